using LiteDB;
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

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Everything that is kept, in one file <c>store.db</c> with its log beside it. One process owns the directory as long as the store
/// is open. Safe for many threads. Disposing stops it: no more writes are taken, those that wait are done, the log is moved into
/// the data file, the directory is released.
/// </summary>
public sealed class LiteDbStore : IAsyncDisposable
{
    /// <summary>Conversations of which the state is in memory too, about 1 KB each.</summary>
    private const int KeptInMemory = 4_096;

    private readonly Database database;
    private readonly GroupCommitter committer;
    private readonly DirectoryLock? held;
    private readonly RecentConversations recent;
    private readonly Upkeep? upkeep;
    private readonly DataFile? file;
    private readonly IStoreFiles? files;
    private readonly CancellationTokenSource stopping = new();
    private readonly Lazy<Task> stop;

    private LiteDbStore(Func<OpenFile> open, Func<bool> hasRoom, StoreLimits limits, int keptInMemory = KeptInMemory)
    {
        recent = new RecentConversations(keptInMemory);
        database = new Database(open, hasRoom, limits.Log);
        committer = new GroupCommitter(database, recent.Clear);
        stop = new Lazy<Task>(StopAsync);
        var leads = new LiteDbLeadStore(database, committer);
        Conversations = new LiteDbConversationStore(database, committer, recent, leads);
        Ratings = new LiteDbRatingStore(database);
        Inbox = new LiteDbInboxStore(database, committer);
        Outbox = new LiteDbOutboxStore(database, committer);
        Questions = new LiteDbQuestionStore(database, committer);
        Reminders = new LiteDbReminderStore(database, committer);
        Leads = leads;
        Drafts = new LiteDbDraftStore(database, committer);
        Audit = new LiteDbAuditStore(database, committer);
        Handovers = new LiteDbHandoverStore(database, committer);
        LeadTasks = new LiteDbLeadTaskStore(database, committer);
        Staff = new LiteDbStaffStore(database, committer);
        SavedViews = new LiteDbSavedViewStore(database, committer);
        Referrals = new LiteDbReferralStore(database, committer);
        KeysRenewed = database.HasAllKeys ? Task.CompletedTask : RenewKeysAsync();
    }

    private LiteDbStore(IStoreFiles files, DataFile file, TimeProvider clock, StoreLimits limits, DirectoryLock? held)
        : this(file.Open, file.HasRoom, limits)
    {
        this.held = held;
        this.file = file;
        this.files = files;
        upkeep = new Upkeep(files, database, committer, limits, clock);
    }

    private (IStoreFiles Files, Upkeep Upkeep) Kept =>
        files is not null && upkeep is not null ? (files, upkeep) : throw new NotSupportedException("A store in memory has no files.");

    public IConversationStore Conversations { get; }

    public IInboxStore Inbox { get; }

    public IOutboxStore Outbox { get; }

    public IRatingStore Ratings { get; }

    public IQuestionStore Questions { get; }

    public IReminderStore Reminders { get; }

    public ILeadStore Leads { get; }

    public IDraftStore Drafts { get; }

    public IAuditStore Audit { get; }

    public IHandoverStore Handovers { get; }

    public ILeadTaskStore LeadTasks { get; }

    public IStaffStore Staff { get; }

    public ISavedViewStore SavedViews { get; }

    public IReferralStore Referrals { get; }

    /// <summary>
    /// Whether a commit would be expected to succeed: the disk took the last one and has room. After a fault it stays false
    /// until a commit succeeds; each commit tries anew, so nothing has to be restarted when the disk is well again.
    /// </summary>
    public bool IsWritable => database.IsWritable;

    /// <summary>What the store healed of its own files when it was opened, a line each; a reason to look at the disk. Mostly empty.</summary>
    public IReadOnlyList<string> Healed => file?.Healed ?? [];

    /// <summary>
    /// Why no snapshot could be taken when one was due, in one line; null when all is well. It is tried again and commits go on, but
    /// until then the journal grows.
    /// </summary>
    public string? UpkeepFault => upkeep?.Fault;

    /// <summary>
    /// Replaces all snapshots and the journal by one new snapshot, so that nothing is left in them of what was erased before the call. The
    /// store does so by itself soon after an erasure; commits go on meanwhile.
    /// </summary>
    /// <exception cref="IOException">The disk failed or is full; it is tried again.</exception>
    public Task RenewAsync(CancellationToken cancellationToken) => upkeep?.RenewAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>
    /// Writes everything acknowledged before the call, and nothing in part, into one file for its owner's eyes only; commits go on meanwhile.
    /// The file has its name only when it is whole and was read back. Put back by <see cref="LiteDbRestore.FromBackupAsync"/>.
    /// </summary>
    /// <param name="keyDirectory">Where the keys are that unseal what is in the store; null leaves them out, and then they must be kept elsewhere.</param>
    /// <exception cref="IOException">The disk failed or is full, or there is a file of that name: nothing is overwritten.</exception>
    /// <exception cref="StoreDamagedException">The data file is damaged.</exception>
    /// <exception cref="NotSupportedException">The store is in memory.</exception>
    public Task BackupAsync(string path, string? keyDirectory = null, CancellationToken cancellationToken = default) => Kept.Upkeep.CopyAsync(
        () => BackupFile.Write(Kept.Files, Path.GetFullPath(path), keyDirectory, cancellationToken), cancellationToken);

