using System.Buffers;
using System.Collections.Frozen;

namespace WorkerAdvisor.Knowledge.Places;

/// <summary>A composed text as words, and what stands between and around them.</summary>
internal sealed class TypedText(NameTree names, string text)
{
    /// <summary>Words that a place follows: being in, coming from, "kế hoạch", "chỉ tiêu", "nghị quyết", "UBND".</summary>
    private static readonly FrozenSet<string> BeforePlaces = Spelled(
        "ở", "o", "quê", "que", "tại", "tai", "tỉnh", "tinh", "dân", "dan", "về", "vô", "gần", "thuộc", "thuoc", "gộp",
        "gop", "nhập", "nhap", "của", "cua", "hđnd", "hdnd", "ubnd", "hoạch", "hoach", "tiêu", "tieu", "quyết", "quyet");

    /// <summary>Words that a person's name follows.</summary>
    private static readonly FrozenSet<string> BeforePersons = Spelled(
        "tên", "ten", "anh", "chị", "chi", "cô", "co", "chú", "chu", "ông", "ong", "bà", "ba", "bác", "bac", "cháu", "chau", "bé", "be",
        "em", "con", "thầy", "thay", "là", "la", "bạn", "ban");

    /// <summary>Family names, and words that a whole name follows; those left out without marks are ordinary words then.</summary>
    private static readonly FrozenSet<string> FamilyNames = Spelled(
        "tên", "ten", "nguyễn", "nguyen", "trần", "tran", "lê", "le", "phạm", "pham", "hoàng", "hoang", "huỳnh", "huynh", "phan", "vũ",
        "võ", "đặng", "bùi", "bui", "đỗ", "hồ", "ngô", "ngo", "dương", "đào", "đinh", "trịnh", "trinh", "lò", "cầm", "quàng", "lường",
        "tòng", "giàng", "sùng", "thào", "nông", "hứa", "đàm", "thị", "thi", "văn");

    /// <summary>Words without meaning around an answer: "dạ hòa bình ạ".</summary>
    private static readonly FrozenSet<string> Polite = Spelled("dạ", "da", "ạ", "a", "vâng", "vang", "nha", "nhé", "nhe");

    private static readonly SearchValues<char> InNames = SearchValues.Create(" \u00A0-–—_");
    private static readonly SearchValues<char> InAbbreviations = SearchValues.Create(" .");
    private static readonly SearchValues<char> AfterTypes = SearchValues.Create(" \u00A0.:-\"“");
    private static readonly SearchValues<char> InRows = SearchValues.Create(" \u00A0,-–—./(");
    private static readonly SearchValues<char> Commas = SearchValues.Create(",-–—/(");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n");
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    private readonly List<TypedWord> words = names.Words(text);

    /// <summary>Whether its writer types marks.</summary>
    public bool HasMarks { get; } = Language.VietnameseLetters.HasMarks(text);

    public int Count => words.Count;

    public TypedWord this[int word] => words[word];

    public bool IsMarked(int first, int next)
    {
        for (int word = first; word < next; word++)
        {
            if (words[word].Marked) return true;
        }

        return false;
    }

    /// <summary>The words by <see cref="TypedWord.Spell"/>; null when they carry no mark and say no more than their plain letters.</summary>
    public string? Spelling(int first, int next) =>
        IsMarked(first, next) ? TypedWord.Spell(text[words[first].Start..words[next - 1].End]) : null;

    /// <summary>Whether a name may go on behind a word: a space or hyphen between, or a dot behind an abbreviation ("tp.hcm").</summary>
    public bool IsNameGap(int word)
    {
        var gap = Gap(word);
        return gap.Length <= 3
            && (!gap.ContainsAnyExcept(InNames) || (IsAbbreviation(word) && !gap.ContainsAnyExcept(InAbbreviations)));
    }

    /// <summary>Whether a name may follow the word for its kind: one letter wants a dot or a number behind it.</summary>
    public bool IsTypeGap(int word)
    {
        if (word + 1 >= Count) return false;
        var gap = Gap(word);
        if (gap.Length > 3 || gap.ContainsAnyExcept(AfterTypes)) return false;
        if (!IsAbbreviation(word)) return !gap.Contains('.');
        return words[word].End - words[word].Start > 1 || gap.Contains('.') || char.IsDigit(text[words[word + 1].Start])
            || (word > 0 && Gap(word - 1) is ".");
    }

    /// <summary>Whether an address may go on behind a word.</summary>
    public bool IsRowGap(int word) => Gap(word) is { Length: <= 4 } gap && !gap.ContainsAnyExcept(InRows);

    /// <summary>Whether an address goes on behind a word, with more than a space.</summary>
    public bool IsComma(int word) => IsRowGap(word) && Gap(word).ContainsAny(Commas);

    /// <summary>Whether every word begins with a capital, in a text that is not all capitals.</summary>
    public bool IsCapitalised(int first, int next)
    {
        if (!text.AsSpan().ContainsAnyInRange('a', 'z')) return false;
        for (int word = first; word < next; word++)
        {
            char start = text[words[word].Start];
            if (!char.IsUpper(start) && !char.IsDigit(start)) return false;
        }

        return true;
    }

    /// <summary>Whether capitals make it a name, and not a person's: one word at the start of a text is only the start.</summary>
    public bool IsProperName(int first, int next) =>
        IsCapitalised(first, next)
        && (next - first > 1 || (first > 0 && !Gap(first - 1).ContainsAny(SentenceEnds)) || IsShouted(first))
        && !Follows(first, BeforePersons);

    /// <summary>Whether a family name stands before it, both capitalised: "Nguyễn Thái Bình".</summary>
    public bool IsPersonName(int first, int next) =>
        first > 0 && IsCapitalised(first - 1, next) && Follows(first, FamilyNames);

    public bool IsPlaced(int first) => Follows(first, BeforePlaces);

    /// <summary>Whether nothing else was typed.</summary>
    public bool IsAlone(int first, int next)
    {
        for (int word = 0; word < Count; word++)
        {
            if ((word < first || word >= next) && !Polite.Contains(TypedWord.Spell(Letters(word).ToString()))) return false;
        }

        return true;
    }

    private bool IsShouted(int word) => words[word].End - words[word].Start > 1 && !Letters(word).ContainsAnyInRange('a', 'z');

    private bool Follows(int first, FrozenSet<string> before) =>
        first > 0 && Gap(first - 1).Trim().IsEmpty && before.Contains(TypedWord.Spell(Letters(first - 1).ToString()));

    /// <summary>Whether a word has no vowel: "tp", "tt", "q".</summary>
    public bool IsAbbreviation(int word) => !words[word].Marked && !Letters(word).ContainsAny(Vowels);

    public ReadOnlySpan<char> Letters(int word) => text.AsSpan(words[word].Start, words[word].End - words[word].Start);

    private ReadOnlySpan<char> Gap(int word)
    {
        int start = words[word].End;
        return text.AsSpan(start, (word + 1 < Count ? words[word + 1].Start : text.Length) - start);
    }

    private static FrozenSet<string> Spelled(params string[] words) => words.Select(TypedWord.Spell).ToFrozenSet();
}
