using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Tools.Markets;

/// <summary>Ways of going side by side. Each cell carries the numbers of its sources, which stand below in its own column.</summary>
internal sealed record WayTable(ReplyTable Table, IReadOnlyList<Citation> Sources)
{
    public static WayTable Of(IReadOnlyList<MarketWay> ways, ContentSet content)
    {
        WayCell[] rows = Enum.GetValues<WayCell>();
        var columns = ways.Select(way => new Column(way, content)).ToList();
        MarketClaim[] claims = [.. ways.SelectMany(way => rows.Select(row => way.Cells[row]))];
        DateOnly oldest = claims.Min(claim => claim.AsOf), latest = claims.Max(claim => claim.AsOf);
        bool isOneDay = oldest == latest;
        string title = content.Replies.Say("choose.table.title", ("date", isOneDay ? Day(latest) : $"{Day(oldest)}–{Day(latest)}"));
        IReadOnlyList<IReadOnlyList<string>> cells =
        [
            .. rows.Select(row => (IReadOnlyList<string>)[content.Replies.Say($"choose.row.{row.ToString().ToLowerInvariant()}"), .. columns.Select(column => column.Cell(row, withDay: !isOneDay))]),
            [content.Replies.Say("choose.row.sources"), .. columns.Select(column => column.Legend())],
        ];
        return new WayTable(new ReplyTable(title, [content.Replies.Say("choose.table.head"), .. ways.Select(way => way.Brief)], cells, IsSideBySide: true), [.. columns.SelectMany(column => column.Sources).Distinct()]);
    }

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy");

    /// <summary>One way's column, numbering its sources as its cells name them.</summary>
    private sealed class Column(MarketWay way, ContentSet content)
    {
        private readonly List<Citation> _sources = [];

        public IReadOnlyList<Citation> Sources => _sources;

        public string Cell(WayCell row, bool withDay)
        {
            MarketClaim claim = way.Cells[row];
            MarketAsker? asker = content.Comparison.FindAsker(claim.Ask);
            string ask = asker is null ? "" : " " + content.Replies.Say("choose.ask-whom", ("who", asker.Name)).Trim();
            string marks = string.Concat(claim.Sources.Concat(asker?.Sources ?? []).Select(source => content.Sources.Resolve(source)).OfType<Citation>().Select(Mark).Distinct());
            return $"{claim.Text}{ask}{(marks.Length > 0 ? " " + marks : "")}{(withDay ? $" ({Day(claim.AsOf)})" : "")}";
        }

        public string Legend() => string.Join("; ", _sources.Select((source, at) => $"[{at + 1}] {source.Label}"));

        private string Mark(Citation source)
        {
            int at = _sources.IndexOf(source);
            if (at < 0)
            {
                at = _sources.Count;
                _sources.Add(source);
            }

            return $"[{at + 1}]";
        }
    }
}
