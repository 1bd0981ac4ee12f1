using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>Lists the leads that somebody may see, and finds them by number or name.</summary>
public sealed class LeadDirectory(ILeadStore leads, ILeadTaskStore tasks, ListFilters filters, LeadVault vault, StaffAudit audit, TimeProvider clock)
{
    /// <summary>Leads on a page, and where counting stops.</summary>
    public const int PageSize = 50, MostCounted = 1_000;

    /// <summary>Most characters to search for.</summary>
    public const int LongestSearch = 100;

    /// <returns>The leads that are meant and in scope, the newest first; none for those who may see none.</returns>
    public async Task<LeadLines> ListAsync(StaffAccount account, ListQuery query, LeadCursor? after, CancellationToken cancellationToken)
    {
        if (await filters.FindAsync(account, query, cancellationToken) is not { } filter) return new LeadLines([], null, 0, false);
        LeadPage page = await leads.ListAsync(filter, after, PageSize, cancellationToken);
        LeadCount count = await leads.CountBrieflyAsync(filter, MostCounted, cancellationToken);
        return new LeadLines(await LinesOf(page.Leads, cancellationToken), page.Next, count.Count, IsLess(count));
    }

    /// <returns>How many leads are meant and in scope, and whether there may be more.</returns>
    public async Task<(int Count, bool HasMore)> CountAsync(StaffAccount account, ListQuery query, CancellationToken cancellationToken)
    {
        if (await filters.FindAsync(account, query, cancellationToken) is not { } filter) return (0, false);
        LeadCount count = await leads.CountBrieflyAsync(filter, MostCounted, cancellationToken);
        return (count.Count, IsLess(count));
    }

    /// <summary>Finds by a number, however it is written, or by words of a name. What was asked for is kept nowhere.</summary>
    /// <param name="after">Where the page before ended; null to begin.</param>
    public async Task<LeadSearch> SearchAsync(StaffAccount account, string words, LeadCursor? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(words);
        if (LeadScope.Of(account) is not { } scope || words.Length > LongestSearch) return LeadSearch.Nothing;
        (IReadOnlyList<IReadOnlyList<byte[]>> searches, bool isBroken) = KeysOf(words);
        var found = new List<Lead>();
        LeadCursor? next = null;
        foreach (IReadOnlyList<byte[]> keys in searches)
        {
            LeadPage page = await leads.ListAsync(scope.Force(new LeadFilter { SearchKeys = keys }), after, PageSize, cancellationToken);
            found.AddRange(page.Leads);
            next ??= page.Next;   // of several numbers none has more than a page
        }

        await audit.WriteAsync(account, LeadAudit.List, null, $"found={found.Count}{(next is null ? "" : "+")}", cancellationToken);
        return new LeadSearch(await LinesOf([.. found.DistinctBy(lead => lead.Id)], cancellationToken), next, isBroken);
    }

    private static bool IsLess(LeadCount count) => count.IsCutShort || count.Count >= MostCounted;

    private (IReadOnlyList<IReadOnlyList<byte[]>> Searches, bool IsBroken) KeysOf(string words) => PhoneReader.Read(words) switch
    {
        PhoneReading.Told told => ([[vault.PhoneKey(told.Number)]], false),
        PhoneReading.Unclear { Numbers: { Count: > 0 } numbers } => ([.. numbers.Take(3).Select(number => (IReadOnlyList<byte[]>)[vault.PhoneKey(number)])], false),
        PhoneReading.Unclear => ([], true),
        _ => vault.NameKeys(words) is { Count: > 0 } keys ? ([keys], false) : ([], false),
    };

    private async Task<IReadOnlyList<LeadLine>> LinesOf(IReadOnlyList<Lead> found, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow(), overdue = filters.OverdueBefore;
        var lines = new List<LeadLine>(found.Count);
        foreach (Lead lead in found)
        {
            LeadPerson? person = vault.Open(lead);
            bool stands = lead.WithdrawnAt is null, isNew = stands && lead.Status == Lead.NewStatus;
            bool isLate = isNew && lead.CreatedAt < overdue;
            if (stands && !isLate) isLate = (await tasks.ListOfLeadAsync(lead.Id, cancellationToken)).Any(task => task.DoneAt is null && task.DueAt < now);
            lines.Add(new LeadLine(
                lead, person?.Name, stands && person is not null ? PhoneText.Hidden(person.Phone) : null, isNew && VietnamTime.DayOf(lead.CreatedAt) == VietnamTime.DayOf(now), isLate));
        }

        return lines;
    }
}
