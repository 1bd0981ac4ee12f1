using LiteDB;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

public sealed class AuditTamperingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("actor", "officer-2")]
    [InlineData("action", "lead.close")]
    [InlineData("subject", "8")]
    [InlineData("detail", "")]
    public async Task A_changed_entry_is_found(string field, string value)
    {
        await using LiteDbStore store = await FilledAsync();
        await ChangeAsync(store, rows =>
        {
            BsonDocument row = rows.FindById(7);
            row[field] = value;
            rows.Update(row);
        });

        Assert.Equal(7, await store.Audit.FindTamperedAsync(Cancellation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    public async Task A_missing_entry_is_found(int number)
    {
        await using LiteDbStore store = await FilledAsync();
        await ChangeAsync(store, rows => rows.Delete(number));

        Assert.Equal(number, await store.Audit.FindTamperedAsync(Cancellation));
    }

    [Fact]
    public async Task An_entry_with_all_its_hashes_made_anew_is_found_unless_the_last_hash_was_too()
    {
        await using LiteDbStore store = await FilledAsync();
        await ChangeAsync(store, rows =>
        {
            BsonDocument last = rows.FindById(10);
            last["actor"] = "officer-2";
            last["hash"] = AuditChain.Next(rows.FindById(9)["hash"].AsBinary, 10, Entry(10) with { Actor = "officer-2" });
            rows.Update(last);
        });

        Assert.Equal(10, await store.Audit.FindTamperedAsync(Cancellation));
    }

    private static AuditEntry Entry(int n) => new(A.Noon.AddMinutes(n), "officer-1", "lead.open", $"{n}", "1 lead");

    private static async Task<LiteDbStore> FilledAsync()
    {
        LiteDbStore store = LiteDbStore.InMemory();
        for (int n = 1; n <= 10; n++) await store.Audit.AppendAsync(Entry(n), Cancellation);
        return store;
    }

    private static Task<int> ChangeAsync(LiteDbStore store, Action<ILiteCollection<BsonDocument>> change) => store.WriteAsync(db =>
    {
        change(db.Audit());
        return 0;
    });

    [Fact]
    public async Task An_end_that_was_cut_off_together_with_its_mark_is_found()
    {
        await using LiteDbStore store = await FilledAsync();
        await store.WriteAsync(db => db.Audit().Delete(10) && db.Marks().Delete("audit"));

        Assert.Equal(10, await store.Audit.FindTamperedAsync(Cancellation));
    }
}
