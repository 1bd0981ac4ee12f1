using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Outbox;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Reminders;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Storage.Tests;

/// <summary>One kind of store, empty when opened; every contract is held against each kind.</summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    public abstract IConversationStore Conversations { get; }

    public abstract IInboxStore Inbox { get; }

    public abstract IOutboxStore Outbox { get; }

    public abstract IRatingStore Ratings { get; }

    public abstract IQuestionStore Questions { get; }

    public abstract IReminderStore Reminders { get; }

    public abstract ILeadStore Leads { get; }

    public abstract IDraftStore Drafts { get; }

    public abstract IAuditStore Audit { get; }

    public abstract IHandoverStore Handovers { get; }

    public abstract ILeadTaskStore LeadTasks { get; }

    public abstract IStaffStore Staff { get; }

    public abstract ISavedViewStore SavedViews { get; }

    public abstract IReferralStore Referrals { get; }

    public abstract Task OpenAsync();

    /// <summary>Closes and opens again, where there is something that outlives closing.</summary>
    public virtual Task ReopenAsync() => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();
}
