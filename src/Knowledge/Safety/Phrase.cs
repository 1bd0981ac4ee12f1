using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Safety;

/// <summary>
/// A phrase to find in a message. A curator writes <c>nhốt … trong nhà|phòng</c>: … stands for up to four words, | for "or" between words,
/// brackets for "or" between longer pieces, <c>(bắt giữ|giam)</c>, and <c>&lt;người&gt;</c> for a list of words. "(|hay)" may be missing.
/// </summary>
internal sealed class Phrase
{
    /// <summary>Words that … stands for at most.</summary>
    public const int LongestGap = 4;

    private const char Gap = '…';
    private readonly Word[][]?[] _pieces;

    private Phrase(Word[][]?[] pieces) => _pieces = pieces;

    /// <summary>The first words, folded, with which the phrase may begin.</summary>
    public IEnumerable<string> FirstWords => (_pieces[0] ?? []).Where(words => words.Length > 0).Select(words => words[0].Folded).Distinct();

    /// <exception cref="FormatException">It is empty, begins with … or with what may be missing, leaves a bracket open or names a list that there is not.</exception>
    public static Phrase Parse(string text, IReadOnlyList<WordList> lists)
    {
        Word[][]?[] pieces = [.. Pieces(text).Select(piece => piece == $"{Gap}" ? null : Alternatives(piece, lists))];
        return pieces is [{ } first, ..] && first.All(words => words.Length > 0)
            ? new Phrase(pieces)
            : throw new FormatException($"\"{text}\" should begin with a word that is always there");
    }

    /// <summary>What is wrong with how a phrase is written, or null.</summary>
    public static string? FaultOf(string text, IReadOnlyList<WordList> lists)
    {
        try
        {
            _ = Parse(text, lists);
            return null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }

    /// <summary>Where the phrase ends that begins at a word, behind its last word; 0 when it does not begin there.</summary>
    /// <param name="acrossClauses">Whether the phrase may reach over a comma or full stop.</param>
    public int EndAt(IReadOnlyList<Word> words, int at, bool acrossClauses) =>
        EndOf(_pieces, words, at, acrossClauses ? null : words[at].Clause);

    private static int EndOf(ReadOnlySpan<Word[][]?> pieces, IReadOnlyList<Word> words, int at, int? clause)
    {
        if (at > 0 && words[at - 1].Clause > clause) return 0;
        if (pieces.IsEmpty) return at;
        if (pieces[0] is { } alternatives)
        {
            foreach (Word[] alternative in alternatives)
            {
                if (StandsAt(alternative, words, at) && EndOf(pieces[1..], words, at + alternative.Length, clause) is > 0 and int end) return end;
            }

            return 0;
        }

        for (int gap = Math.Min(LongestGap, words.Count - at); gap >= 0; gap--)
        {
            if (EndOf(pieces[1..], words, at + gap, clause) is > 0 and int end) return end;
        }

        return 0;
    }

    private static bool StandsAt(Word[] wanted, IReadOnlyList<Word> words, int at)
    {
        if (at + wanted.Length > words.Count) return false;
        for (int i = 0; i < wanted.Length; i++)
        {
            if (!WordFit.Fits(words[at + i], wanted[i])) return false;
        }

        return true;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        int start = 0, depth = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '(') depth++;
            if (i < text.Length && text[i] == ')') depth--;
            if (i < text.Length && (depth != 0 || text[i] != ' ')) continue;
            if (i > start) yield return text[start..i];
            start = i + 1;
        }

        if (depth != 0) throw new FormatException($"\"{text}\" has a bracket without its other half");
    }

    private static Word[][] Alternatives(string piece, IReadOnlyList<WordList> lists) =>
        [.. piece.Trim('(', ')').Split('|').SelectMany(alternative => Named(alternative.Trim(), lists)).Select(words => Tokenizer.Split(words).ToArray())];

    /// <summary>The alternative once for every word of the list it names.</summary>
    private static IEnumerable<string> Named(string alternative, IReadOnlyList<WordList> lists)
    {
        int start = alternative.IndexOf('<', StringComparison.Ordinal), end = alternative.IndexOf('>', StringComparison.Ordinal);
        if (start < 0 || end < start) return [alternative];
        string name = alternative[(start + 1)..end];
        IReadOnlyList<string> words = lists.FirstOrDefault(list => list.Name == name)?.Words ?? throw new FormatException($"there is no list named \"{name}\"");
        return words.SelectMany(word => Named($"{alternative[..start]}{word}{alternative[(end + 1)..]}", lists));
    }
}
