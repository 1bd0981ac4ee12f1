using System.Buffers;
using System.Globalization;
using System.Text;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>A name found in a text.</summary>
/// <param name="Name">In the person's spelling, capitals put right where there were none or nothing else.</param>
/// <param name="Start">Where it begins in the composed text.</param>
/// <param name="End">Behind its last character.</param>
public sealed record NameFound(string Name, int Start, int End)
{
    /// <summary>Whether it begins with a family name and goes on, so that it is hardly anything else.</summary>
    public bool IsSure { get; init; }
}

/// <summary>Reads people's names: "em tên là Lan", "tên Nguyễn Văn Tèo ạ", "Lan nhé". Rather none than a wrong one: it is asked for again then.</summary>
public static class NameReader
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private const int MostWords = 6, WordsWithoutFamily = 4, Longest = 60;

    /// <summary>The name in the answer to the question for it.</summary>
    public static NameFound? ReadAnswer(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Find(text) is { } told) return told;
        List<Token> tokens = Tokens(text);
        int at = 0;
        while (at < tokens.Count - 1 && (NameWords.IsOpener(tokens[at].Text) || IsTitle(tokens, at))) at++;
        if (NameAt(tokens, at, IsMarked(text)) is not { } found || found.Words.Any(word => NameWords.IsNever(word.Text))) return null;
        return Named(found, text);
    }

    /// <summary>The name in a message that may tell other things as well: only where it says so, "tên", "họ tên", "em là Nguyễn Thị Lan".</summary>
    public static NameFound? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = Tokens(text);
        bool isMarked = IsMarked(text);
        for (int at = 0; at < tokens.Count - 1; at++)
        {
            bool isLabel = tokens[at].Lower is "tên" or "ten", isBeing = tokens[at].Lower is "là" or "la" && at > 0 && NameWords.IsOpener(tokens[at - 1].Text);
            if (!isLabel && !isBeing) continue;
            int from = at + 1;
            while (isLabel && from < tokens.Count - 1 && NameWords.IsOpener(tokens[from].Text) && !(tokens[from - 1].Lower is "là" or "la")) from++;
            if (NameAt(tokens, from, isMarked) is not { } found || found.Words.All(word => NameWords.IsNever(word.Text))) continue;
            NameFound name = Named(found, text);
            if (isLabel ? IsToldAs(tokens, at, name) : name.IsSure && (found.Words.Count > 2 || found.Words.TrueForAll(word => IsPlain(word.Text)))) return name;
        }

        return null;
    }

    /// <summary>"bác Nguyễn Văn Bảy", "anh Tuấn"; but "Anh Tuấn" and "anh tuan" may be a whole name.</summary>
    private static bool IsTitle(List<Token> tokens, int at) =>
        NameWords.IsTitle(tokens[at].Text) && (NameWords.IsFamily(tokens[at + 1].Text) ? at + 2 < tokens.Count : char.IsLower(tokens[at].Text[0]) && char.IsUpper(tokens[at + 1].Text[0]));

    /// <summary>"ghi tên đi Nhật" tells no name, "ghi tên Lan" does.</summary>
    private static bool IsToldAs(List<Token> tokens, int label, NameFound name) =>
        name.IsSure || label == 0 || VietnameseLetters.Fold(tokens[label - 1].Text) is not ("ghi" or "lai" or "de" or "lay" or "dien" or "viet" or "nhan" or "doi" or "hoi" or "biet" or "co");

    private static Run? NameAt(List<Token> tokens, int from, bool isMarked)
    {
        var words = new List<Token>();
        for (int at = from; at < tokens.Count && words.Count < MostWords; at++)
        {
            if (tokens[at].IsFigure || Ends(tokens, at, words, isMarked)) break;
            words.Add(tokens[at]);
            if (tokens[at].EndsClause) break;
        }

        if (words.Count == 0 || !words.TrueForAll(IsNameWord) || words.TrueForAll(word => word.Text.Length == 1)) return null;
        int letters = words.Sum(word => word.Text.Length);
        bool hasFamily = NameWords.IsFamily(words[0].Text);
        bool fits = letters >= 2 && letters + words.Count - 1 <= Longest && (hasFamily || words.Count <= WordsWithoutFamily);
        return fits ? new Run(words, hasFamily && words.Count > 1) : null;
    }

    private static bool Ends(List<Token> tokens, int at, List<Token> before, bool isMarked)
    {
        if (NameWords.IsBeforeFigures(tokens[at].Text) && at + 1 < tokens.Count && tokens[at + 1].IsFigure) return true;
        bool isFirstOfName = before.Count == 0 && at + 1 < tokens.Count && (NameWords.IsTitle(tokens[at].Text) || (NameWords.IsFamily(tokens[at].Text) && IsPlain(tokens[at].Text)));
        if (isFirstOfName && NameWords.Ends(tokens[at + 1].Text, isMarked) != true) return false;
        bool? ends = NameWords.Ends(tokens[at].Text, isMarked);
        if (ends is { } certain) return certain;
        if (before.Count == 0 && !IsPlain(tokens[at].Text)) return true;
        // It may be either: a name needs a last word, and two words that end a name do not stand side by side.
        bool needsMore = before.Count == 0 || NameWords.IsMiddle(before[^1].Text) || (before.Count == 1 && NameWords.IsFamily(before[0].Text));
        bool isLast = tokens[at].EndsClause || at + 1 == tokens.Count || tokens[at + 1].IsFigure || NameWords.Ends(tokens[at + 1].Text, isMarked) == true;
        return !needsMore && !isLast;
    }

    /// <summary>Without marks, or as names are written: "la" and "Là" may be La, "là" is a word.</summary>
    private static bool IsPlain(string word) => char.IsUpper(word[0]) || !VietnameseLetters.HasMarks(word);

    /// <summary>Letters, with a vowel among them: "Y", "H'Hen" and "K'Brê" are names, "kkk" is none.</summary>
    private static bool IsNameWord(Token token)
    {
        string folded = VietnameseLetters.Fold(token.Text);
        return folded.Length == 1 || folded.AsSpan().ContainsAny(Vowels);
    }

    private static NameFound Named(Run found, string text)
    {
        (int start, int end) = (found.Words[0].Start, found.Words[^1].End);
        string typed = VietnameseLetters.Compose(text)[start..end];
        string name = string.Join(' ', found.Words.Select(word => word.Text));
        bool isOneCase = !name.Skip(1).Any(char.IsUpper) || !name.Any(char.IsLower);
        return new NameFound(isOneCase ? string.Join(' ', found.Words.Select(word => Capital(word.Text))) : name, start, start + typed.Length) { IsSure = found.IsSure };
    }

    /// <summary>"H'Hen": what stands behind the mark begins anew.</summary>
    private static string Capital(string word)
    {
        var capital = new StringBuilder(word.Length);
        foreach (char c in word) capital.Append(capital.Length == 0 || capital[^1] is '\'' or '’' or '-' ? char.ToUpper(c, CultureInfo.InvariantCulture) : char.ToLower(c, CultureInfo.InvariantCulture));
        return capital.ToString();
    }

    private static bool IsMarked(string text) => VietnameseLetters.HasMarks(VietnameseLetters.Compose(text).ToLowerInvariant());

    private static List<Token> Tokens(string text)
    {
        string composed = VietnameseLetters.Compose(text);
        var tokens = new List<Token>();
        for (int at = 0; at < composed.Length;)
        {
            int start = at;
            while (at < composed.Length && (char.IsLetterOrDigit(composed[at]) || IsInside(composed, at))) at++;
            if (at > start)
            {
                string word = composed[start..at];
                bool ends = at < composed.Length && EndsClause(composed, at);
                tokens.Add(new Token(word, start, at, word.Any(char.IsDigit), ends));
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    private static bool IsInside(string text, int at) => (text[at] is '\'' or '’' or '-') && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    /// <summary>A colon after "tên" leads to the name; whatever else is no blank ends it.</summary>
    private static bool EndsClause(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t')) at++;
        return at < text.Length && !char.IsLetterOrDigit(text[at]);
    }

    private sealed record Token(string Text, int Start, int End, bool IsFigure, bool EndsClause)
    {
        public string Lower => Text.ToLowerInvariant();
    }

    private sealed record Run(List<Token> Words, bool IsSure);
}
