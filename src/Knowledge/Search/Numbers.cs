using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Recognises what a number in a message counts: money, age, height, a span of time, a year, a phone number.</summary>
internal static class Numbers
{
    private static readonly Dictionary<string, string> Units = new()
    {
        ["tr"] = "@tien", ["trieu"] = "@tien", ["ty"] = "@tien", ["ti"] = "@tien", ["k"] = "@tien", ["nghin"] = "@tien", ["ngan"] = "@tien",
        ["usd"] = "@tien", ["do"] = "@tien", ["yen"] = "@tien", ["man"] = "@tien", ["won"] = "@tien", ["euro"] = "@tien", ["cu"] = "@tien",
        ["chai"] = "@tien", ["dong"] = "@tien", ["te"] = "@tien", ["vnd"] = "@tien", ["trieuvnd"] = "@tien", ["la"] = "@tien", ["eur"] = "@tien",
        ["t"] = "@tuoi", ["tuoi"] = "@tuoi",
        ["cm"] = "@cao", ["m"] = "@cao", ["met"] = "@cao", ["kg"] = "@can", ["can"] = "@can", ["ky"] = "@can", ["ki"] = "@can",
        ["nam"] = "@nam", ["thang"] = "@thang", ["ngay"] = "@ngay", ["tuan"] = "@tuan", ["tieng"] = "@gio", ["gio"] = "@gio", ["h"] = "@gio",
        ["nguoi"] = "@nguoi", ["phan"] = "@phan", ["do can"] = "@so",
    };

    /// <summary>How many words the number at a place takes (at least 1), and the token for it (null when it is no number).</summary>
    public static int TryMask(IReadOnlyList<Word> words, int at, out string? token)
    {
        token = null;
        string word = words[at].Folded;
        if (!char.IsAsciiDigit(word[0])) return 1;
        int digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ',')) digits++;
        if (digits < word.Length)
        {
            token = FromUnit(word[digits..]);
            return 1;
        }

        if (at + 1 < words.Count && words[at + 1].Folded.Length > 1 && Units.TryGetValue(words[at + 1].Folded, out token)) return 2;
        token = word.Length >= 9 ? "@sdt" : word.Length == 4 && (word.StartsWith("20", StringComparison.Ordinal) || word.StartsWith("19", StringComparison.Ordinal)) ? "@namlich" : "@so";
        return 1;
    }

    private static string FromUnit(string unit)
    {
        int letters = 0;
        while (letters < unit.Length && char.IsLetter(unit[letters])) letters++;
        if (unit.StartsWith('m') && letters == 1) return "@cao";
        return Units.GetValueOrDefault(unit[..letters], "@so");
    }
}
