using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Quantities;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>Reads what people tell about themselves in one go: "em 22t học hết cấp 3 chưa biết tiếng có 50tr". What is not said stays null; nothing is guessed.</summary>
/// <exception cref="FormatException">A phrase is not written as <see cref="Phrase"/> says.</exception>
public sealed partial class ProfileReader(ProfileWords words, Lexicon lexicon)
{
    /// <summary>Height below which a fact about it is true, in centimetres.</summary>
    private const int TallEnough = 150;

    /// <summary>So many words say one thing of oneself, and answer with a sum; more tell or ask something else.</summary>
    private const int FewWords = 8, BriefWords = 4;

    /// <summary>A number alone is an age only where an age was asked for: "50" may be as many millions.</summary>
    private const string NoNumberAlone = " x";

    private const string TooShort = "short";

    private readonly Found<Schooling>[] _schools = [.. words.Schools.Select(said => new Found<Schooling>(said))];
    private readonly Found<LanguageSkill>[] _languages = [.. words.Languages.Select(said => new Found<LanguageSkill>(said))];
    private readonly Found<MarketPriority>[] _priorities = [.. words.Priorities.Select(said => new Found<MarketPriority>(said))];
    private readonly Found<string>[] _facts = [.. words.Facts.Select(said => new Found<string>(said))];
    private readonly Found<bool> _vagueSums = new(words.VagueSums);
    private readonly PhraseSet _noLanguage = Set(words.NoLanguage), _noMoney = Set(words.NoMoney), _otherSums = Set(words.OtherSums), _over = Set(words.Over), _under = Set(words.Under), _asking = Set(words.Asking);

    /// <summary>
    /// What a message that nobody asked for says of the person. One thing alone counts only in a short message that asks nothing: "có N4 thì lương
    /// bao nhiêu" is a question, "em 35 tuổi" is not.
    /// </summary>
    public WorkerProfile ReadUnasked(string text, DateOnly today)
    {
        WorkerProfile said = Read(text, today);
        int hard = new[] { said.Age is not null, said.Schooling is not null, said.Languages is not null, said.Budget is not null }.Count(told => told);
        if (hard >= 2) return said;
        List<Word> words = lexicon.Expand(Tokenizer.Split(text));
        return words.Count <= FewWords && (said.Age is not null || !_asking.IsIn(words)) ? said : new WorkerProfile();
    }

    /// <summary>What a message says of the person.</summary>
    /// <param name="today">The day on which ages are told.</param>
    public WorkerProfile Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Word> said = lexicon.Expand(Tokenizer.Split(text));
        return new WorkerProfile
        {
            Age = AgeReader.Read(text + NoNumberAlone, today)?.On(today) is { } age ? new AgeSpan(age.Youngest, age.Oldest) : null,
            Schooling = _schools.Where(school => school.IsIn(said)).Select(school => (Schooling?)school.Meaning).Max(),
            Languages = ReadLanguages(said),
            Budget = ReadBudget(text, said),
            Priorities = _priorities.Where(priority => priority.IsIn(said)).Select(priority => priority.Meaning).ToArray() is { Length: > 0 } priorities ? [.. priorities] : null,
            Facts = ReadFacts(text, said) is { Length: > 0 } facts ? [.. facts] : null,
        };
    }

    /// <summary>Whether a brief answer says how much money without a sum: "nhiều".</summary>
    public bool IsVagueSum(string text) => lexicon.Expand(Tokenizer.Split(text)) is { Count: <= BriefWords } said && _vagueSums.IsIn(said);

    private ImmutableArray<LanguageSkill>? ReadLanguages(List<Word> said)
    {
        // The best grade of each language: "tiếng Đức B1" names German twice.
        LanguageSkill[] known = [.. _languages.Where(language => language.IsIn(said)).Select(language => language.Meaning).GroupBy(skill => skill.Language).Select(same => same.MaxBy(skill => skill.Grade))];
        return known.Length > 0 ? [.. known] : _noLanguage.IsIn(said) ? [] : null;
    }

    private string[] ReadFacts(string text, List<Word> said)
    {
        IEnumerable<string> facts = _facts.Where(fact => fact.IsIn(said)).Select(fact => fact.Meaning);
        return [.. HeightIn(text) < TallEnough ? facts.Append(TooShort) : facts];
    }

    /// <summary>Null for no sum, for several, for another currency and for a number alone.</summary>
    private Budget? ReadBudget(string text, List<Word> said)
    {
        string composed = VietnameseLetters.Compose(text);
        MoneyMention[] sums = [.. MoneyReader.Find(text).Where(sum => sum.Per is null && !IsOther(composed, sum))];
        if (sums.Length == 0) return _noMoney.IsIn(said) ? new Budget(0, 0) : null;
        if (sums is not [var only] || only.Settle(local: null) != Currency.Vnd) return null;
        return (StandsBefore(_over, composed, only), StandsBefore(_under, composed, only)) switch
        {
            (_, true) => new Budget(0, only.High),
            (true, _) when only.Low == only.High => new Budget(only.Low, null),
            _ => new Budget(only.Low, only.High),
        };
    }

    /// <summary>Whether what stands shortly before a sum, in its sentence, says that it is a wage, a debt or a price.</summary>
    private bool IsOther(string text, MoneyMention sum) => WordsBefore(text, sum) is var before && before.Count > 0 && _otherSums.IsIn(before.GetRange(Math.Max(0, before.Count - 3), Math.Min(3, before.Count)));

    private static bool StandsBefore(PhraseSet phrases, string text, MoneyMention sum) =>
        WordsBefore(text, sum) is { Count: > 0 } before && Enumerable.Range(Math.Max(0, before.Count - 2), Math.Min(2, before.Count)).Any(at => phrases.PlaceAt(before, at) == before.Count);

    /// <summary>The words of the clause before a sum.</summary>
    private static List<Word> WordsBefore(string text, MoneyMention sum)
    {
        // The word behind stands for the sum, so that the clause it is in is known.
        List<Word> before = Tokenizer.Split(text[..sum.Start] + "x");
        int clause = before[^1].Clause;
        return [.. before.SkipLast(1).Where(word => word.Clause == clause)];
    }

    /// <summary>Centimetres of "1m48", "1.48m", "mét 48"; null for none.</summary>
    private static int? HeightIn(string text)
    {
        Match match = Height().Match(VietnameseLetters.Fold(VietnameseLetters.Compose(text)));
        if (!match.Success) return null;
        string rest = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
        return 100 + (int.Parse(rest, CultureInfo.InvariantCulture) * (rest.Length == 1 ? 10 : 1));
    }

    private static PhraseSet Set(IReadOnlyList<string> phrases) => new(phrases, [], acrossClauses: false);

    [GeneratedRegex(@"(?<![0-9a-z.,])(?:1 ?m(?:et)? ?([0-9]{1,2})|1[.,]([0-9]{1,2}) ?m(?:et)?)(?![0-9a-z])")]
    private static partial Regex Height();

    /// <summary>The phrases of a meaning, ready to be found.</summary>
    private sealed class Found<T>(SaidAs<T> said)
    {
        private readonly PhraseSet _any = Set(said.Any), _unless = Set(said.Unless);

        public T Meaning => said.Meaning;

        public bool IsIn(List<Word> words) => _any.IsIn(_unless.Without(words));
    }
}
