using LiteDB;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Outbox;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;
using WorkerAdvisor.Storage.Reminders;

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
    private readonly Lazy<Task> stop;

    private LiteDbStore(Func<OpenFile> open, Func<bool> hasRoom, DirectoryLock? held, int keptInMemory = KeptInMemory)
    {
        recent = new RecentConversations(keptInMemory);
        this.held = held;
        database = new Database(open, hasRoom);
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
    }

    public IConversationStore Conversations { get; }

    public IInboxStore Inbox { get; }

    public IOutboxStore Outbox { get; }

    public IRatingStore Ratings { get; }

    public IQuestionStore Questions { get; }

    public IReminderStore Reminders { get; }

    public ILeadStore Leads { get; }

    public IDraftStore Drafts { get; }

    public IAuditStore Audit { get; }

    /// <summary>
    /// Whether a commit would be expected to succeed: the disk took the last one and has room. After a fault it stays false
    /// until a commit succeeds; each commit tries anew, so nothing has to be restarted when the disk is well again.
    /// </summary>
    public bool IsWritable => database.IsWritable;

    /// <summary>Opens the store of a directory, and makes both if they are not there (a new directory for its owner's eyes only).</summary>
    /// <exception cref="StoreInUseException">Another process has it open.</exception>
    /// <exception cref="StoreDamagedException">A file of it is missing or unreadable. Nothing was mended or deleted.</exception>
    /// <exception cref="IOException">The disk failed, or a file stands where the directory should be.</exception>
    /// <exception cref="UnauthorizedAccessException">The process may not write there.</exception>
    public static Task<LiteDbStore> OpenAsync(string directory, CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(Path.GetFullPath(directory)), cancellationToken);

    /// <summary>A store that is gone when it is disposed.</summary>
    public static LiteDbStore InMemory() => Over(new MemoryStream(), new MemoryStream(), () => { }, () => true);

    /// <summary>A store over two streams in place of the data file and its log, which <paramref name="sync"/> makes durable.</summary>
    internal static LiteDbStore Over(Stream data, Stream log, Action sync, Func<bool> hasRoom, int keptInMemory = KeptInMemory) =>
        new(() => new OpenFile(data, new LogStream(log, sync)), hasRoom, held: null, keptInMemory);

    /// <summary>Runs a write by itself among the others.</summary>
    internal Task<T> WriteAsync<T>(Func<ILiteDatabase, T> write) => committer.WriteAsync(write, CancellationToken.None);

    public ValueTask DisposeAsync() => new(stop.Value);

    private static LiteDbStore Open(string directory)
    {
        CreateDirectory(directory);
        var held = DirectoryLock.Acquire(directory);
        try
        {
            var file = new DataFile(directory);
            return new LiteDbStore(file.Open, file.HasRoom, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static void CreateDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task StopAsync()
    {
        await committer.StopAsync().ConfigureAwait(false);
        recent.Clear();   // a closed store answers nothing
        try
        {
            database.Dispose();
        }
        finally
        {
            committer.Dispose();
            held?.Dispose();
        }
    }
}
