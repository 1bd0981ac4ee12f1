using System.Globalization;

namespace WorkerAdvisor.Knowledge.Money;

/// <summary>A sum in one currency. Sums of two currencies are never added or compared: no rate is known here.</summary>
public readonly record struct MoneyAmount(decimal Amount, Currency Currency)
{
    /// <summary>As it is stored: "30000000 Vnd".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.####} {Currency}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static MoneyAmount? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(' ') is [var amount, var currency]
            && decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal sum)
            && Enum.TryParse(currency, out Currency known) && Enum.IsDefined(known)
            ? new MoneyAmount(sum, known)
            : null;
    }
}
