using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.Tests.Leads;

/// <summary>Lists, counts and streams of leads mean what the filter says, whatever index they go by.</summary>
public abstract class LeadListContract<TStore> : LeadContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly string[] Provinces = ["hue", "hue-2", "khanh-hoa", "lam-dong"], Statuses = ["new", "called", "closed"], Markets = ["japan", "korea", "taiwan"],
        Names = ["nguyen", "van", "lan", "hoa", "tran"];

    [Theory]
    [MemberData(nameof(LeadFilters.Names), MemberType = typeof(LeadFilters))]
    public async Task A_filter_means_the_same_in_lists_pages_streams_and_counts(string name)
    {
        LeadFilter filter = LeadFilters.Named[name];
        await FillAsync();
        Lead[] all = [.. await AllAsync()];
        Assert.Equal(200, all.Length);
        string[] expected = [.. all.Where(lead => IsMeant(filter, lead)).OrderByDescending(lead => lead.CreatedAt).ThenByDescending(lead => lead.Id.Value).Select(Name)];

        Assert.Equal(expected, (await AllAsync(filter)).Select(Name));
        Assert.Equal(expected, (await PagesAsync(filter, 7)).Select(Name));
        Assert.Equal(expected, (await StreamAsync(filter)).Select(Name));
        Assert.Equal(expected.Length, await Leads.CountAsync(filter, int.MaxValue, Cancellation));
        Assert.Equal(Math.Min(expected.Length, 5), await Leads.CountAsync(filter, 5, Cancellation));
        Assert.Equal(new LeadCount(expected.Length, false), await Leads.CountBrieflyAsync(filter, 1000, Cancellation));
    }

    [Fact]
    public async Task Overdue_are_old_new_ones_and_those_named_whatever_else_is_asked_for()
    {
        await FillAsync();
        Lead[] all = [.. await AllAsync()];
        HashSet<LeadId> named = [.. all.Where((_, n) => n % 7 == 0).Select(lead => lead.Id), new LeadId(long.MaxValue)];
        var due = new LeadDue(A.Noon.AddHours(-50), named);
        LeadFilter[] filters =
        [
            new(), new(["hue"]), new(["hue", "hue-2", "nowhere"]), new(["p0", .. Enumerable.Range(0, 20).Select(n => $"p{n}"), "hue"]), new(Status: "called"), new(Market: "japan"), new(["khanh-hoa"], "new"),
            new(Until: A.Noon.AddHours(-70)), new(Since: A.Noon.AddHours(-60)), new() { Centre = "centre-1" }, new(Status: "new") { Centre = "" }, new() { IsWithdrawn = false }, new() { SearchKeys = [A.Bytes("lan")] },
        ];

        foreach (LeadFilter filter in filters.Select(filter => filter with { Due = due }))
        {
            string[] expected = [.. all.Where(lead => IsMeant(filter, lead) && due.Includes(lead)).OrderByDescending(lead => lead.CreatedAt).ThenByDescending(lead => lead.Id.Value).Select(Name)];
            Assert.Equal(expected, (await AllAsync(filter)).Select(Name));
            Assert.Equal(expected, (await PagesAsync(filter, 7)).Select(Name));
            Assert.Equal(expected, (await StreamAsync(filter)).Select(Name));
            Assert.Equal(expected.Length, await Leads.CountAsync(filter, int.MaxValue, Cancellation));
            Assert.Equal(new LeadCount(expected.Length, false), await Leads.CountBrieflyAsync(filter, 1000, Cancellation));
        }

        var many = new LeadDue(A.Noon, Enumerable.Range(0, LeadDue.MostNamed + 1).Select(n => new LeadId(n)).ToHashSet());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Leads.ListAsync(new LeadFilter { Due = many }, null, 10, Cancellation));
    }

    [Fact]
    public async Task A_page_is_the_last_when_nothing_more_is_meant()
    {
        await FillAsync();

        Assert.Null((await Leads.ListAsync(new LeadFilter(), null, 200, Cancellation)).Next);
        LeadPage page = await Leads.ListAsync(new LeadFilter(), null, 199, Cancellation);
        Assert.Equal(new LeadCursor(page.Leads[^1].CreatedAt, page.Leads[^1].Id), page.Next);
        Assert.Single((await Leads.ListAsync(new LeadFilter(), page.Next, 199, Cancellation)).Leads);
    }

    [Fact]
    public async Task A_search_for_what_is_rare_says_how_far_it_came()
    {
        LeadDetails rare = A.Details() with { Source = new LeadSource("web") };
        await Leads.ImportAsync([A.Import("first", A.Noon, details: rare), .. Enumerable.Range(0, 2500).Select(n => A.Import($"{n}", A.Noon.AddMinutes(-n - 1))), A.Import("last", A.Noon.AddDays(-9), details: rare)], Cancellation);
        var filter = new LeadFilter { Channel = "web" };

        LeadPage page = await Leads.ListAsync(filter, null, 50, Cancellation);
        Assert.Equal((true, true, "first"), (page.IsCutShort, page.Next is not null, Name(page.Leads.Single())));
        LeadPage next = await Leads.ListAsync(filter, page.Next, 50, Cancellation);

        Assert.Equal((false, null, "last"), (next.IsCutShort, next.Next, Name(next.Leads.Single())));
        Assert.Equal(["first", "last"], (await StreamAsync(filter)).Select(Name));
        Assert.Equal(2, await Leads.CountAsync(filter, 10, Cancellation));
        Assert.Equal(new LeadCount(1, true), await Leads.CountBrieflyAsync(filter, 10, Cancellation));
        Assert.Equal(new LeadCount(1, true), await Leads.CountBrieflyAsync(filter, 1, Cancellation));
        Assert.Equal(new LeadCount(1000, true), await Leads.CountBrieflyAsync(new LeadFilter(), 1000, Cancellation));
        page = await Leads.ListAsync(new LeadFilter(), null, 2400, Cancellation);
        Assert.Equal((2400, false, true), (page.Leads.Count, page.IsCutShort, page.Next is not null));
    }

    [Fact]
    public async Task Pages_stay_right_while_leads_are_added_changed_and_erased()
    {
        await FillAsync();
        Lead[] before = [.. await AllAsync()];

        LeadPage first = await Leads.ListAsync(new LeadFilter(), null, 50, Cancellation);
        await Leads.ImportAsync([A.Import("new1", A.Noon.AddHours(1)), A.Import("old1", A.Noon.AddYears(-1))], Cancellation);
        await Leads.UpdateAsync(before[60].Id, before[60].Version, Change("changed"), Cancellation);
        var rest = new List<Lead>();
        for (LeadPage page = first; page.Next is not null;) rest.AddRange((page = await Leads.ListAsync(new LeadFilter(), page.Next, 40, Cancellation)).Leads);

        Assert.Equal(before.Select(Name).Append("old1"), first.Leads.Concat(rest).Select(Name));
    }

    [Fact]
    public async Task Leads_of_one_moment_are_listed_by_id_the_newest_first()
    {
        await Leads.ImportAsync([.. Enumerable.Range(0, 120).Select(n => A.Import($"{n}"))], Cancellation);

        Lead[] pages = [.. await PagesAsync(new LeadFilter(["khanh-hoa"]), 11)];

        Assert.Equal(120, pages.Length);
        Assert.Equal(pages.OrderByDescending(lead => lead.Id.Value).Select(Name), pages.Select(Name));
    }

    [Fact]
    public async Task A_stream_goes_on_while_leads_are_added_and_can_be_left()
    {
        await Leads.ImportAsync([.. Enumerable.Range(0, 1200).Select(n => A.Import($"{n}", A.Noon.AddMinutes(-n)))], Cancellation);

        var read = new List<Lead>();
        await foreach (Lead lead in Leads.ReadAllAsync(new LeadFilter(), Cancellation))
        {
            read.Add(lead);
            if (read.Count == 100) await Leads.ImportAsync([A.Import("new", A.Noon.AddDays(1))], Cancellation);
        }

        Assert.Equal(Enumerable.Range(0, 1200).Select(n => $"{n}"), read.Select(Name));
        await foreach (Lead _ in Leads.ReadAllAsync(new LeadFilter(), Cancellation)) break;
        using var cancelled = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Lead _ in Leads.ReadAllAsync(new LeadFilter(), cancelled.Token)) await cancelled.CancelAsync();
        });
    }

    private static bool IsMeant(LeadFilter filter, Lead lead)
    {
        LeadDetails details = lead.Details;
        return (filter.Provinces is null || filter.Provinces.Contains(details.Province))
            && (filter.Status is null || filter.Status == lead.Status)
            && (filter.Market is null || details.Markets.Contains(filter.Market))
            && (filter.Since is null || lead.CreatedAt >= filter.Since)
            && (filter.Until is null || lead.CreatedAt < filter.Until)
            && (filter.Commune is null || filter.Commune == details.Commune)
            && (filter.PriorityGroup is null || details.PriorityGroups.Contains(filter.PriorityGroup))
            && (filter.SourceCode is null || filter.SourceCode == details.Source.Code)
            && (filter.Channel is null || filter.Channel == details.Source.Channel)
            && (filter.Centre is null || filter.Centre == (details.Centre ?? ""))
            && (filter.Assignee is null || filter.Assignee == (lead.Assignee ?? ""))
            && (filter.IsAssisted is null || filter.IsAssisted == details.Source.IsAssisted)
            && (filter.IsWithdrawn is null || filter.IsWithdrawn == lead.WithdrawnAt is not null)
            && filter.SearchKeys.All(key => details.SearchKeys.Any(word => word.SequenceEqual(key)));
    }

    private static string Name(Lead lead) => System.Text.Encoding.UTF8.GetString(lead.Details.PhoneKey);

    private async Task FillAsync()
    {
        var random = new Random(7);
        T One<T>(params T[] values) => values[random.Next(values.Length)];
        var imported = new List<ImportedLead>();
        for (int n = 0; n < 160; n++)
        {
            imported.Add(A.Import($"{n}", A.Noon.AddHours(-random.Next(100)), One(Statuses), Details(n) with { Centre = One<string?>("centre-1", null) }));
        }

        await Leads.ImportAsync(imported, Cancellation);
        for (int n = 160; n < 200; n++)
        {
            await CommitAsync(A.Chat($"{n}"), A.Noon.AddHours(-random.Next(100)), new LeadChange.Submit(Details(n)));
            if (n % 4 == 0) await CommitAsync(A.Chat($"{n}"), new LeadChange.Withdraw());
            if (n % 8 == 0) await CommitAsync(A.Chat($"beside-{n}"), A.Submission($"{n}"));   // takes the place
            if (n % 8 == 1) await CommitAsync(A.Chat($"beside-{n}"), A.Submission($"{n}"));
        }

        foreach (Lead lead in (await AllAsync()).Where(lead => lead.Id.Value % 3 == 0))
            await Leads.UpdateAsync(lead.Id, lead.Version, Change() with { Assignee = One("officer-1", "officer-2") }, Cancellation);

        LeadDetails Details(int n) => A.Details($"{n}", $"{One(Names)} {One(Names)} {(n == 9 ? "5" : One(Names))}") with
        {
            Province = One(Provinces),
            Markets = random.Next(3) == 0 ? [] : [.. Markets.Where(_ => random.Next(2) == 0)],
            PriorityGroups = One<string[]>(["poor", "minority"], [], ["minority"]),
            Commune = One("c1", "c2", "c3", null),
            Source = new LeadSource(One("telegram", "web"), One("v1", "v2", null), IsAssisted: n % 5 == 0),
        };
    }

    private async Task<List<Lead>> PagesAsync(LeadFilter filter, int size)
    {
        var leads = new List<Lead>();
        LeadCursor? place = null;
        do
        {
            LeadPage page = await Leads.ListAsync(filter, place, size, Cancellation);
            leads.AddRange(page.Leads);
            place = page.Next;
        }
        while (place is not null);
        return leads;
    }

    private async Task<List<Lead>> StreamAsync(LeadFilter filter)
    {
        var leads = new List<Lead>();
        await foreach (Lead lead in Leads.ReadAllAsync(filter, Cancellation)) leads.Add(lead);
        return leads;
    }

    [Fact]
    public async Task A_stream_holds_every_lead_though_their_status_changes_while_it_is_read()
    {
        await Leads.ImportAsync([.. Enumerable.Range(0, 900).Select(n => A.Import($"{n}", A.Noon.AddMinutes(-n)))], Cancellation);
        Lead[] all = [.. await AllAsync()];
        var read = new List<LeadId>();
        int at = 0;

        await foreach (Lead lead in Leads.ReadAllAsync(new LeadFilter(), Cancellation))
        {
            read.Add(lead.Id);
            // Those just ahead, whose keys may have been read already.
            for (at = Math.Max(at, read.Count); at < Math.Min(read.Count + 3, all.Length); at++)
                await Leads.UpdateAsync(all[at].Id, all[at].Version, Change("called"), Cancellation);
        }

        Assert.Equal(all.Select(lead => lead.Id), read);
    }
}
