using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>The phrases of the fee check, ready to be found.</summary>
/// <exception cref="FormatException">A phrase is not written as <see cref="Phrase"/> says.</exception>
internal sealed class FeePhrases(FeeRules rules)
{
    public const string Wage = "wage", Other = "other";

    private readonly Dictionary<string, PhraseSet> _lists = FeeWords.Lists.ToDictionary(list => list, list => Set(rules.Words.Of(list)));

    private readonly List<(string Role, PhraseSet Phrases)> _roles =
        [(Wage, Set(rules.Words.Of(Wage))), (Other, Set(rules.Words.Of(Other))), .. rules.Kinds.Where(kind => kind.Phrases.Count > 0).Select(kind => (kind.Id, Set(kind.Phrases)))];

    private readonly List<(FeeWay Way, PhraseSet Phrases)> _ways = [.. rules.Ways.Where(way => way.Phrases.Count > 0).OrderBy(way => way.Programme == FeeProgramme.Company).Select(way => (way, Set(way.Phrases)))];

    public PhraseSet this[string list] => _lists[list];

    /// <summary>The way that the words name, a state programme before a company; null for none.</summary>
    public FeeWay? WayIn(IReadOnlyList<Word> words) => _ways.Where(way => way.Phrases.IsIn(words)).Select(way => way.Way).FirstOrDefault();

    /// <summary>What words say of sums near them: the wage, something else, or the kind of a charge. They do not overlap; the longest wins.</summary>
    public List<FeeMark> MarksIn(IReadOnlyList<Word> words)
    {
        var marks = new List<FeeMark>();
        for (int at = 0; at < words.Count;)
        {
            (string? role, int end) = (null, at);
            foreach ((string one, PhraseSet phrases) in _roles)
            {
                int place = phrases.PlaceAt(words, at);
                if (place > end) (role, end) = (one, place);
            }

            if (role is not null) marks.Add(new FeeMark(role, at, end));
            at = Math.Max(end, at + 1);
        }

        return marks;
    }

    /// <summary>Whether a phrase of a list begins within so many words before a place and in its clause.</summary>
    public bool IsBefore(string list, IReadOnlyList<Word> words, int at, int reach)
    {
        for (int start = at - 1; start >= Math.Max(0, at - reach) && words[start].Clause == words[Math.Min(at, words.Count - 1)].Clause; start--)
        {
            if (_lists[list].PlaceAt(words, start) is > 0 and int end && end <= at) return true;
        }

        return false;
    }

    /// <summary>Whether a phrase of a list ends right before a place.</summary>
    public bool EndsAt(string list, IReadOnlyList<Word> words, int at)
    {
        const int Longest = 8;
        for (int start = at - 1; start >= Math.Max(0, at - Longest); start--)
        {
            if (_lists[list].PlaceAt(words, start) == at) return true;
        }

        return false;
    }

    private static PhraseSet Set(IEnumerable<string> phrases) => new(phrases, FeeMessage.Lists, acrossClauses: false);
}

/// <summary>Words that say what a sum near them is.</summary>
/// <param name="Role">A kind's id, or one of the roles of <see cref="FeePhrases"/>.</param>
/// <param name="End">Behind its last word.</param>
internal readonly record struct FeeMark(string Role, int Start, int End);
