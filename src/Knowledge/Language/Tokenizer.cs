using System.Text;

namespace WorkerAdvisor.Knowledge.Language;

/// <summary>Cuts a message into words and clauses. Long or hostile text is read up to a limit, never refused.</summary>
public static class Tokenizer
{
    /// <summary>Words read at most; a story of 4,000 characters has about 900.</summary>
    public const int MaxWords = 1_000;

    /// <summary>Characters read at most.</summary>
    public const int MaxCharacters = 8_000;

    private const int MaxWordLength = 24;

    /// <summary>Letters and digits in runs, lower case and composed; letters repeated three times or more are one ("khôôông").</summary>
    public static List<Word> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string composed = VietnameseLetters.Compose(text.Length > MaxCharacters ? text[..MaxCharacters] : text);
        var words = new List<Word>((composed.Length / 4) + 1);
        Span<char> current = stackalloc char[MaxWordLength];
        int length = 0, clause = 0;
        for (int i = 0; i <= composed.Length && words.Count < MaxWords; i++)
        {
            char c = i < composed.Length ? composed[i] : ' ';
            if (char.IsLetterOrDigit(c) || IsInsideNumber(composed, i))
            {
                if (length < MaxWordLength) current[length++] = char.ToLowerInvariant(c);
                continue;
            }

            if (length > 0)
            {
                words.Add(Word.Of(CollapseRuns(current[..length].ToString()), clause));
                length = 0;
            }

            if (EndsClause(c) && words.Count > 0 && words[^1].Clause == clause) clause++;
        }

        return words;
    }

    private static bool IsInsideNumber(string text, int at) =>
        at > 0 && at + 1 < text.Length && (text[at] is '.' or ',') && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static bool EndsClause(char c) => c is '.' or '?' or '!' or ';' or ',' or '\n' or ':' or '…' or '(' or ')';

    /// <summary>Two letters alike may be spelling ("xoong"); three or more are a voice drawn out, and become one.</summary>
    private static string CollapseRuns(string word)
    {
        if (!HasRun(word)) return word;
        var collapsed = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            if (collapsed.Length == 0 || collapsed[^1] != c || char.IsDigit(c)) collapsed.Append(c);
        }

        return collapsed.ToString();
    }

    private static bool HasRun(string word)
    {
        for (int i = 2; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2] && char.IsLetter(word[i])) return true;
        }

        return false;
    }
}
