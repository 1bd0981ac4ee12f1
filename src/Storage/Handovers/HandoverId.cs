using System.Globalization;

namespace WorkerAdvisor.Storage.Handovers;

/// <summary>A hand-over's id: grows, never used twice. It is no secret and no right: whoever asks by id is checked.</summary>
public readonly record struct HandoverId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
