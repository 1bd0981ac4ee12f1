using System.Globalization;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>Sums and lengths of time as people say them: "120 triệu đồng", "540.000 yên", "36 tháng (3 năm)".</summary>
public sealed class FeeText(FeeWords words)
{
    private const decimal Million = 1e6m, Billion = 1e9m, MonthsOfYear = 12;

    /// <summary>Points between thousands, a comma before the fraction.</summary>
    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>A sum with its currency; fractions of a unit are left out.</summary>
    public string Of(FeeSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        string low = Number(sum.Low, sum.Currency), high = Number(sum.High, sum.Currency);
        return (low == high ? low : $"{low}–{high}") + " " + Name(sum.Currency);
    }

    /// <summary>What people call a currency.</summary>
    public string Name(Currency currency) => words.Currencies.GetValueOrDefault(currency, currency.ToString().ToUpperInvariant());

    /// <summary>"2,5" months.</summary>
    public static string Months(decimal months) => Math.Round(months, 2).ToString("0.##", Numbers);

    /// <summary>"36 tháng (3 năm)"; unknown in the words of the content.</summary>
    public string Term(decimal? months) => months switch
    {
        null => words.UnknownTerm,
        { } whole when whole % MonthsOfYear == 0 => $"{Months(whole)} tháng ({Months(whole / MonthsOfYear)} năm)",
        { } some => $"{Months(some)} tháng",
    };

    private static string Number(decimal amount, Currency currency)
    {
        decimal whole = Math.Floor(amount);
        if (currency == Currency.Vnd && whole >= Billion && whole % (Million * 10) == 0) return (whole / Billion).ToString("0.###", Numbers) + " tỷ";
        if (currency == Currency.Vnd && whole >= Million && whole % (Million / 100) == 0) return (whole / Million).ToString("#,0.###", Numbers) + " triệu";
        return whole.ToString("#,0", Numbers);
    }
}
