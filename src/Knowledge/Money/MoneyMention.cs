namespace WorkerAdvisor.Knowledge.Money;

/// <summary>An amount of money in a text.</summary>
/// <param name="Low">The amount, or the lower end of a range, in whole units of the currency.</param>
/// <param name="High">The upper end of a range; equal to <paramref name="Low"/> otherwise.</param>
/// <param name="Possible">Currencies it may be in, the likeliest first; one when the text says it.</param>
/// <param name="Per">What it is paid for, when the amount says so: "/tháng".</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, behind its last character.</param>
/// <param name="IsBare">A number alone: neither "triệu" nor a currency. Nobody can tell what it is.</param>
public sealed record MoneyMention(decimal Low, decimal High, IReadOnlyList<Currency> Possible, PayPeriod? Per, int Start, int End, bool IsBare = false)
{
    /// <summary>The dollars that "đô" and "$" may mean besides the American one.</summary>
    private static readonly Currency[] Dollars = [Currency.Aud, Currency.Cad, Currency.Nzd, Currency.Sgd, Currency.Hkd, Currency.Twd];

    /// <summary>The currency, or null when the person must be asked.</summary>
    /// <param name="local">The currency of the country spoken of; null for none.</param>
    public Currency? Settle(Currency? local)
    {
        if (IsBare) return null;
        if (Possible.Count == 1) return Possible[0];
        if (Possible[0] == Currency.Usd) return local is { } dollar && Dollars.Contains(dollar) && Possible.Contains(dollar) ? null : Currency.Usd;
        if (Possible[0] == Currency.Vnd) return local is { } own && Possible.Contains(own) ? null : Currency.Vnd;
        return local is { } here && Possible.Contains(here) ? here : null;
    }
}
