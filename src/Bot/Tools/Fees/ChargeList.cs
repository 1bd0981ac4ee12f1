using System.Globalization;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>Charges as the chat's state keeps them: <c>service~60000000 Vnd;bond~20000000 Vnd</c>, also <c>80 Usd..90 Usd</c>, <c>3m</c> for months of wage, <c>-</c> for no sum, and <c>/m</c> for every month.</summary>
internal static class ChargeList
{
    private const char Between = ';', Of = '~';
    private const string Range = "..", Monthly = "/m", Months = "m", NoSum = "-";
    private const int Most = 20;

    public static string Write(IEnumerable<FeeCharge> charges) => string.Join(Between, charges.Take(Most).Select(Write));

    /// <summary>Null for what <see cref="Write(IEnumerable{FeeCharge})"/> did not write.</summary>
    public static IReadOnlyList<FeeCharge>? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        FeeCharge?[] charges = [.. text.Split(Between).Take(Most).Select(ReadOne)];
        return charges.Contains(null) ? null : [.. charges.OfType<FeeCharge>()];
    }

    private static string Write(FeeCharge charge)
    {
        string sum = charge switch
        {
            { Sum: { IsRange: true } range } => $"{new MoneyAmount(range.Low, range.Currency)}{Range}{new MoneyAmount(range.High, range.Currency)}",
            { Sum: { } one } => new MoneyAmount(one.Low, one.Currency).ToString(),
            { MonthsOfWage: { } months } => months.ToString("0.##", CultureInfo.InvariantCulture) + Months,
            _ => NoSum,
        };
        return $"{charge.Kind}{Of}{sum}{(charge.IsMonthly ? Monthly : "")}";
    }

    private static FeeCharge? ReadOne(string text)
    {
        if (text.Split(Of) is not [{ Length: > 0 } kind, { Length: > 0 } told]) return null;
        bool isMonthly = told.EndsWith(Monthly, StringComparison.Ordinal);
        if (isMonthly) told = told[..^Monthly.Length];
        if (told == NoSum) return new FeeCharge(kind, null, IsMonthly: isMonthly);
        if (told.EndsWith(Months, StringComparison.Ordinal))
            return decimal.TryParse(told[..^Months.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal months) ? new FeeCharge(kind, null, months, isMonthly) : null;
        MoneyAmount?[] ends = [.. told.Split(Range, 2).Select(MoneyAmount.Parse)];
        return ends[0] is { Amount: >= 0 } low && (ends.Length == 1 ? low : ends[1]) is { } high && high.Currency == low.Currency && high.Amount >= low.Amount
            ? new FeeCharge(kind, new FeeSum(low.Amount, high.Amount, low.Currency), null, isMonthly)
            : null;
    }
}
