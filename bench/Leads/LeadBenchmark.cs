using System.Diagnostics;
using System.Globalization;
using WorkerAdvisor.Bench.Figures;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bench.Leads;

/// <summary>How the store does with so many leads.</summary>
/// <param name="folder">An empty folder to work in.</param>
internal sealed class LeadBenchmark(string folder, int leads)
{
    /// <summary>Of the desk: what a page may take at p95, in ms, whatever filters compose it.</summary>
    private const double DeskTarget = 200;

    private const int Batch = 2_000, Confirmed = 4_000, Assigned = 2_000, Officers = 20, Chats = 8, Page = 50, Pages = 200, Streamed = 100_000;

    private readonly SampleLeads _sample = new();
    private readonly Random _random = new(1);
    private readonly List<IReadOnlyList<string>> _rows = [];

    public async Task<string> RunAsync()
    {
        await using (LiteDbStore store = await LiteDbStore.OpenAsync(folder))
        {
            await ImportAsync(store);
            await ConfirmAsync(store);
            await AssignAsync(store.Leads);
        }

        long opening = Stopwatch.GetTimestamp();
        await using LiteDbStore opened = await LiteDbStore.OpenAsync(folder);
        Say("opening the store, ms", Stopwatch.GetElapsedTime(opening).TotalMilliseconds, "F0");
        Say("its file, MB", new DirectoryInfo(folder).GetFiles().Sum(file => file.Length) / 1e6, "F0");
        await ReadAsync(opened.Leads);
        await ReadDeskAsync(opened.Leads);
        await StreamAsync(opened.Leads);
        using var process = Process.GetCurrentProcess();
        Say("working set in the end, MB", process.WorkingSet64 / 1e6, "F0");
        Say("… at its highest, MB", process.PeakWorkingSet64 / 1e6, "F0");
        return $"## {leads:N0} leads\n\n{MarkdownTable.Of(["figure", "median", "p95", "target"], _rows)}";
    }

    private async Task ImportAsync(LiteDbStore store)
    {
        long started = Stopwatch.GetTimestamp();
        for (int done = 0; done < leads; done += Batch)
        {
            if (done % 50_000 == 0) Console.Error.WriteLine($"{done:N0} leads after {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
            await store.Leads.ImportAsync([.. Enumerable.Range(0, Math.Min(Batch, leads - done)).Select(_ => _sample.Next(leads))], CancellationToken.None);
        }

        double took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Say($"taking in all of them, {Batch} at a time, s", took, "F1");
        Say("… leads a second", leads / took, "F0");
    }

    private async Task ConfirmAsync(LiteDbStore store)
    {
        var times = new List<double>();
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Chats).Select(writer => Task.Run(async () =>
        {
            for (int n = writer; n < Confirmed; n += Chats)
            {
                DateTimeOffset at = SampleLeads.Start.AddDays(700).AddSeconds(n);
                LeadDetails details;
                lock (_sample) details = _sample.Details(SampleLeads.PhoneOf(leads + n), at);
                long began = Stopwatch.GetTimestamp();
                await store.Conversations.CommitAsync(
                    new TurnCommit(new ConversationId("telegram", $"{n}"), "1", "{}", "", at, [], []) { Leads = [new LeadChange.Submit(details)] }, CancellationToken.None);
                lock (times) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        })));
        Say($"a lead confirmed, {Chats} chats at once, ms", times, null);
        Say("… leads a second", Confirmed / Stopwatch.GetElapsedTime(started).TotalSeconds, "F0");
    }

    private async Task AssignAsync(ILeadStore store)
    {
        int given = 0;
        await foreach (Lead lead in store.ReadAllAsync(new LeadFilter(Until: Some()), CancellationToken.None))
        {
            var line = new LeadEvent(SampleLeads.Start.AddDays(701), LeadEventKind.Assigned, "bench");
            await store.UpdateAsync(lead.Id, lead.Version, new LeadUpdate(line) { Assignee = $"officer-{given % Officers}" }, CancellationToken.None);
            if (++given == Assigned) break;
        }
    }

