using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Tools;

/// <summary>Which tool a message asks for in so many words, and what it says to an open form.</summary>
public sealed class ToolFinder
{
    /// <summary>Words that steer a form stand alone, or nearly: "thôi" leaves it, "thôi em hỏi lương đã" does not.</summary>
    private const int FewWords = 4;

    private readonly List<(ToolContent Tool, PhraseSet Any, PhraseSet Unless, PhraseSet OpensUnless)> _tools;
    private readonly PhraseSet _cancel, _skip, _back, _confused, _mends, _asks, _asksAtEnd;

    /// <summary>Prepares the phrases.</summary>
    /// <exception cref="FormatException">A phrase is not written as it should be.</exception>
    public ToolFinder(ToolsContent content, IReadOnlyList<WordList> lists)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(lists);
        _tools = [.. content.Tools.Select(tool => (tool, new PhraseSet(tool.Any, lists, acrossClauses: true), new PhraseSet(tool.Unless, lists, acrossClauses: false), new PhraseSet(tool.OpensUnless, lists, acrossClauses: false)))];
        (_cancel, _skip, _back) = (Set(content.Cancel, lists), Set(content.Skip, lists), Set(content.Back, lists));
        (_confused, _mends, _asks, _asksAtEnd) = (Set(content.Confused, lists), Set(content.Mends, lists), Set(content.Asks, lists), Set(content.AsksAtEnd, lists));
    }

    /// <summary>The first tool that the words ask for, or null.</summary>
    /// <param name="words">The message's words, normalised.</param>
    public ToolContent? Find(IReadOnlyList<Word> words)
    {
        foreach ((ToolContent tool, PhraseSet any, PhraseSet unless, _) in _tools)
        {
            if (any.IsIn(words) && any.IsIn(unless.Without(words))) return tool;
        }

        return null;
    }

    /// <summary>The tool that a message means by what it was understood as, or null.</summary>
    public ToolContent? FindOpened(Answer.Found found, IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(found);
        string passage = found.Main == found.Article.Lead ? found.Topic.Id : $"{found.Topic.Id}#{found.Main.Id}";
        return found.IsNearest || found.Second is not null ? null : _tools.Find(each => each.Tool.Opens.Contains(passage) && !each.OpensUnless.IsIn(words)).Tool;
    }

    /// <summary>Whether the words leave the form. With a figure they tell something: "3 năm thôi" is three years and no more.</summary>
    public bool IsCancel(IReadOnlyList<Word> words) => IsSaid(_cancel, words) && !words.Any(word => char.IsAsciiDigit(word.Folded.FirstOrDefault()));

    /// <summary>Whether the words say that the answer is not known, or will not be told.</summary>
    public bool IsSkip(IReadOnlyList<Word> words) => IsSaid(_skip, words);

    /// <summary>Whether the words ask for the question before.</summary>
    public bool IsBack(IReadOnlyList<Word> words) => IsSaid(_back, words);

    /// <summary>Whether somebody does not understand what is asked.</summary>
    public bool IsConfused(IReadOnlyList<Word> words) => IsSaid(_confused, words);

    /// <summary>Whether the words ask something, and do not only tell otherwise what was told: "lương 25 triệu thì sao" does.</summary>
    public bool IsQuestion(IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return (_asks.IsIn(words) || (words.Count > 1 && _asksAtEnd.Places(words).Any(place => place.End == words.Count))) && !_mends.IsIn(words);
    }

    /// <summary>Whether the words put right what was told.</summary>
    public bool IsMending(IReadOnlyList<Word> words) => _mends.IsIn(words);

    private static bool IsSaid(PhraseSet phrases, IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count <= FewWords && phrases.IsIn(words);
    }

    private static PhraseSet Set(IReadOnlyList<string> phrases, IReadOnlyList<WordList> lists) => new(phrases, lists, acrossClauses: false);
}
