using System.Globalization;

namespace WorkerAdvisor.Storage.Leads;

/// <summary>A lead's id: grows in the order of arrival, never used twice. It is no secret and no right: whoever asks by id is checked.</summary>
public readonly record struct LeadId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
