using System.Globalization;

namespace WorkerAdvisor.Bot.Sharing;

/// <summary>A count as those who share may see it: so rough that it tells of no one person, not even when it is looked at again and again.</summary>
/// <param name="AtLeast">How many there are at least; null when they are too few to be told.</param>
/// <param name="Step">Below this nothing is told, and above it steps of as many.</param>
public readonly record struct CountBand(long? AtLeast, int Step)
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>A count, told roughly.</summary>
    public static CountBand Of(long count, int step) => new(count < step ? null : count / step * step, step);

    /// <inheritdoc/>
    public override string ToString() => AtLeast is { } least ? $"từ {least.ToString("N0", Vietnamese)}" : $"dưới {Step}";
}
