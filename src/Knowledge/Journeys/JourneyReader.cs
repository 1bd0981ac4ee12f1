using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Journeys;

/// <summary>Reads what people write about their way and how far they are. Rules only; safe for many threads at once.</summary>
public sealed class JourneyReader
{
    /// <summary>Words of a thought that need say nothing of the list: "dạ bạn ơi".</summary>
    private const int LongestFiller = 3;

    private const int LongestMessage = 60;

    private readonly JourneyContent _content;
    private readonly MarketTagger _markets;
    private readonly Normalizer _normalizer;
    private readonly Dictionary<string, PhraseSet> _words;
    private readonly List<(Journey Journey, PhraseSet Words)> _journeys, _answers;
    private readonly Dictionary<string, PhraseSet> _steps;

    /// <exception cref="FormatException">A phrase is not written as it should be.</exception>
    public JourneyReader(JourneyContent content, MarketTagger markets, Normalizer normalizer)
    {
        ArgumentNullException.ThrowIfNull(content);
        (_content, _markets, _normalizer) = (content, markets, normalizer);
        _words = JourneyWords.Names.ToDictionary(name => name, name => Set(content.Words.Of(name)));
        _journeys = [.. content.Journeys.Select(journey => (journey, Set(journey.Words)))];
        _answers = [.. content.Journeys.Select(journey => (journey, Set(journey.Answers)))];
        _steps = content.Journeys.SelectMany(journey => journey.Steps).DistinctBy(step => step.Id).ToDictionary(step => step.Id, step => Set(step.Said));
    }

    /// <summary>The words of a message, as the other members read them.</summary>
    public IReadOnlyList<Word> WordsOf(string text) => _normalizer.Normalize(text);

    /// <summary>The journeys a message may mean: those that it names, else those that lead to the country it names. None when it says neither.</summary>
    public IReadOnlyList<Journey> FindJourneys(IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        HashSet<string> countries = [.. _markets.Find(words).Select(mention => mention.Market)];
        List<(Journey Journey, int Length)> named = [.. _journeys.Select(one => (one.Journey, LongestOf(one.Words, words))).Where(one => one.Item2 > 0)];
        if (named.Count > 1 && countries.Count > 0 && named.FindAll(one => one.Journey.Markets.Any(countries.Contains)) is [_, ..] fitting) named = fitting;
        if (named.Count > 0)
        {
            int longest = named.Max(one => one.Length);
            return [.. named.Where(one => one.Length == longest).Select(one => one.Journey)];
        }

        return [.. _content.Journeys.Where(journey => journey.Markets.Any(countries.Contains))];
    }

    /// <summary>The journeys that an answer names in a word or two, where it is known that one is asked for: "công ty", "vay".</summary>
    public IReadOnlyList<Journey> FindAnswered(IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count > LongestFiller ? [] : [.. _answers.Where(one => one.Words.Places(words).Any(place => place.Start <= 1 && place.End == words.Count)).Select(one => one.Journey)];
    }

