using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>A stretch of the list of leads.</summary>
/// <param name="Next">Where to go on; null at the end.</param>
internal readonly record struct LeadList(IReadOnlyList<Lead> Leads, LeadCursor? Next)
{
    /// <summary>
    /// Leads looked at in one stretch, so that a long search can be cancelled and lets other reads through. Of a million they take about 0.1 s.
    /// </summary>
    public const int LookedAt = 2_000;

    private const int LargestBatch = 250;

    /// <summary>Reads up to so many leads, fewer if they are far apart.</summary>
    public static LeadList Read(ILiteDatabase db, LeadFilter filter, LeadCursor? after, int max, bool hasAllKeys)
    {
        var leads = new List<Lead>();
        LeadCursor? place = after;
        int lookedAt = 0;
        foreach (LeadFound[] batch in LeadWays.Shortest(db, filter, after, hasAllKeys).Where(found => filter.MatchesWithdrawn(found.IsWithdrawn)).Chunk(Math.Min(max, LargestBatch)))
        {
            Dictionary<long, Lead> read = Load(db, batch);
            foreach (LeadFound found in batch)
            {
                place = found.Place;
                // Changed since its key was read, it has another key by now, and may be meant all the same.
                if (!read.TryGetValue(found.Place.Id.Value, out Lead? lead)) lead = LeadChanges.Find(db, found.Place.Id)?.Lead;
                if (lead is null || !filter.Matches(lead)) continue;
                leads.Add(lead);
                if (leads.Count == max) return new LeadList(leads, place);
            }

            lookedAt += batch.Length;
            if (lookedAt >= LookedAt) return new LeadList(leads, place);
        }

        return new LeadList(leads, null);
    }

    /// <summary>Looks through a stretch of a run.</summary>
    /// <returns>Those meant, and where to go on; null at the end.</returns>
    public static (List<LeadId> Meant, LeadCursor? Next) Among(ILiteDatabase db, LeadRun run, LeadFilter filter, LeadCursor? after, Func<Lead, bool> isMeant)
    {
        LeadFound[] batch = [.. run.Walk(db, filter, after).Take(LargestBatch)];
        List<LeadId> meant = [.. Load(db, batch).Values.Where(isMeant).Select(lead => lead.Id)];
        return (meant, batch.Length == LargestBatch ? batch[^1].Place : null);
    }

    private static Dictionary<long, Lead> Load(ILiteDatabase db, LeadFound[] batch)
    {
        Dictionary<long, Lead> read = batch.Where(found => found.Lead is not null).ToDictionary(found => found.Place.Id.Value, found => found.Lead!);
        foreach (IGrouping<LeadRun, LeadFound> run in batch.Where(found => found.Lead is null).GroupBy(found => found.Run))
        {
            foreach (Lead lead in run.Key.Load(db, run)) read[lead.Id.Value] = lead;
        }

        return read;
    }
}
