using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Outbox;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Reminders;
using WorkerAdvisor.Storage.Staff;
using WorkerAdvisor.Storage.Tests.Audit;
using WorkerAdvisor.Storage.Tests.Conversations;
using WorkerAdvisor.Storage.Tests.Drafts;
using WorkerAdvisor.Storage.Tests.Handovers;
using WorkerAdvisor.Storage.Tests.Inbox;
using WorkerAdvisor.Storage.Tests.Leads;
using WorkerAdvisor.Storage.Tests.Outbox;
using WorkerAdvisor.Storage.Tests.Questions;
using WorkerAdvisor.Storage.Tests.Ratings;
using WorkerAdvisor.Storage.Tests.Referrals;
using WorkerAdvisor.Storage.Tests.Reminders;
using WorkerAdvisor.Storage.Tests.Staff;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>Every state is read from the database, none from what <see cref="RecentConversations"/> keeps.</summary>
public sealed class InMemory : StoreUnderTest
{
    private readonly LiteDbStore store = LiteDbStore.Over(new MemoryStream(), new MemoryStream(), () => { }, () => true, keptInMemory: 0);

    public override IConversationStore Conversations => store.Conversations;

    public override IInboxStore Inbox => store.Inbox;

    public override IOutboxStore Outbox => store.Outbox;

    public override IRatingStore Ratings => store.Ratings;

    public override IQuestionStore Questions => store.Questions;

    public override IReminderStore Reminders => store.Reminders;

    public override ILeadStore Leads => store.Leads;

    public override IDraftStore Drafts => store.Drafts;

    public override IAuditStore Audit => store.Audit;

    public override IHandoverStore Handovers => store.Handovers;

    public override ILeadTaskStore LeadTasks => store.LeadTasks;

    public override IStaffStore Staff => store.Staff;

    public override ISavedViewStore SavedViews => store.SavedViews;

    public override IReferralStore Referrals => store.Referrals;

    public override Task OpenAsync() => Task.CompletedTask;

    public override ValueTask DisposeAsync() => store.DisposeAsync();
}

public sealed class InMemoryConversationStoreTests : ConversationStoreContract<InMemory>;

public sealed class InMemoryRatingStoreTests : RatingStoreContract<InMemory>;

public sealed class InMemoryQuestionStoreTests : QuestionStoreContract<InMemory>;

public sealed class InMemoryInboxStoreTests : InboxStoreContract<InMemory>;

public sealed class InMemoryOutboxStoreTests : OutboxStoreContract<InMemory>;

public sealed class InMemoryReminderStoreTests : ReminderStoreContract<InMemory>;

public sealed class InMemoryLeadStoreTests : LeadStoreContract<InMemory>;

public sealed class InMemoryLeadListTests : LeadListContract<InMemory>;

public sealed class InMemoryLeadGroupTests : LeadGroupContract<InMemory>;

public sealed class InMemoryLeadMergeTests : LeadMergeContract<InMemory>;

public sealed class InMemoryLeadRightsTests : LeadRightsContract<InMemory>;

public sealed class InMemoryLeadTaskStoreTests : LeadTaskStoreContract<InMemory>;

public sealed class InMemoryDraftStoreTests : DraftStoreContract<InMemory>;

public sealed class InMemoryAuditStoreTests : AuditStoreContract<InMemory>;

public sealed class InMemoryHandoverStoreTests : HandoverStoreContract<InMemory>;

public sealed class InMemoryErasureTests : ErasureContract<InMemory>;

public sealed class InMemoryMailTests : MailContract<InMemory>;

public sealed class InMemoryStaffStoreTests : StaffStoreContract<InMemory>;

public sealed class InMemorySavedViewStoreTests : SavedViewStoreContract<InMemory>;

public sealed class InMemoryReferralStoreTests : ReferralStoreContract<InMemory>;
