namespace WorkerAdvisor.Knowledge.Money;

/// <summary>Numbers under a thousand in words: "một trăm hai mươi", "trăm hai", "hai chục", "ba mươi lăm".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Digits = new()
    {
        ["khong"] = 0, ["mot"] = 1, ["mốt"] = 1, ["hai"] = 2, ["ba"] = 3, ["bon"] = 4, ["tu"] = 4, ["nam"] = 5, ["lam"] = 5, ["nham"] = 5,
        ["sau"] = 6, ["bay"] = 7, ["bẩy"] = 7, ["tam"] = 8, ["chin"] = 9,
    };

    /// <summary>The number that the words from here say, and how many words that takes; 0 words when they say none.</summary>
    /// <param name="words">Folded.</param>
    public static (int Value, int Words) Read(IReadOnlyList<string> words, int start)
    {
        int at = start, value = 0;
        if (Digit(words, at) is { } hundreds && Is(words, at + 1, "tram")) (value, at) = (hundreds * 100, at + 2);
        else if (Is(words, at, "tram")) (value, at) = (100, at + 1);
        bool hasHundreds = at > start;
        if (Is(words, at, "linh") || Is(words, at, "le")) return Digit(words, at + 1) is { } unit && hasHundreds ? (value + unit, at + 2 - start) : (value, at - start);
        if (Is(words, at, "muoi")) return WithUnit(words, value + 10, at + 1, start);
        if (Digit(words, at) is not { } first) return (value, at - start);
        if (Is(words, at + 1, "muoi") || Is(words, at + 1, "chuc")) return WithUnit(words, value + (first * 10), at + 2, start);
        // "trăm hai" is a hundred and twenty; "hai ba" is no number.
        return hasHundreds ? (value + (first * 10), at + 1 - start) : Digit(words, at + 1) is { } second && first > 1 ? ((first * 10) + second, at + 2 - start) : (first, at + 1 - start);
    }

    private static (int Value, int Words) WithUnit(IReadOnlyList<string> words, int tens, int at, int start) =>
        Digit(words, at) is { } unit ? (tens + unit, at + 1 - start) : (tens, at - start);

    private static int? Digit(IReadOnlyList<string> words, int at) => at < words.Count && Digits.TryGetValue(words[at], out int digit) ? digit : null;

    private static bool Is(IReadOnlyList<string> words, int at, string word) => at < words.Count && words[at] == word;
}
