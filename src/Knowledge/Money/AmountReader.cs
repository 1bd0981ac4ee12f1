namespace WorkerAdvisor.Knowledge.Money;

/// <summary>Reads one amount that begins at a place: number, multiplier, currency, what it is paid for, and a second number of a range.</summary>
internal static class AmountReader
{
    private static readonly string[] RangeWords = ["-", "–", "—", "~", "->", "den", "toi"];

    /// <summary>Null when no number begins there, or it counts something else.</summary>
    public static MoneyMention? Read(MoneyText text, int at)
    {
        if (Quantity.Read(text, at) is not { } first) return null;
        Quantity? second = SecondOf(text, first);
        Quantity last = second ?? first;
        Quantity low = second is null || first.Times > 1 || first.Currency is not null ? first : first.Scaled(last.Times);
        (IReadOnlyList<Currency>? said, int end) = CurrencyAt(text, last, at);
        if (!low.SaysMoney && !last.SaysMoney && said is null) return IsCounted(text, last) ? null : new MoneyMention(low.Value, last.Value, [], null, at, last.End, IsBare: true);
        (PayPeriod? per, end) = PeriodAt(text, end);
        decimal bottom = Math.Min(low.Value, last.Value);
        return bottom < 0 ? null : new MoneyMention(bottom, Math.Max(low.Value, last.Value), said ?? Unsaid(last), per, at, end);
    }

    private static Quantity? SecondOf(MoneyText text, Quantity first)
    {
        int at = text.Skip(first.End);
        string? sign = Array.Find(RangeWords, word => text.Folded[at..].StartsWith(word, StringComparison.Ordinal));
        if (sign is null) return null;
        at = text.Skip(at + sign.Length);
        return text.IsDigit(at) && Quantity.Read(text, at) is { } second && second.SaysMoney | first.SaysMoney | CurrencyAt(text, second, at).Said is not null ? second : null;
    }

    private static (IReadOnlyList<Currency>? Said, int End) CurrencyAt(MoneyText text, Quantity amount, int start)
    {
        if (amount.Currency is { } slang)
        {
            // "30 man yên" says it twice.
            int behind = text.Skip(amount.End);
            return ([slang], text.Stands("yen", behind) ? behind + 3 : amount.End);
        }

        int at = text.Skip(amount.End);
        bool isGlued = at == amount.End;
        foreach ((string name, Currency[] currencies) in MoneyWords.Currencies)
        {
            if (name == "y" && !isGlued) continue;
            if (at < text.Length && text.Stands(name, at)) return (currencies, at + name.Length);
        }

        foreach ((string name, Currency[] currencies) in MoneyWords.Currencies)
        {
            if (MoneyWords.Before.Contains(name) && text.StandsBefore(name, start)) return (currencies, amount.End);
        }

        return (null, amount.End);
    }

    /// <summary>"triệu" and "nghìn" alone are đồng at home, and may be won or yen in talk of those countries.</summary>
    private static Currency[] Unsaid(Quantity amount) => amount.IsDong
        ? [Currency.Vnd]
        : amount.Times >= 1e6m ? [Currency.Vnd, Currency.Krw] : [Currency.Vnd, Currency.Jpy, Currency.Krw, Currency.Twd, Currency.Cny];

    private static bool IsCounted(MoneyText text, Quantity amount) => MoneyWords.Counted.Contains(text.Word(text.Skip(amount.End)));

    private static (PayPeriod? Per, int End) PeriodAt(MoneyText text, int end)
    {
        int at = text.Skip(end);
        bool isSaid = at < text.Length && text.Folded[at] == '/';
        if (isSaid) at = text.Skip(at + 1);
        foreach (string one in (string[])["1", "mot", "moi", "tren", "per"])
        {
            if (at < text.Length && text.Folded[at..].StartsWith(one, StringComparison.Ordinal) && text.Folded[at..].Length > one.Length && !char.IsLetterOrDigit(text.Folded[at + one.Length]))
            {
                isSaid = true;
                at = text.Skip(at + one.Length);
            }
        }

        return isSaid && at < text.Length && text.Word(at) is { Length: > 0 } word && MoneyWords.Periods.TryGetValue(word, out PayPeriod per) ? (per, at + word.Length) : (null, end);
    }
}
