using LiteDB;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Ratings;
using WorkerAdvisor.Storage.Reminders;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

public sealed class RenewalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_from_before_the_inbox_keeps_its_chats_and_loses_replies_that_nothing_would_find()
    {
        var data = new FaultyStream();
        var log = new FaultyStream();
        await using (LiteDbStore store = Open(data, log))
        {
            await store.WriteAsync(db =>
            {
                db.Conversations().Insert(new BsonDocument
                {
                    ["_id"] = "8:telegram1001", ["state"] = "old", ["updated"] = A.Noon.UtcTicks, ["updates"] = new BsonArray { "u1" }, ["next"] = 1,
                });
                db.Replies().Insert(new BsonDocument { ["_id"] = "8:telegram1001#0", ["update"] = "u1", ["replies"] = "said" });
                return 0;
            });
        }

        using (var file = new OpenFile(data, new LogStream(log, () => { })))
        {
            file.Lite.UserVersion = 0;
            file.Lite.Checkpoint();
        }

        await using LiteDbStore renewed = Open(data, log);
        Assert.Equal("old", (await renewed.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
        Assert.Equal(0, await renewed.WriteAsync(db => db.Replies().Count()));
        Assert.Equal(1, await renewed.Conversations.PurgeOlderThanAsync(A.Noon.AddTicks(1), Cancellation));
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        var data = new FaultyStream();
        var log = new FaultyStream();
        await using (Open(data, log))
        {
        }

        using (var file = new OpenFile(data, new LogStream(log, () => { })))
        {
            file.Lite.UserVersion = 99;
            file.Lite.Checkpoint();
        }

        Assert.Contains("newer version", Assert.Throws<IOException>(() => Open(data, log)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_from_before_the_leads_keeps_all_it_had_and_takes_leads()
    {
        var data = new FaultyStream();
        var log = new FaultyStream();
        await using (LiteDbStore store = Open(data, log))
        {
            await store.Inbox.AddAsync([A.Update("waiting")], Cancellation);
            await store.Conversations.CommitAsync(
                A.Turn(state: "old", replies: "said") with { Outbox = [[1]], Reminders = [new Reminder(A.Noon, [2])], Questions = [A.Question("q")], Ratings = [new AnswerRating("t", true)] },
                Cancellation);
        }

        using (var file = new OpenFile(data, new LogStream(log, () => { })))
        {
            foreach (string newer in new[] { "leads", "leadevents", "erased", "drafts", "audit" }) file.Lite.DropCollection(newer);
            file.Lite.UserVersion = 1;
            file.Lite.Checkpoint();
        }

        await using LiteDbStore renewed = Open(data, log);
        Assert.Equal("old", (await renewed.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
        Assert.Equal("said", await renewed.Conversations.FindRepliesAsync(A.Chat(), "u1", Cancellation));
        Assert.Single(await renewed.Inbox.ListAsync(0, 10, Cancellation));
        Assert.Single(await renewed.Outbox.ListAsync(0, 10, Cancellation));
        Assert.Single(await renewed.Reminders.ListAsync(A.Chat(), Cancellation));
        Assert.Single(await renewed.Questions.ListAsync(10, Cancellation));
        Assert.Single(await renewed.Ratings.SumAsync(Cancellation));
        await renewed.Conversations.CommitAsync(A.Turn(update: "u2") with { Leads = [A.Submission()], Draft = new DraftChange.Keep([3], A.Noon.AddDays(1)) }, Cancellation);
        await renewed.Audit.AppendAsync(new AuditEntry(A.Noon, "operator", "leads.export"), Cancellation);
        Assert.Single((await renewed.Leads.ListAsync(new LeadFilter(["khanh-hoa"], Lead.NewStatus), null, 10, Cancellation)).Leads);
        Assert.Equal([3], await renewed.Drafts.FindAsync(A.Chat(), A.Noon, Cancellation));
        Assert.Null(await renewed.Audit.FindTamperedAsync(Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leads_and_entries_without_the_newer_keys_are_found_before_they_get_them_and_after(bool isCutShort)
    {
        var data = new FaultyStream();
        var log = new FaultyStream();
        await using (LiteDbStore store = Open(data, log))
        {
            await store.Leads.ImportAsync([.. Enumerable.Range(0, 350).Select(n => A.Import($"{n}", A.Noon.AddMinutes(n), details: A.Details($"{n}") with { Commune = $"c{n % 7}" }))], Cancellation);
            for (int n = 0; n < 350; n++) await store.Audit.AppendAsync(new AuditEntry(A.Noon.AddMinutes(n), $"officer-{n % 3}", "leads.open", $"{n % 5}"), Cancellation);
        }

        using (var file = new OpenFile(data, new LogStream(log, () => { }))) MakeOlder(file.Lite);

        if (isCutShort)
        {
            await using LiteDbStore begun = Open(data, log);
            await begun.WriteAsync(db => db.Marks().Count());   // whatever came before it
        }

        await using LiteDbStore renewed = Open(data, log);
        Task renewing = renewed.KeysRenewed;
        for (bool isLast = false; !isLast;)
        {
            isLast = renewing.IsCompleted;
            Assert.Equal(50, (await renewed.Leads.ListAsync(new LeadFilter { Commune = "c3" }, null, 100, Cancellation)).Leads.Count);
            Assert.Equal(70, (await renewed.Audit.ListAsync(new AuditFilter(Subject: "2"), null, 100, Cancellation)).Entries.Count);
        }

        Assert.Null(await renewed.WriteAsync(db => db.Marks().FindById("renewingKeys")));
        Assert.Equal(350, await renewed.WriteAsync(db => db.Audit().FindAll().Count(row => row["keys"].IsArray)));
        Assert.Equal(350, await renewed.WriteAsync(db => db.Leads().FindAll().Count(row => row["tags"].AsArray.Any(tag => tag.AsBinary[0] == LeadKeys.Commune))));
        Assert.Null(await renewed.Audit.FindTamperedAsync(Cancellation));
        Assert.All((await renewed.Leads.ListAsync(new LeadFilter(), null, 1000, Cancellation)).Leads, lead => Assert.Equal((1, null), (lead.Version, lead.Assignee)));
    }

    /// <summary>As version 1 kept them.</summary>
    private static void MakeOlder(LiteDatabase db)
    {
        foreach (BsonDocument lead in db.Leads().FindAll().ToList())
        {
            lead["tags"] = new BsonArray(lead["tags"].AsArray.Where(tag => tag.AsBinary[0] is LeadKeys.Word or LeadKeys.Market or LeadKeys.Code));
            db.Leads().Update(lead);
        }

        foreach (BsonDocument entry in db.Audit().FindAll().ToList())
        {
            entry.Remove("keys");
            db.Audit().Update(entry);
        }

        db.Audit().DropIndex("keys");
        db.UserVersion = 1;
        db.Checkpoint();
    }

    private static LiteDbStore Open(FaultyStream data, FaultyStream log) => LiteDbStore.Over(data, log, () => { }, () => true);
}