    /// <summary>
    /// The steps of a journey that a message tells to be done, or not done yet. None when it asks something, or tells of other things too:
    /// "ký hợp đồng rồi, công ty bắt nộp thêm 30 triệu" wants an answer. None either when anything in it went wrong or is still to come: "bị mất
    /// hộ chiếu rồi" is no passport.
    /// </summary>
    /// <param name="besidesOthers">Whether it may tell and ask of other things: "hồ sơ đi EPS, có hộ chiếu rồi".</param>
    public IReadOnlyList<StepSaid> FindTicks(Journey journey, IReadOnlyList<Word> words, bool besidesOthers = false)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count is 0 or > LongestMessage || TellsTrouble(words)) return [];
        var said = new List<StepSaid>();
        foreach (IReadOnlyList<Word> thought in Thoughts(words))
        {
            JourneyStep[] steps = IsQuestion(thought) || HowFar(thought) is null ? [] : [.. StepsIn(journey, thought)];
            if (!besidesOthers && (IsQuestion(thought) || (steps.Length == 0 && thought.Count > LongestFiller))) return [];
            said.AddRange(steps.Select(step => new StepSaid(step, HowFar(thought) == true)));
        }

        return [.. said.GroupBy(one => one.Step.Id).Select(same => same.Last())];
    }

    /// <summary>Whether a message asks something.</summary>
    public bool Asks(IReadOnlyList<Word> words) => Thoughts(words).Exists(IsQuestion);

    /// <summary>Whether a message begins as people do who name the way they go: "em đi", "thôi theo".</summary>
    public bool Goes(IReadOnlyList<Word> words) => _words["goes"].PlaceAt(words, 0) > 0;

    /// <summary>Whether a message says yes and nothing else.</summary>
    public bool SaysYes(IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count is > 0 and <= LongestFiller && _words["yes"].PlaceAt(words, 0) > 0;
    }

    /// <summary>The steps that a message names, whatever it says of them.</summary>
    public IReadOnlyList<JourneyStep> FindSteps(Journey journey, IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(words);
        return [.. StepsIn(journey, words)];
    }

    /// <summary>What a message wants of the list; null when it wants nothing that we know.</summary>
    public JourneyWish? FindWish(IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (JourneyWish wish in Enum.GetValues<JourneyWish>())
        {
            if (_words[NameOf(wish)].IsIn(words)) return wish;
        }

        return null;
    }

    private static string NameOf(JourneyWish wish) => wish.ToString().ToLowerInvariant();

    /// <summary>"có hộ chiếu rồi nhưng chưa khám" tells two things.</summary>
    private List<IReadOnlyList<Word>> Thoughts(IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var thoughts = new List<IReadOnlyList<Word>>();
        int start = 0;
        for (int at = 1; at <= words.Count; at++)
        {
            if (at < words.Count && words[at].Clause == words[start].Clause && _words["splits"].PlaceAt(words, at) == 0) continue;
            thoughts.Add([.. words.Skip(start).Take(at - start)]);
            start = at;
        }

        return thoughts;
    }

    /// <summary>Of phrases that overlap the longer one counts: "giấy tờ vay vốn" is of the loan, "lý lịch tư pháp" no "lý lịch".</summary>
    private IEnumerable<JourneyStep> StepsIn(Journey journey, IReadOnlyList<Word> words)
    {
        List<(JourneyStep Step, int Start, int End)> places = [.. journey.Steps.SelectMany(step => _steps[step.Id].Places(words), (step, place) => (step, place.Start, place.End))];
        return places.Where(place => !places.Exists(other => other.Step != place.Step && other.Start < place.End && place.Start < other.End && other.End - other.Start > place.End - place.Start))
            .Select(place => place.Step).Distinct();
    }

    private bool TellsTrouble(IReadOnlyList<Word> words) => _words["troubles"].IsIn(_words["noTroubles"].Without(words));

    private bool IsQuestion(IReadOnlyList<Word> clause) => _words["asking"].IsIn(clause) || _words["endsAsking"].Places(clause).Any(place => place.End == clause.Count && !IsPlainNotYet(clause));

    /// <summary>"hộ chiếu chưa" asks; "hộ chiếu thì chưa", "khám sức khỏe em chưa" would be guesses, so they ask too. "chưa" at the front does not.</summary>
    private bool IsPlainNotYet(IReadOnlyList<Word> clause) => _words["undone"].PlaceAt(clause, 0) == clause.Count;

    /// <summary>Not yet outweighs done: "chưa làm xong", "đã nộp nhưng chưa có". Null when it says neither.</summary>
    private bool? HowFar(IReadOnlyList<Word> clause) => _words["undone"].IsIn(clause) ? false : _words["done"].IsIn(clause) ? true : null;

    private static int LongestOf(PhraseSet phrases, IReadOnlyList<Word> words) => phrases.Places(words).Select(place => place.End - place.Start).DefaultIfEmpty(0).Max();

    private PhraseSet Set(IReadOnlyList<string> phrases) => new(phrases, _content.Words.Lists, acrossClauses: false);
}

/// <summary>What a message tells of a step.</summary>
public sealed record StepSaid(JourneyStep Step, bool IsDone);

/// <summary>What people want of their list, the more particular first; each has its phrases in <c>content/journeys/words.yaml</c>.</summary>
public enum JourneyWish
{
    Again,
    Switch,
    Next,
    Papers,
    List,
}
