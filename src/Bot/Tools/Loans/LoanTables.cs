using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Loans;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tools.Loans;

/// <summary>A loan's figures as a table and as bars, in millions of đồng; a loan of a year at most by month, a longer one by year.</summary>
internal sealed class LoanTables(Replies replies)
{
    private const int Year = 12;
    private const decimal Million = 1_000_000;

    /// <summary>Principal, interest and what is left, with the sums below.</summary>
    public ReplyTable ByTime(LoanPicture loan)
    {
        bool isByMonth = loan.Terms.Months <= Year;
        IEnumerable<IReadOnlyList<string>> rows = Parts(loan).Select(part => (IReadOnlyList<string>)[part.Name, Figure(part.Principal), Figure(part.Interest), Figure(part.Left)]);
        return new ReplyTable(
            Say("title"), [Say(isByMonth ? "month" : "year"), Say("principal"), Say("interest"), Say("left")],
            [.. rows, [Say("sum"), Figure(loan.Terms.Amount), Figure(loan.TotalInterest), Figure(0)]]);
    }

    /// <summary>Both ways of paying back beside each other.</summary>
    public ReplyTable BothWays(LoanPicture even, LoanPicture shrinking) => new(
        Say("title"), ["", Name(LoanTool.Even), Name(LoanTool.Shrinking)],
        [
            [Say("first"), Figure(even.First.Total), Figure(shrinking.First.Total)],
            [Say("last"), Figure(even.Last.Total), Figure(shrinking.Last.Total)],
            [Say("all-interest"), Figure(even.TotalInterest), Figure(shrinking.TotalInterest)],
            [Say("all"), Figure(even.TotalPaid), Figure(shrinking.TotalPaid)],
        ]);

    /// <summary>Principal and interest of each year; the title says how much of all that is paid is interest.</summary>
    public ReplyChart PartsOf(LoanPicture loan)
    {
        decimal share = Math.Round(loan.TotalInterest / loan.TotalPaid * 100);
        return new ReplyChart(
            share < 1 ? replies.Say("loan.chart.parts.little") : replies.Say("loan.chart.parts", ("share", MoneyWording.Grouped(share))), replies.Say("loan.chart.unit"), [.. Parts(loan).Select(part => part.Name)],
            [new ChartSeries(Say("principal"), [.. Parts(loan).Select(part => Rounded(part.Principal))]), new ChartSeries(Say("interest"), [.. Parts(loan).Select(part => Rounded(part.Interest))])],
            IsStacked: true);
    }

    /// <summary>The interest of each year by both ways; the title says what the cheaper one saves.</summary>
    public ReplyChart InterestOf(LoanPicture even, LoanPicture shrinking)
    {
        decimal saved = Math.Max(0, even.TotalInterest - shrinking.TotalInterest);
        return new ReplyChart(
            replies.Say("loan.chart.saved", ("saved", LoanWording.About(saved))), replies.Say("loan.chart.unit.interest"), [.. Parts(even).Select(part => part.Name)],
            [new ChartSeries(Name(LoanTool.Even), [.. Parts(even).Select(part => Rounded(part.Interest))]), new ChartSeries(Name(LoanTool.Shrinking), [.. Parts(shrinking).Select(part => Rounded(part.Interest))])]);
    }

    private List<(string Name, decimal Principal, decimal Interest, decimal Left)> Parts(LoanPicture loan) => loan.Terms.Months <= Year
        ? [.. loan.Schedule.Select(month => (month.Month.ToString(CultureInfo.InvariantCulture), month.Principal, month.Interest, month.Left))]
        : [.. loan.Years.Select(year => (replies.Say("loan.table.nth", ("n", year.Year.ToString(CultureInfo.InvariantCulture))), year.Principal, year.Interest, year.Left))];

    private string Say(string key) => replies.Say($"loan.table.{key}");

    private string Name(string method) => replies.Say(method == LoanTool.Even ? "loan.table.even" : "loan.table.shrinking");

    private static decimal Rounded(decimal sum) => Math.Round(sum / Million, 2, MidpointRounding.AwayFromZero);

    private static string Figure(decimal sum) => MoneyWording.Grouped(Rounded(sum));
}
