using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>The phrase lists of the offer check, ready to be found. Lists that stand for sums and numbers are added to the content's own.</summary>
internal sealed class OfferPhrases
{
    /// <summary>The lists that <c>words.yaml</c> must have.</summary>
    public static readonly IReadOnlyList<string> Lists =
    [
        "denials", "denialStops", "denialGoesOn", "denialsUnless", "denialsAfter", "denialsAfterUnless", "threats", "warnings", "warningsAround", "warningsUnless", "ownVoice", "publicBodies",
        "offers", "offersWeak", "contacts", "offersUnless", "companies", "companyParts", "companyNot", "companyNever", "addresses", "addressesUnless", "calls", "chatNumbers", "wages", "serviceFees", "otherSums", "seafarers", "contractLength",
    ];

    private readonly Dictionary<string, PhraseSet> _sets;
    private readonly IReadOnlyList<WordList> _lists;

    /// <exception cref="FormatException">A phrase is not written as <see cref="Phrase"/> says.</exception>
    public OfferPhrases(OfferWords words)
    {
        Words = words;
        _lists = ListsOf(words);
        _sets = Lists.ToDictionary(name => name, name => Set(words.Of(name)));
    }

    public OfferWords Words { get; }

    public PhraseSet this[string list] => _sets[list];

    /// <summary>The lists that phrases may name.</summary>
    public static IReadOnlyList<WordList> ListsOf(OfferWords words) =>
        [.. words.Lists, new WordList("tiền", [OfferText.Sum]), new WordList("stk", [OfferText.Account]), new WordList("sđt", [OfferText.Phone])];

    /// <summary>Phrases that may reach over a comma, never into the next sentence.</summary>
    public PhraseSet Set(IReadOnlyList<string> phrases) => new(phrases, _lists, acrossClauses: false);
}