    /// <summary>What an officer composes at the desk: where many match, where few do, and where none does.</summary>
    private async Task ReadDeskAsync(ILeadStore store)
    {
        string Centre() => $"centre-{_random.Next(34)}";
        string Commune() => $"{_random.Next(3400):D5}";
        await PagesAsync("desk: new ones of a centre", () => new LeadFilter(Status: "new") { Centre = Centre(), IsWithdrawn = false });
        await PagesAsync("desk: a commune", () => new LeadFilter { Commune = Commune() });
        await PagesAsync("desk: a commune, a market, a status", () => new LeadFilter(Status: One(SampleLeads.Statuses), Market: One(SampleLeads.Markets)) { Commune = Commune() });
        await PagesAsync("desk: a group of a centre", () => new LeadFilter { Centre = Centre(), PriorityGroup = "minority" });
        await PagesAsync("desk: a rare group of a centre", () => new LeadFilter { Centre = Centre(), PriorityGroup = "rare" });
        await PagesAsync("desk: an officer's own", () => new LeadFilter { Assignee = $"officer-{_random.Next(Officers)}" });
        await PagesAsync("desk: nobody's of a centre", () => new LeadFilter { Centre = Centre(), Assignee = "" });
        await PagesAsync("desk: a volunteer's of a centre", () => new LeadFilter { Centre = Centre(), SourceCode = $"volunteer-{_random.Next(500)}" });
        await PagesAsync("desk: a centre's of a family name", () => new LeadFilter { Centre = Centre(), SearchKeys = [SampleLeads.Family(_random.Next(5))] });
        await PagesAsync("desk: a centre's of a family and a given name", () => new LeadFilter { Centre = Centre(), SearchKeys = [SampleLeads.Family(_random.Next(5)), SampleLeads.Given(_random.Next(800))] });
        await PagesAsync("desk: a family name, a market, a group, a status", () => new LeadFilter(Status: "departed", Market: One(SampleLeads.Markets)) { SearchKeys = [SampleLeads.Family(0)], PriorityGroup = "minority" });
        await PagesAsync("desk: a channel nobody came by", () => new LeadFilter { Channel = "web" });
        await PagesAsync("desk: … of a centre", () => new LeadFilter { Centre = Centre(), Channel = "web" });
        await PagesAsync("desk: … of many provinces", () => new LeadFilter([.. SampleLeads.Provinces.Take(12)]) { Channel = "web" });
        await PagesAsync("desk: withdrawn of a centre, where none are", () => new LeadFilter { Centre = Centre(), IsWithdrawn = true });
        await PagesAsync("desk: overdue of a centre, 1,000 late tasks", () => new LeadFilter { Centre = Centre(), Due = Due() });
        await PagesAsync("desk: overdue of a commune", () => new LeadFilter { Commune = Commune(), Due = Due(), IsWithdrawn = false });
        await PagesAsync("desk: a market of a day long ago", () => Day(new LeadFilter(Market: One(SampleLeads.Markets))));

        await TimeAsync("desk: count of a centre's new ones", () => store.CountBrieflyAsync(new LeadFilter(Status: "new") { Centre = Centre() }, 1000, CancellationToken.None), DeskTarget);
        await TimeAsync("desk: count of a centre's of a market", () => store.CountBrieflyAsync(new LeadFilter(Market: One(SampleLeads.Markets)) { Centre = Centre() }, 1000, CancellationToken.None), DeskTarget);

        await TimeAsync("desk: count of all overdue", () => store.CountBrieflyAsync(new LeadFilter { Due = Due(), IsWithdrawn = false }, 1000, CancellationToken.None), DeskTarget);

        Task PagesAsync(string what, Func<LeadFilter> filter) => TimeAsync(what, () => store.ListAsync(filter(), null, Page, CancellationToken.None), DeskTarget);

        LeadDue Due() => new(Some(), Enumerable.Range(0, LeadDue.MostNamed).Select(_ => new LeadId(1 + _random.Next(leads))).ToHashSet());

        LeadFilter Day(LeadFilter filter)
        {
            DateTimeOffset until = Some();
            return filter with { Since = until.AddDays(-1), Until = until };
        }
    }

