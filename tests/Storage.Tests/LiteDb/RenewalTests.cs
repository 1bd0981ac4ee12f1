using LiteDB;
using WorkerAdvisor.Storage.LiteDb;

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

    private static LiteDbStore Open(FaultyStream data, FaultyStream log) => LiteDbStore.Over(data, log, () => { }, () => true);
}
