using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.Tests.Leads;

/// <summary>What the contracts about leads share.</summary>
public abstract class LeadContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private int updates;

    protected Task<CommitResult> CommitAsync(ConversationId chat, params LeadChange[] changes) => CommitAsync(chat, A.Noon, changes);

    protected Task<CommitResult> CommitAsync(ConversationId chat, DateTimeOffset at, params LeadChange[] changes) =>
        Conversations.CommitAsync(A.Turn(chat, $"l{Interlocked.Increment(ref updates)}") with { Leads = changes, At = at }, Cancellation);

    /// <summary>The only lead of a chat.</summary>
    protected async Task<Lead> OfAsync(string chat) => Assert.Single(await Leads.ListOfChatAsync(A.Chat(chat), Cancellation));

    protected async Task<IReadOnlyList<Lead>> AllAsync(LeadFilter? filter = null) => (await Leads.ListAsync(filter ?? new LeadFilter(), null, 1000, Cancellation)).Leads;

    protected async Task<Lead> ImportAsync(ImportedLead lead)
    {
        Assert.Equal([ImportResult.Added], await Leads.ImportAsync([lead], Cancellation));
        return (await AllAsync(new LeadFilter { SearchKeys = [lead.Details.PhoneKey] })).Single();
    }

    protected static LeadUpdate Change(string? status = null, DateTimeOffset? at = null) =>
        new(new LeadEvent(at ?? A.Noon.AddHours(1), LeadEventKind.Changed, "officer-1", [9])) { Status = status };
}
