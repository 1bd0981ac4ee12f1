using System.Globalization;
using WorkerAdvisor.Storage;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.CrashWriter;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;

// Usage: DIRECTORY CHATS [mail|reminders|busy|renewing]. Opens the store and says "open;". Then each chat commits turn after turn, for ever, going on from where
// it was left: turn n leaves the state "n", the replies "r" + n, one rating and one question. Each acknowledged turn is said as
// "chat:n;" — the semicolon tells a whole line from one that the kill cut.
// "busy" does so with checkpoints and snapshots all the time, "renewing" with renewals and backups too.
// With "mail", "reminders" or "leads" each chat does what Mail, Reminding or Confirming tells instead. Exit code 3: somebody else has the store.
string directory = args[0];
int chats = int.Parse(args[1], CultureInfo.InvariantCulture);
string mode = args.Length > 2 ? args[2] : "";
try
{
    await using LiteDbStore store = await LiteDbStore.OpenAsync(directory, mode is "busy" or "renewing" ? Busy() : new StoreLimits(), CancellationToken.None);
    Console.WriteLine("open;");
    if (mode == "renewing") _ = RenewForeverAsync(store, directory);
    await Task.WhenAll(Enumerable.Range(0, chats).Select(chat => mode switch
    {
        "mail" => new Mail(store, chat).RunAsync(),
        "reminders" => new Reminding(store, chat).RunAsync(),
        "leads" => new Confirming(store, chat).RunAsync(),
        _ => CommitForeverAsync(store, chat),
    }));
    if (chats == 0) await Task.Delay(Timeout.Infinite);
    return 0;
}
catch (StoreInUseException inUse)
{
    Console.WriteLine(inUse.Message);
    return 3;
}

static async Task RenewForeverAsync(LiteDbStore store, string directory)
{
    string backup = Path.Combine(directory, "backup.tar");
    while (true)
    {
        await store.RenewAsync(CancellationToken.None);
        File.Delete(backup);
        await store.BackupAsync(backup);
    }
}

static StoreLimits Busy() => new() { Log = 40 * Frame.Page, Journal = 300 * Frame.Page, Look = TimeSpan.FromMilliseconds(20) };

static async Task CommitForeverAsync(LiteDbStore store, int chat)
{
    var id = new ConversationId("crash", chat.ToString(CultureInfo.InvariantCulture));
    ConversationRecord? last = await store.Conversations.FindAsync(id, CancellationToken.None);
    for (int n = int.Parse(last?.State ?? "0", CultureInfo.InvariantCulture) + 1; ; n++)
    {
        DateTimeOffset at = DateTimeOffset.UnixEpoch.AddSeconds(n);
        var turn = new TurnCommit(
            id, $"{n}", $"{n}", $"r{n}", at, [new AnswerRating("crash", Helpful: true)], [new UnansweredQuestion("crash", null, "crash", at)]);
        await store.Conversations.CommitAsync(turn, CancellationToken.None);
        Console.WriteLine($"{chat}:{n};");
    }
}
