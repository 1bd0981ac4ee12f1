using System.Runtime.CompilerServices;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>
/// Takes from an unanswered question what could tell who asked, before it is kept for curators: figures, and words that are not
/// common ones (names, addresses).
/// </summary>
public static class QuestionCleaner
{
    private const int MostWords = 60;

    /// <summary>The words without sense of their own, as long as the rules that list them are in use.</summary>
    private static readonly ConditionalWeakTable<TalkRules, HashSet<string>> EmptyWords = [];

    /// <summary>The question's words as they were understood, with "…" for what was taken out.</summary>
    public static string Clean(Understanding understanding, Func<string, bool> isCommonWord)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        ArgumentNullException.ThrowIfNull(isCommonWord);
        return string.Join(' ', understanding.Masked.Words.Take(MostWords).Select(word => word.Folded[0] == '@' || isCommonWord(word.Folded) ? word.Text : "…"));
    }

    /// <summary>What the question says, however it is put: its words that carry sense, folded and sorted, so that "đi Úc được không" is "có được đi Úc không ạ". Empty when there is none.</summary>
    public static string LikenessOf(Understanding understanding, TalkRules talk)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        ArgumentNullException.ThrowIfNull(talk);
        HashSet<string> empty = EmptyWords.GetValue(talk, rules => [.. rules.Fillers.Concat(rules.Besides).SelectMany(words => Tokenizer.Split(words)).Select(word => word.Folded)]);
        return string.Join(' ', understanding.Masked.Words.Take(MostWords).Select(word => word.Folded).Where(word => !empty.Contains(word)).Distinct().Order(StringComparer.Ordinal));
    }
}
