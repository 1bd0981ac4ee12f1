namespace WorkerAdvisor.Storage.Drafts;

/// <summary>What a turn does to the chat's draft.</summary>
public abstract record DraftChange
{
    private DraftChange()
    {
    }

    /// <summary>Keeps this in place of the one before.</summary>
    /// <param name="Content">Opaque to the store. It holds what a person typed, so the caller seals it.</param>
    /// <param name="Until">When it is to be forgotten.</param>
    public sealed record Keep(byte[] Content, DateTimeOffset Until) : DraftChange;

    /// <summary>Forgets it at once; does nothing if there is none.</summary>
    public sealed record Drop : DraftChange;
}
