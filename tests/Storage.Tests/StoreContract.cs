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

public abstract class StoreContract<TStore> : IAsyncLifetime
    where TStore : StoreUnderTest, new()
{
    private readonly TStore store = new();

    protected IConversationStore Conversations => store.Conversations;

    protected IInboxStore Inbox => store.Inbox;

    protected IOutboxStore Outbox => store.Outbox;

    protected IRatingStore Ratings => store.Ratings;

    protected IQuestionStore Questions => store.Questions;

    protected IReminderStore Reminders => store.Reminders;

    protected ILeadStore Leads => store.Leads;

    protected IDraftStore Drafts => store.Drafts;

    protected IAuditStore Audit => store.Audit;

    protected IHandoverStore Handovers => store.Handovers;

    protected ILeadTaskStore LeadTasks => store.LeadTasks;

    protected IStaffStore Staff => store.Staff;

    protected ISavedViewStore SavedViews => store.SavedViews;

    protected IReferralStore Referrals => store.Referrals;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected Task ReopenAsync() => store.ReopenAsync();

    public async ValueTask InitializeAsync() => await store.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
