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

public sealed class OnDisk : StoreUnderTest
{
    private readonly TempDirectory directory = new();
    private LiteDbStore? store;

    public override IConversationStore Conversations => Opened.Conversations;

    public override IInboxStore Inbox => Opened.Inbox;

    public override IOutboxStore Outbox => Opened.Outbox;

    public override IRatingStore Ratings => Opened.Ratings;

    public override IQuestionStore Questions => Opened.Questions;

    public override IReminderStore Reminders => Opened.Reminders;

    public override ILeadStore Leads => Opened.Leads;

    public override IDraftStore Drafts => Opened.Drafts;

    public override IAuditStore Audit => Opened.Audit;

    public override IHandoverStore Handovers => Opened.Handovers;

    public override ILeadTaskStore LeadTasks => Opened.LeadTasks;

    public override IStaffStore Staff => Opened.Staff;

    public override ISavedViewStore SavedViews => Opened.SavedViews;

    public override IReferralStore Referrals => Opened.Referrals;

    private LiteDbStore Opened => store ?? throw new InvalidOperationException("The store is not open yet.");

    public override async Task OpenAsync() => store = await LiteDbStore.OpenAsync(directory.Path);

    public override async Task ReopenAsync()
    {
        await Opened.DisposeAsync();
        await OpenAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (store is not null) await store.DisposeAsync();
        directory.Dispose();
    }
}

public sealed class OnDiskConversationStoreTests : ConversationStoreContract<OnDisk>;

public sealed class OnDiskRatingStoreTests : RatingStoreContract<OnDisk>;

public sealed class OnDiskQuestionStoreTests : QuestionStoreContract<OnDisk>;

public sealed class OnDiskInboxStoreTests : InboxStoreContract<OnDisk>;

public sealed class OnDiskOutboxStoreTests : OutboxStoreContract<OnDisk>;

public sealed class OnDiskReminderStoreTests : ReminderStoreContract<OnDisk>;

public sealed class OnDiskLeadStoreTests : LeadStoreContract<OnDisk>;

public sealed class OnDiskLeadListTests : LeadListContract<OnDisk>;

public sealed class OnDiskLeadGroupTests : LeadGroupContract<OnDisk>;

public sealed class OnDiskLeadMergeTests : LeadMergeContract<OnDisk>;

public sealed class OnDiskLeadRightsTests : LeadRightsContract<OnDisk>;

public sealed class OnDiskLeadTaskStoreTests : LeadTaskStoreContract<OnDisk>;

public sealed class OnDiskDraftStoreTests : DraftStoreContract<OnDisk>;

public sealed class OnDiskAuditStoreTests : AuditStoreContract<OnDisk>;

public sealed class OnDiskHandoverStoreTests : HandoverStoreContract<OnDisk>;

public sealed class OnDiskErasureTests : ErasureContract<OnDisk>;

public sealed class OnDiskMailTests : MailContract<OnDisk>;

public sealed class OnDiskStaffStoreTests : StaffStoreContract<OnDisk>;

public sealed class OnDiskSavedViewStoreTests : SavedViewStoreContract<OnDisk>;

public sealed class OnDiskReferralStoreTests : ReferralStoreContract<OnDisk>;
