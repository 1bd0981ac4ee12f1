using System.Text;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb.Safety;

/// <summary>What was erased is in no file of the directory.</summary>
public sealed class ErasedBytesTests
{
    private const string Marker = "0912345678-erased";

    private static readonly StoreLimits Limits = new() { Journal = 1, Look = Timeout.InfiniteTimeSpan };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_and_its_lead_that_were_erased_are_in_no_file_once_the_store_was_looked_after()
    {
        using var directory = new TempDirectory();
        await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Limits, Cancellation);
        await FillAsync(store);
        await store.LookAfterFilesAsync(Cancellation);
        Assert.NotEmpty(FilesWithMarker(directory));

        await EraseAsync(store, "e1");
        await store.LookAfterFilesAsync(Cancellation);

        Assert.Empty(FilesWithMarker(directory));
        Assert.Single(Directory.GetFiles(directory.File("snapshots"), "*.db"));
        Assert.Null(await store.WriteAsync(ErasureMark.Find));
        Assert.Equal("kept", (await store.Conversations.FindAsync(A.Chat("other"), Cancellation))?.State);
    }

    [Fact]
    public async Task Closing_the_store_is_enough()
    {
        using var directory = new TempDirectory();
        await using (LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Limits, Cancellation))
        {
            await FillAsync(store);
            await EraseAsync(store, "e1");
        }

        Assert.Empty(FilesWithMarker(directory));
        await using LiteDbStore again = await LiteDbStore.OpenAsync(directory.Path, Limits, Cancellation);
        Assert.Null(await again.WriteAsync(ErasureMark.Find));
        Assert.True((await again.CheckAsync(Cancellation)).IsGood);
    }

    [Fact]
    public async Task Erasures_close_together_are_taken_out_together_and_one_that_comes_amid_is_not_forgotten()
    {
        var files = new PowerCutDisk(1).Mount();
        await using LiteDbStore store = LiteDbStore.On(files, TimeProvider.System, Limits);
        await store.LookAfterFilesAsync(Cancellation);
        await EraseAsync(store, "e1");
        await EraseAsync(store, "e2");
        long before = PageSums.Read(files, Names.Sums).Epoch.Number;

        await store.LookAfterFilesAsync(Cancellation);
        Assert.Equal(before + 1, PageSums.Read(files, Names.Sums).Epoch.Number);

        await EraseAsync(store, "e3");
        long? seen = await store.WriteAsync(ErasureMark.Find);
        await EraseAsync(store, "e4");
        await store.WriteAsync(db =>
        {
            ErasureMark.Clear(db, seen ?? 0);
            return 0;
        });
        Assert.NotNull(await store.WriteAsync(ErasureMark.Find));
    }

    [Fact]
    public async Task A_state_that_became_shorter_leaves_nothing_of_what_it_was()
    {
        using var directory = new TempDirectory();
        await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Limits, Cancellation);
        for (int turn = 0; turn < 40; turn++)
            await store.Conversations.CommitAsync(A.Turn(update: $"{turn}", state: new string('x', turn * 37 % 400) + Marker), Cancellation);
        await store.LookAfterFilesAsync(Cancellation);
        await store.Conversations.CommitAsync(A.Turn(update: "last", state: "short"), Cancellation);

        await store.RenewAsync(Cancellation);

        Assert.Empty(FilesWithMarker(directory));
    }

    private static async Task FillAsync(LiteDbStore store)
    {
        await store.Conversations.CommitAsync(A.Turn(A.Chat("other"), state: "kept"), Cancellation);
        for (int turn = 0; turn < 30; turn++)
        {
            string text = new string('x', turn * 61 % 700) + Marker;
            await store.Conversations.CommitAsync(
                A.Turn(update: $"{turn}", state: text, replies: text) with { Draft = new DraftChange.Keep(A.Bytes(text), A.Noon.AddHours(48)) }, Cancellation);
        }

        LeadDetails details = A.Details() with { Sealed = A.Bytes(Marker) };
        await store.Conversations.CommitAsync(A.Turn(update: "lead") with { Leads = [new LeadChange.Submit(details)] }, Cancellation);
    }

    private static async Task EraseAsync(LiteDbStore store, string update) => await store.Conversations.CommitAsync(
        A.Turn(update: update, state: "{}", replies: "gone") with { ErasesChat = true, Leads = [new LeadChange.Forget()] }, Cancellation);

    private static List<string> FilesWithMarker(TempDirectory directory) =>
        [.. Directory.GetFiles(directory.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "store.lock")
            .Where(file => Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Marker)) >= 0)];

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    [Fact]
    public async Task A_draft_that_was_given_up_is_in_no_file_after_the_next_purge()
    {
        using var directory = new TempDirectory();
        await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Limits, Cancellation);
        await store.Conversations.CommitAsync(A.Turn(update: "d1") with { Draft = new DraftChange.Keep(Encoding.UTF8.GetBytes(Marker), A.Noon.AddHours(48)) }, Cancellation);
        await store.LookAfterFilesAsync(Cancellation);
        Assert.NotEmpty(FilesWithMarker(directory));

        await store.Conversations.CommitAsync(A.Turn(update: "d2") with { Draft = new DraftChange.Drop() }, Cancellation);
        Assert.Equal(1, await store.Drafts.PurgeAsync(A.Noon, Cancellation));
        await store.LookAfterFilesAsync(Cancellation);

        Assert.Empty(FilesWithMarker(directory));
    }

    [Fact]
    public async Task Erasing_one_of_a_chats_leads_takes_what_was_said_to_the_chat_with_it()
    {
        using var directory = new TempDirectory();
        await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Limits, Cancellation);
        await store.Conversations.CommitAsync(A.Turn(update: "f1", replies: Marker) with { Leads = [A.Submission("1"), new LeadChange.Submit(A.Details("2"), [7])], Outbox = [Encoding.UTF8.GetBytes(Marker)] }, Cancellation);
        await store.LookAfterFilesAsync(Cancellation);
        LeadId one = (await store.Leads.ListOfChatAsync(A.Chat(), Cancellation))[0].Id;

        await store.Conversations.CommitAsync(A.Turn(update: "f2", replies: "erased") with { Leads = [new LeadChange.Forget([one])] }, Cancellation);
        await store.LookAfterFilesAsync(Cancellation);

        Assert.Empty(FilesWithMarker(directory));
        Assert.Single(await store.Leads.ListOfChatAsync(A.Chat(), Cancellation));
        Assert.Equal("erased", await store.Conversations.FindRepliesAsync(A.Chat(), "f2", Cancellation));
        Assert.Empty(await store.Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task A_lead_that_is_purged_takes_what_was_said_to_its_chat_with_it()
    {
        using var directory = new TempDirectory();
        await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Limits, Cancellation);
        await store.Conversations.CommitAsync(A.Turn(update: "p1", replies: Marker) with { Leads = [A.Submission("1")] }, Cancellation);
        await store.Conversations.CommitAsync(A.Turn(update: "p2", replies: "withdrawn") with { Leads = [new LeadChange.Withdraw()] }, Cancellation);

        Assert.Equal(1, await store.Leads.PurgeAsync(A.Noon.AddDays(1), A.Noon.AddDays(-1), Cancellation));
        await store.LookAfterFilesAsync(Cancellation);

        Assert.Empty(FilesWithMarker(directory));
    }
}