    private async Task ReadAsync(ILeadStore store)
    {
        await PagesAsync("page of a province and status", () => new LeadFilter([One(SampleLeads.Provinces)], One(SampleLeads.Statuses)), 50);
        await PagesAsync("… deep in the list", () => new LeadFilter([One(SampleLeads.Provinces)], One(SampleLeads.Statuses), Until: Some()), 50);
        await PagesAsync("… standing, one market", () => new LeadFilter([One(SampleLeads.Provinces)], One(SampleLeads.Statuses), One(SampleLeads.Markets)) { IsWithdrawn = false });
        await PagesAsync("page of all", () => new LeadFilter(Until: Some()));
        await PagesAsync("page of a status", () => new LeadFilter(Status: One(SampleLeads.Statuses), Until: Some()));
        await PagesAsync("page of a province", () => new LeadFilter([One(SampleLeads.Provinces)], Until: Some()));
        await PagesAsync("page of five provinces", () => new LeadFilter([.. Enumerable.Range(0, 5).Select(_ => One(SampleLeads.Provinces))], Until: Some()));
        await PagesAsync("page of a market", () => new LeadFilter(Market: One(SampleLeads.Markets), Until: Some()));
        await PagesAsync("page of a centre", () => new LeadFilter(Until: Some()) { Centre = $"centre-{_random.Next(34)}" });
        await PagesAsync("page of a commune in its province", () => new LeadFilter(["province-07"]) { Commune = $"{700 + _random.Next(100):D5}" });
        await PagesAsync("page of a family and a given name", () => new LeadFilter { SearchKeys = [SampleLeads.Family(_random.Next(5)), SampleLeads.Given(_random.Next(800))] });
        await PagesAsync("lead of a number", () => new LeadFilter { SearchKeys = [SampleLeads.PhoneOf(_random.Next(leads))] }, 5);
        await TimeAsync("count up to 1,000, province and status", () => store.CountAsync(new LeadFilter([One(SampleLeads.Provinces)], One(SampleLeads.Statuses)), 1000, CancellationToken.None));
        await TimeAsync("count up to 1,000, province and market", () => store.CountAsync(new LeadFilter([One(SampleLeads.Provinces)], null, One(SampleLeads.Markets)), 1000, CancellationToken.None));
        long counting = Stopwatch.GetTimestamp();
        int count = await store.CountAsync(new LeadFilter(), int.MaxValue, CancellationToken.None);
        if (count != leads + Confirmed) throw new InvalidOperationException($"{count} leads were counted.");
        Say("count of all, s", Stopwatch.GetElapsedTime(counting).TotalSeconds, "F2");

        Task PagesAsync(string what, Func<LeadFilter> filter, double? atMost = DeskTarget) =>
            TimeAsync(what, () => store.ListAsync(filter(), null, Page, CancellationToken.None), atMost);
    }

    private async Task StreamAsync(ILeadStore store)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true), most = 0, started = Stopwatch.GetTimestamp();
        int read = 0;
        await foreach (Lead _ in store.ReadAllAsync(new LeadFilter(), CancellationToken.None))
        {
            if (++read % 20_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            if (read == Streamed) break;
        }

        Say($"reading {read:N0} one after another, s", Stopwatch.GetElapsedTime(started).TotalSeconds, "F1");
        Say("… memory that it holds, MB", (most - before) / 1e6, "F1");
    }

    private async Task TimeAsync(string what, Func<Task> read, double? atMost = null)
    {
        var times = new List<double>();
        for (int time = 0; time < Pages; time++)
        {
            long started = Stopwatch.GetTimestamp();
            await read();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        Say($"{what}, ms", times, atMost);
    }

    private T One<T>(T[] values) => values[_random.Next(values.Length)];

    private DateTimeOffset Some() => SampleLeads.Start.AddDays(_random.Next(30, 700));

    private void Say(string what, List<double> times, double? atMost)
    {
        double p95 = Percentile.Of(times, 0.95);
        string target = atMost is { } limit ? $"p95 ≤ {limit:F0}: {(p95 <= limit ? "met" : "**missed**")}" : "";
        Add(what, Percentile.Median(times).ToString("F2", CultureInfo.InvariantCulture), p95.ToString("F2", CultureInfo.InvariantCulture), target);
    }

    private void Say(string what, double value, string format) => Add(what, value.ToString(format, CultureInfo.InvariantCulture), "", "");

    private void Add(params string[] row)
    {
        Console.Error.WriteLine(string.Join("  ", row));
        _rows.Add(row);
    }
}