    /// <summary>Reads every page of every file and every document, while commits go on.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    /// <exception cref="NotSupportedException">The store is in memory.</exception>
    public async Task<StoreReport> CheckAsync(CancellationToken cancellationToken = default)
    {
        var inspection = new Inspection(Kept.Files);
        await Kept.Upkeep.CopyAsync(() => inspection.Look(isOpen: true, cancellationToken), cancellationToken).ConfigureAwait(false);
        long documents = await StoreWalk.CountAsync(step => database.ReadAsync(step, cancellationToken)).ConfigureAwait(false);
        return inspection.Report(documents);
    }

    /// <summary>Opens the store of a directory, and makes both if they are not there (a new directory for its owner's eyes only).</summary>
    /// <exception cref="StoreInUseException">Another process has it open.</exception>
    /// <exception cref="StoreDamagedException">A file of it is missing or unreadable. Nothing was mended or deleted.</exception>
    /// <exception cref="IOException">The disk failed, or a file stands where the directory should be.</exception>
    /// <exception cref="UnauthorizedAccessException">The process may not write there.</exception>
    public static Task<LiteDbStore> OpenAsync(string directory, CancellationToken cancellationToken = default) =>
        OpenAsync(directory, new StoreLimits(), cancellationToken);

    /// <summary>A store that is gone when it is disposed.</summary>
    public static LiteDbStore InMemory() => Over(new MemoryStream(), new MemoryStream(), () => { }, () => true);

    /// <summary>A store over two streams in place of the data file and its log, which <paramref name="sync"/> makes durable.</summary>
    internal static LiteDbStore Over(Stream data, Stream log, Action sync, Func<bool> hasRoom, int keptInMemory = KeptInMemory) =>
        new(() => new OpenFile(data, new LogStream(log, sync)), hasRoom, new StoreLimits(), keptInMemory);

    internal static Task<LiteDbStore> OpenAsync(string directory, StoreLimits limits, CancellationToken cancellationToken) =>
        Task.Run(() => Open(Path.GetFullPath(directory), limits), cancellationToken);

    /// <summary>The store of some files, kept by all that keeps one safe.</summary>
    /// <param name="held">Let go when the store is closed.</param>
    internal static LiteDbStore On(IStoreFiles files, TimeProvider clock, StoreLimits limits, DirectoryLock? held = null) =>
        new(files, new DataFile(files, clock), clock, limits, held);

    /// <summary>Does now what the store's upkeep would do at its next look.</summary>
    internal Task LookAfterFilesAsync(CancellationToken cancellationToken) => Kept.Upkeep.LookAsync(cancellationToken);

    /// <inheritdoc cref="Upkeep.CopyAsync"/>
    internal Task CopyAsync(Action copy, CancellationToken cancellationToken) => Kept.Upkeep.CopyAsync(copy, cancellationToken);

    /// <summary>Ends when rows of an older store have all their keys, or could not get them now.</summary>
    internal Task KeysRenewed { get; }

    /// <summary>Runs a write by itself among the others.</summary>
    internal Task<T> WriteAsync<T>(Func<ILiteDatabase, T> write) => committer.WriteAsync(write, CancellationToken.None);

    public ValueTask DisposeAsync() => new(stop.Value);

    private static LiteDbStore Open(string directory, StoreLimits limits)
    {
        OwnDirectory.Make(directory);
        var held = DirectoryLock.Acquire(directory);
        try
        {
            return On(new DirectoryFiles(directory), TimeProvider.System, limits, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private async Task RenewKeysAsync()
    {
        try
        {
            await Task.Run(() => new KeyRenewal(database, committer).RunAsync(stopping.Token)).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever it is: lists go the old ways, and the next start goes on.
        }
    }

    private async Task StopAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        await KeysRenewed.ConfigureAwait(false);
        await committer.StopAsync().ConfigureAwait(false);
        recent.Clear();   // a closed store answers nothing
        try
        {
            if (upkeep is not null) await upkeep.StopAsync().ConfigureAwait(false);
            upkeep?.RenewAtEnd();
            database.Dispose();
        }
        finally
        {
            upkeep?.Dispose();
            committer.Dispose();
            stopping.Dispose();
            held?.Dispose();
        }
    }
}
