using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>Lists the leads that somebody may see, and finds them by number or name.</summary>
public sealed class LeadDirectory(ILeadStore leads, ILeadTaskStore tasks, LeadVault vault, StaffAudit audit, IOptions<StaffOptions> options, TimeProvider clock)
{
    /// <summary>Leads on a page, and where counting stops.</summary>
    public const int PageSize = 50, MostCounted = 1_000;

    /// <summary>Most characters to search for.</summary>
    public const int LongestSearch = 100;

    /// <summary>From when on a new lead is no longer overdue.</summary>
    public DateTimeOffset OverdueBefore => clock.GetUtcNow().AddHours(-options.Value.OverdueAfterHours);

    /// <returns>The leads that are meant and in scope, the newest first; none for those who may see none.</returns>
    public async Task<LeadLines> ListAsync(StaffAccount account, ListQuery query, LeadCursor? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (LeadScope.Of(account) is not { } scope) return new LeadLines([], null, 0, false);
        LeadFilter filter = scope.Force(query.FilterFor(account, vault));
        LeadPage page = await leads.ListAsync(filter, after, PageSize, cancellationToken);
        LeadCount count = await leads.CountBrieflyAsync(filter, MostCounted, cancellationToken);
        return new LeadLines(await LinesOf(page.Leads, cancellationToken), page.Next, count.Count, IsLess(count));
    }

    /// <returns>How many leads are meant and in scope, and whether there may be more.</returns>
    public async Task<(int Count, bool HasMore)> CountAsync(StaffAccount account, ListQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (LeadScope.Of(account) is not { } scope) return (0, false);
        LeadCount count = await leads.CountBrieflyAsync(scope.Force(query.FilterFor(account, vault)), MostCounted, cancellationToken);
        return (count.Count, IsLess(count));
    }

    /// <summary>Finds by a number, however it is written, or by words of a name. What was asked for is kept nowhere.</summary>
    public async Task<LeadSearch> SearchAsync(StaffAccount account, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(words);
        if (LeadScope.Of(account) is not { } scope || words.Length > LongestSearch) return LeadSearch.Nothing;
        (IReadOnlyList<IReadOnlyList<byte[]>> searches, bool isBroken) = KeysOf(words);
        var found = new List<Lead>();
        bool hasMore = false;
        foreach (IReadOnlyList<byte[]> keys in searches)
        {
            LeadPage page = await leads.ListAsync(scope.Force(new LeadFilter { SearchKeys = keys }), null, PageSize, cancellationToken);
            found.AddRange(page.Leads);
            hasMore |= page.Next is not null;
        }

        await audit.WriteAsync(account, LeadAudit.List, null, $"found={found.Count}{(hasMore ? "+" : "")}", cancellationToken);
        return new LeadSearch(await LinesOf([.. found.DistinctBy(lead => lead.Id)], cancellationToken), hasMore, isBroken);
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
        DateTimeOffset now = clock.GetUtcNow(), overdue = OverdueBefore;
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
