using System.Buffers.Binary;
using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Rows of tasks, and the keys by which those open are found: of all, of a centre, of an account, or of both, the first due first. Whatever
/// changes runs inside the writer's transaction.
/// </summary>
internal static class LeadTasks
{
    private const string Id = "_id", Centre = "centre", Assignee = "assignee", DueAt = "dueAt", Sealed = "sealed", DoneAt = "done";

    public static LeadTask? Find(ILiteDatabase db, long id) => db.LeadTasks().FindById(id) is { } row ? Read(row) : null;

    public static void Add(ILiteDatabase db, LeadTask task) => db.LeadTasks().Insert(Write(task));

    public static void End(ILiteDatabase db, LeadTask task, DateTimeOffset at) => db.LeadTasks().Update(Write(task with { DoneAt = at }));

    public static void Give(ILiteDatabase db, LeadTask task, string assignee) => db.LeadTasks().Update(Write(task with { Assignee = assignee }));

    /// <summary>All of a lead, read before the first is changed: LiteDB would walk an index while it changes.</summary>
    public static List<LeadTask> Of(ILiteDatabase db, LeadId lead) =>
        [.. db.LeadTasks().Find(BsonExpression.Create($"{Schema.Lead} = @0", lead.Value)).Select(Read).OrderBy(task => task.DueAt).ThenBy(task => task.Id)];

    /// <summary>The lead's consent was withdrawn.</summary>
    public static void EndAll(ILiteDatabase db, LeadId lead, DateTimeOffset at)
    {
        foreach (LeadTask task in Of(db, lead).Where(task => task.DoneAt is null)) End(db, task, at);
    }

    /// <summary>The lead is another centre's now.</summary>
    public static void Move(ILiteDatabase db, LeadId lead, string centre)
    {
        foreach (LeadTask task in Of(db, lead).Where(task => task.Centre != centre)) db.LeadTasks().Update(Write(task with { Centre = centre }));
    }

    public static void Erase(ILiteDatabase db, LeadId lead)
    {
        foreach (LeadTask task in Of(db, lead)) db.LeadTasks().Delete(task.Id);
    }

    public static IEnumerable<LeadTask> Open(ILiteDatabase db, string? centre, string? assignee, DateTimeOffset dueBefore, int max)
    {
        byte[] shared = Shared(centre, assignee);
        return db.LeadTasks()
            .Find(BsonExpression.Create($"{Schema.Keys}[*] ANY BETWEEN @0 AND @1", shared, (byte[])[.. shared, .. Number(dueBefore.UtcTicks - 1), .. Number(long.MaxValue)]), limit: max)
            .Select(Read);
    }

    private static LeadTask Read(BsonDocument row) => new(
        row[Id].AsInt64,
        new LeadId(row[Schema.Lead].AsInt64),
        Stored.Text(row[Centre]),
        Stored.Text(row[Assignee]),
        Stored.Moment(row[DueAt]),
        row[Sealed].AsBinary,
        row[DoneAt].IsNull ? null : Stored.Moment(row[DoneAt]));

    private static BsonDocument Write(LeadTask task)
    {
        var row = new BsonDocument
        {
            [Id] = task.Id,
            [Schema.Lead] = task.Lead.Value,
            [Centre] = Stored.Text(task.Centre),
            [Assignee] = Stored.Text(task.Assignee),
            [DueAt] = Stored.Moment(task.DueAt),
            [Sealed] = task.Sealed,
        };
        if (task.DoneAt is { } done) row[DoneAt] = Stored.Moment(done);
        else row[Schema.Keys] = StoredDetails.Array(Keys(task), key => key);
        return row;
    }

    private static IEnumerable<byte[]> Keys(LeadTask task)
    {
        byte[] place = [.. Number(task.DueAt.UtcTicks), .. Number(task.Id)];
        yield return [.. Shared(null, null), .. place];
        yield return [.. Shared(task.Centre, null), .. place];
        yield return [.. Shared(null, task.Assignee), .. place];
        yield return [.. Shared(task.Centre, task.Assignee), .. place];
    }

    private static byte[] Shared(string? centre, string? assignee) =>
        [(byte)((centre is null ? 0 : 1) | (assignee is null ? 0 : 2)), .. centre is null ? [] : LeadKeys.Part(centre), .. assignee is null ? [] : LeadKeys.Part(assignee)];

    private static byte[] Number(long value)
    {
        byte[] bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }
}
