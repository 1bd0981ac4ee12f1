using System.Globalization;
using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>A text to look for patterns in: composed, and folded letter for letter beside it, so that places are the same in both.</summary>
internal sealed class SaidText
{
    /// <summary>A number in digits, or in up to four words: "3", "1,5", "ba", "mười hai", "ba mươi sáu". Only what <see cref="Number"/> accepts is one.</summary>
    public const string NumberPattern = "(?:[0-9]{1,5}(?:[.,][0-9]{1,3})?|" + Word + "(?: " + Word + "){0,3})";

    private const string Word = "(?:mot|hai|ba|bon|tu|nam|lam|nham|sau|bay|tam|chin|muoi|chuc|tram|linh|le)(?![a-z])";

    /// <summary>How the words of numbers are really written; the same letters with other marks are other words ("bà Năm", "từ năm").</summary>
    private static readonly HashSet<string> Marked =
    [
        "một", "mốt", "bốn", "năm", "lăm", "nhăm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "chục", "trăm", "lẻ",
    ];

    private static readonly HashSet<string> Unmarked = ["hai", "ba", "tư", "linh"];

    /// <summary>Words that alone are more often another word: "sau 3 năm", "từ năm", "làm năm".</summary>
    private static readonly HashSet<string> NeverAlone = ["tu", "lam", "nham", "sau", "chuc", "tram", "linh", "le"];

    public SaidText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Composed = VietnameseLetters.Compose(text.Length > Tokenizer.MaxCharacters ? text[..Tokenizer.MaxCharacters] : text);
        Lower = Composed.ToLowerInvariant();
        Folded = VietnameseLetters.Fold(Composed);
    }

    public string Composed { get; }

    /// <summary>With its marks.</summary>
    public string Lower { get; }

    public string Folded { get; }

    /// <summary>What a group of a match in <see cref="Folded"/> says with its marks.</summary>
    public string Said(Capture part) => Lower.Substring(part.Index, part.Length);

    /// <summary>The number that a match of <see cref="NumberPattern"/> says; null when its words are other words or say several numbers.</summary>
    public decimal? Number(Capture part)
    {
        if (part.Length == 0) return null;
        if (char.IsAsciiDigit(part.Value[0])) return decimal.TryParse(part.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal digits) ? digits : null;
        string[] words = part.Value.Split(' '), said = Said(part).Split(' ');
        bool isMarked = VietnameseLetters.HasMarks(Lower.AsSpan(part.Index, Math.Min(part.Length + LongestUnit, Lower.Length - part.Index)));
        if (said.Where((word, i) => !IsNumberWord(word, words[i], isMarked)).Any()) return null;
        if (words.Length == 1 && (NeverAlone.Contains(words[0]) && said[0] != "sáu")) return null;
        // "hai ba năm" is two or three.
        if (words.Length == 2 && NumberWords.Read(words[..1], 0).Value + 1 == NumberWords.Read(words[1..], 0).Value && !words.Contains("muoi")) return null;
        (int value, int count) = NumberWords.Read(words, 0);
        return count == words.Length ? value : null;
    }

    /// <summary>How far behind the number its unit reaches: "sau năm" has no mark in the first word, but in the second.</summary>
    private const int LongestUnit = 6;

    private static bool IsNumberWord(string said, string folded, bool isMarked) =>
        said == folded ? !isMarked || Unmarked.Contains(said) : Marked.Contains(said) || Unmarked.Contains(said);
}
