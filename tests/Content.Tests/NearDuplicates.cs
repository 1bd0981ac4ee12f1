using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Content.Tests;

/// <summary>
/// The rule that keeps evaluation questions out of the content: a line of four words or more whose folded words overlap a question by
/// 0.8 (Jaccard) counts as the same; a shorter one only when it is the same.
/// </summary>
internal sealed class NearDuplicates(IEnumerable<string> questions)
{
    private const double SameFrom = 0.8;
    private const int ShortLine = 4;
    private readonly List<HashSet<string>> _questions = [.. questions.Select(Words).Where(words => words.Count >= ShortLine)];

    public bool Contains(string line)
    {
        HashSet<string> words = Words(line);
        return words.Count >= ShortLine && _questions.Exists(question => Jaccard(words, question) >= SameFrom);
    }

    private static double Jaccard(HashSet<string> a, HashSet<string> b)
    {
        int shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }

    private static HashSet<string> Words(string line) => [.. Tokenizer.Split(line).Select(word => word.Folded)];
}
