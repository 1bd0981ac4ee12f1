using System.Globalization;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A number of the first page.</summary>
/// <param name="Most">Where counting stopped: this high means "this or more".</param>
public sealed record HomeCount(string Label, int Value, int Most)
{
    /// <summary>A number as people read it: 1.234, and 1.000+ where there may be more.</summary>
    public static string TextOf(int value, bool hasMore = false) => new HomeCount("", value, hasMore ? value : int.MaxValue).Text;

    /// <summary>Where what was counted can be seen; null for nowhere.</summary>
    public string? Address { get; init; }

    /// <summary>As people read it: 1.234.</summary>
    public string Text => Value.ToString("N0", Vietnamese) + (Value >= Most ? "+" : "");

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
}
