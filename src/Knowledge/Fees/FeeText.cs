using System.Globalization;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>Sums and lengths of time as people say them: "120 triệu đồng", "25–30 triệu đồng", "36 tháng (3 năm)".</summary>
public sealed class FeeText(FeeWords words)
{
    private const decimal MonthsOfYear = 12;

    /// <summary>A comma before the fraction.</summary>
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = "," };

    /// <summary>A sum with its currency; fractions of a unit are left out.</summary>
    public static string Of(FeeSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        string low = MoneyWording.Say(Math.Floor(sum.Low), sum.Currency), high = MoneyWording.Say(Math.Floor(sum.High), sum.Currency);
        return low == high ? low : $"{low} – {high}";
    }

    /// <summary>"2,5" months.</summary>
    public static string Months(decimal months) => Math.Round(months, 2).ToString("0.##", Numbers);

    /// <summary>"36 tháng (3 năm)"; unknown in the words of the content.</summary>
    public string Term(decimal? months) => months switch
    {
        null => words.UnknownTerm,
        { } whole when whole % MonthsOfYear == 0 => $"{Months(whole)} tháng ({Months(whole / MonthsOfYear)} năm)",
        { } some => $"{Months(some)} tháng",
    };
}
