using WorkerAdvisor.Knowledge.Loans;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Tools.Loans;

/// <summary>A loan's figures as people say them.</summary>
internal static class LoanWording
{
    private const decimal Thousand = 1_000, Million = 1_000_000;

    /// <summary>"100 triệu đồng, 7%".</summary>
    public static string LoanOf(LoanPicture loan) => $"{MoneyWording.Say(loan.Terms.Amount, Currency.Vnd)}, {MoneyWording.Grouped(loan.Terms.YearlyPercent)}%";

    /// <summary>"3 năm".</summary>
    public static string TermOf(LoanPicture loan) => DurationWording.Say(loan.Terms.Months);

    /// <summary>Rounded to ten thousand đồng from a million on, to a thousand from ten thousand on; smaller sums as they are.</summary>
    public static string About(decimal sum)
    {
        decimal step = sum >= Million ? 10 * Thousand : sum >= 10 * Thousand ? Thousand : 1;
        decimal round = Math.Round(sum / step, MidpointRounding.AwayFromZero) * step;
        return step == Thousand && round < Million ? $"{MoneyWording.Grouped(round / Thousand)} nghìn đồng" : MoneyWording.Say(round, Currency.Vnd);
    }
}
