using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// All that was submitted with one phone number. The best of it is the lead, with all else that its chat submitted (they are other people: a
/// chat has one submission a person); the rest stands beside it. Best is what may be called, then what is proven, then what was the lead before,
/// then what came first. What staff merged into another has no part in this as long as it is merged.
/// </summary>
internal static class LeadGroup
{
    /// <summary>Puts everything of a number in its place again; runs inside the writer's transaction.</summary>
    /// <param name="changed">What is to be stored anyhow, of this number; null when something of it was taken away.</param>
    /// <param name="isNew">Whether <paramref name="changed"/> had another number, or was not there.</param>
    public static void Settle(ILiteDatabase db, byte[] phone, LeadRow? changed, bool isNew)
    {
        List<LeadRow> group = [.. Of(db, phone).Where(row => row.Key != changed?.Key && row.Lead.MergedInto is null)];
        if (changed is not null) group.Add(changed);
        if (group.Count == 0) return;
        bool WasLead(LeadRow row) => row.Lead.Beside is null && !(isNew && row == changed);
        LeadRow best = group
            .OrderBy(row => row.Lead.WithdrawnAt is not null).ThenBy(row => !row.Lead.Details.IsPhoneProven).ThenBy(row => !WasLead(row))
            .ThenBy(row => row.Lead.CreatedAt).ThenBy(row => row.Lead.Id.Value)
            .First();
        bool IsLead(LeadRow row) => row == best || (row.Lead.Chat is { } chat && chat == best.Lead.Chat);
        List<LeadRow> displaced = [.. group.Where(row => WasLead(row) && !IsLead(row))];
        foreach (LeadRow row in group)
        {
            LeadRow placed = row with { Lead = row.Lead with { Beside = IsLead(row) ? null : best.Key } };
            if (row == best && displaced.Count > 0) placed = placed with { Former = [.. HistoryOf(displaced, row)] };
            if (row == changed) db.Leads().Upsert(placed.Write());
            else if (placed != row) db.Leads().Update((placed with { Lead = placed.Lead with { Version = row.Lead.Version + 1 } }).Write());
        }
    }

    /// <summary>All read before the first is changed: LiteDB would walk an index while it changes.</summary>
    public static List<LeadRow> Of(ILiteDatabase db, byte[] phone) => [.. db.Leads().Find(BsonExpression.Create($"{Schema.Phone} = @0", phone)).Select(LeadRow.Read)];

    private static IEnumerable<LeadId> HistoryOf(List<LeadRow> displaced, LeadRow best) =>
        best.Former.Concat(displaced.SelectMany(row => row.Former.Prepend(row.Key))).Distinct().Where(id => id != best.Key);
}
