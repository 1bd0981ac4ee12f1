namespace WorkerAdvisor.Knowledge.Money;

/// <summary>A number with its multipliers: "1 tỷ 2", "tr5" glued, "3 chục triệu", "30 man".</summary>
/// <param name="Times">The last multiplier; 1 for none.</param>
/// <param name="Currency">What slang says; else null.</param>
/// <param name="IsDong">Said in a word for đồng only.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record Quantity(decimal Value, decimal Times, Currency? Currency, bool IsDong, int End)
{
    private const decimal Largest = 1e13m;

    /// <summary>A multiplier or slang makes it money; a mere number does not.</summary>
    public bool SaysMoney => Times >= 1e3m || Currency is not null;

    public Quantity Scaled(decimal times) => this with { Value = Value * times, Times = times };

    public static Quantity? Read(MoneyText text, int at)
    {
        Quantity? number = text.IsDigit(at) ? InDigits(text, at) : InWords(text, at);
        return number is { Value: <= Largest } ? number : null;
    }

    private static Quantity? InDigits(MoneyText text, int at)
    {
        int end = NumberText.EndOf(text.Folded, at);
        int unit = text.Skip(end);
        string word = unit < text.Length ? text.Word(unit) : "";
        return NumberText.ValueOf(text.Folded[at..end], isBillions: word is "ty" or "ti") is { } value ? Multiplied(text, value, end) : null;
    }

    /// <summary>Words count only before a word of money: "ba triệu" is money, "ba" may be a father.</summary>
    private static Quantity? InWords(MoneyText text, int at)
    {
        const int Most = 6;
        var words = new List<string>();
        var ends = new List<int>();
        for (int next = at; words.Count < Most && next < text.Length && text.Word(next) is { Length: > 0 } word; next = text.Skip(next + word.Length))
        {
            words.Add(word);
            ends.Add(next + word.Length);
        }

        if (words is ["nua", "ty" or "ti", ..]) return new Quantity(5e8m, 1e9m, null, false, ends[1]);
        (int value, int count) = NumberWords.Read(words, 0);
        if (count == 0) (value, count) = words is [var half, "ruoi", ..] && MoneyWords.Multipliers.ContainsKey(half) ? (1, 0) : (0, -1);
        if (count < 0) return null;
        Quantity amount = Multiplied(text, value, count == 0 ? at : ends[count - 1]);
        return amount.SaysMoney ? amount : null;
    }

    private static Quantity Multiplied(MoneyText text, decimal value, int end)
    {
        int at = text.Skip(end);
        string word = at < text.Length ? text.Word(at) : "";
        if (MoneyWords.Small.TryGetValue(word, out decimal small) && BeforeMoney(text, at + word.Length))
            return Multiplied(text, value * small, at + word.Length);
        if (MoneyWords.Slang.TryGetValue(word, out var slang))
            return WithHalf(text, new Quantity(value * slang.Times, slang.Times, slang.Currency, false, at + word.Length));
        if (!MoneyWords.Multipliers.TryGetValue(word, out decimal times)) return new Quantity(value, 1, null, false, end);
        return WithRest(text, new Quantity(value * times, times, null, MoneyWords.OnlyDong.Contains(word), at + word.Length));
    }

    private static bool BeforeMoney(MoneyText text, int end)
    {
        int at = text.Skip(end);
        if (at >= text.Length) return false;
        string word = text.Word(at);
        return MoneyWords.Multipliers.ContainsKey(word) || MoneyWords.Slang.ContainsKey(word) || MoneyWords.Currencies.Any(currency => currency.Name.Length > 1 && text.Stands(currency.Name, at));
    }

    /// <summary>"1 tỷ 2" is 1.2 tỷ, "tr5" half a million, "1 tỷ 200" and "1 triệu 250" say the next unit's thousands; "1 tỷ 36 tháng" is one tỷ.</summary>
    private static Quantity WithRest(MoneyText text, Quantity amount)
    {
        int at = text.Skip(amount.End);
        if (!text.IsDigit(at)) return WithHalf(text, amount);
        int end = NumberText.EndOf(text.Folded, at), digits = end - at;
        if (digits > 3 || text.Folded[at..end].IndexOfAny('.', ',') >= 0) return amount;
        int behind = text.Skip(end);
        string word = behind < text.Length ? text.Word(behind) : "";
        if (MoneyWords.Multipliers.TryGetValue(word, out decimal next) && next < amount.Times)
            return amount with { Value = amount.Value + (decimal.Parse(text.Folded[at..end], System.Globalization.CultureInfo.InvariantCulture) * next), End = behind + word.Length };
        bool isGlued = at == amount.End;
        if (!isGlued && (digits == 2 || MoneyWords.Counted.Contains(word) || amount.Times < 1e6m || (behind < text.Length && text.Folded[behind] is '-' or '/' or '–'))) return amount;
        decimal rest = decimal.Parse(text.Folded[at..end], System.Globalization.CultureInfo.InvariantCulture) * amount.Times / (digits == 1 ? 10 : digits == 2 ? 100 : 1_000);
        return amount with { Value = amount.Value + rest, End = end };
    }

    private static Quantity WithHalf(MoneyText text, Quantity amount)
    {
        int at = text.Skip(amount.End);
        return at < text.Length && text.Word(at) == "ruoi" ? amount with { Value = amount.Value + (amount.Times / 2), End = at + 4 } : amount;
    }
}
