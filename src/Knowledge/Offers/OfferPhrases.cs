using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>The phrase lists of the offer check, ready to be found. Lists that stand for sums and numbers are added to the content's own.</summary>
internal sealed class OfferPhrases
{
    /// <summary>The lists that <c>words.yaml</c> must have.</summary>
    public static readonly IReadOnlyList<string> Lists =
    [
        "denials", "denialStops", "denialGoesOn", "denialsUnless", "denialsAfter", "denialsAfterUnless", "threats", "warnings", "warningsAround", "warningsBack", "publicWarns", "warningsUnless", "ownVoice", "turns", "privateWays", "refusals", "refusalsUnless", "questions", "questionEnds", "questionsUnless", "assents", "publicBodies", "plain", "greetings", "calledOut", "persons", "keepsIt", "keepsItUnless",
        "offers", "offersWeak", "contacts", "offersUnless", "askers", "askersUnless", "sellers", "notices", "companies", "companiesByCapital", "companyEndings", "companyParts", "companyNot", "companyNever", "addresses", "addressesUnless", "calls", "chatNumbers", "periodsBefore", "wages", "serviceFees", "otherSums", "officers", "seafarers", "contractLength",
    ];

    private readonly Dictionary<string, PhraseSet> _sets, _parts;
    private readonly IReadOnlyList<WordList> _lists;

    /// <exception cref="FormatException">A phrase is not written as <see cref="Phrase"/> says.</exception>
    public OfferPhrases(OfferWords words)
    {
        Words = words;
        _lists = ListsOf(words);
        _sets = Lists.ToDictionary(name => name, name => Set(words.Of(name)));
        PlainWords = words.Phrases.Values.Concat(_lists.Select(list => list.Words)).SelectMany(phrases => phrases)
            .SelectMany(phrase => phrase.Split([' ', '(', ')', '|', '…', '<', '>'])).Where(word => word.Length > 1 && word.All(char.IsAsciiLetter)).ToHashSet();
        _parts = words.Parts.ToDictionary(part => part.Name, part => Set(part.Words));
    }

    public OfferWords Words { get; }

    /// <summary>Words without marks that phrases of signals and lists have: Vietnamese words of their own, such as con, bay, trong.</summary>
    public IReadOnlySet<string> PlainWords { get; }

    /// <exception cref="FormatException">There is no part of that name.</exception>
    public PhraseSet Part(string name) => _parts.GetValueOrDefault(name) ?? throw new FormatException($"there is no part named \"{name}\"");

    public PhraseSet this[string list] => _sets[list];

    /// <summary>The lists that phrases may name.</summary>
    public static IReadOnlyList<WordList> ListsOf(OfferWords words) =>
        [.. words.Lists, new WordList("tiền", [OfferText.Sum]), new WordList("stk", [OfferText.Account]), new WordList("sđt", [OfferText.Phone])];

    /// <summary>Phrases that may reach over a comma, never into the next sentence.</summary>
    public PhraseSet Set(IReadOnlyList<string> phrases) => new(phrases, _lists, acrossClauses: false);
}
