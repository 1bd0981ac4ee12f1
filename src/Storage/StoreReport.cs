namespace WorkerAdvisor.Storage;

/// <summary>What a check of the whole store found.</summary>
/// <param name="Findings">Empty when everything is as it was written.</param>
/// <param name="Documents">How many documents were read; 0 when the store cannot be opened.</param>
/// <param name="Bytes">How much was read of its files.</param>
/// <param name="Snapshots">How many snapshots are whole.</param>
public sealed record StoreReport(IReadOnlyList<StoreFinding> Findings, long Documents, long Bytes, int Snapshots)
{
    /// <summary>Whether the store and all its copies are as they were written.</summary>
    public bool IsGood => Findings.Count == 0;
}
