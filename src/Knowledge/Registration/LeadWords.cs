using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Registration;

/// <summary>
/// What people answer the registration form with besides what it asks for, from the lists <c>lead.words.*</c> and <c>lead.assist.words.*</c> in
/// <c>content/replies</c>: a clear yes, a vague one, a no. Lists hold phrases (how one is written: <c>safety.yaml</c>), a comma between.
/// </summary>
public sealed class LeadWords
{
    /// <summary>The registration form's id in <c>content/tools.yaml</c>.</summary>
    public const string Form = "lead";

    /// <summary>Words of politeness behind an answer that change nothing of it.</summary>
    private static readonly HashSet<string> Polite = ["a", "ah", "nhe", "nha", "nhen", "nghe", "nghen", "ban", "ad", "oi", "b"], PoliteFirst = ["da", "vang", "thua"];

    private readonly Dictionary<string, PhraseSet> _lists;

    /// <summary>Prepares the phrases.</summary>
    /// <exception cref="FormatException">A phrase is not written as it should be.</exception>
    public LeadWords(Replies replies, IReadOnlyList<WordList> lists)
    {
        ArgumentNullException.ThrowIfNull(replies);
        _lists = ListsOf(replies).ToDictionary(list => list.Key, list => new PhraseSet(list.Phrases, lists, acrossClauses: true));
    }

    /// <summary>Whether the whole message is a phrase of a list, with or without words of politeness around.</summary>
    /// <param name="list">The key behind <c>lead.</c>: <c>words.agree</c>, <c>assist.words.agree</c>.</param>
    public bool IsAll(string list, string text)
    {
        List<Word> words = Tokenizer.Split(text);
        if (!_lists.TryGetValue(list, out PhraseSet? phrases)) return false;
        for (int first = 0; first <= words.Count; first++)
        {
            for (int end = words.Count; end > first; end--)
            {
                if (phrases.PlaceAt(words.GetRange(0, end), first) == end) return true;
                if (!Polite.Contains(words[end - 1].Folded)) break;
            }

            if (first == words.Count || !PoliteFirst.Contains(words[first].Folded)) break;
        }

        return false;
    }

    /// <summary>Whether a phrase of a list stands anywhere in the message.</summary>
    /// <inheritdoc cref="IsAll" path="/param"/>
    public bool IsIn(string list, string text) => _lists.TryGetValue(list, out PhraseSet? phrases) && phrases.IsIn(Tokenizer.Split(text));

    /// <summary>What is wrong with how the phrases are written.</summary>
    internal static IEnumerable<string> FaultsOf(Replies replies, IReadOnlyList<WordList> lists) =>
        ListsOf(replies).SelectMany(list => list.Phrases.Select(phrase => Phrase.FaultOf(phrase, lists)).OfType<string>().Select(wrong => $"{Form}.{list.Key}: {wrong}"));

    private static IEnumerable<(string Key, string[] Phrases)> ListsOf(Replies replies) => replies.Keys
        .Where(key => key.StartsWith($"{Form}.words.", StringComparison.Ordinal) || key.StartsWith($"{Form}.assist.words.", StringComparison.Ordinal))
        .Select(key => (key[(Form.Length + 1)..], replies.Say(key).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
}
