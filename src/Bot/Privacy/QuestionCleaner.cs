using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>
/// Takes from an unanswered question what could tell who asked, before it is kept for curators: figures, and words that are not
/// common ones (names, addresses).
/// </summary>
public static class QuestionCleaner
{
    private const int MostWords = 60;

    /// <summary>The question's words as they were understood, with "…" for what was taken out.</summary>
    public static string Clean(Understanding understanding, Func<string, bool> isCommonWord)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        ArgumentNullException.ThrowIfNull(isCommonWord);
        return string.Join(' ', understanding.Masked.Words.Take(MostWords).Select(word => word.Folded[0] == '@' || isCommonWord(word.Folded) ? word.Text : "…"));
    }
}
