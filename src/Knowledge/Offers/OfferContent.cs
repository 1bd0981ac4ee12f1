using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>All of <c>content/offers</c>.</summary>
/// <param name="Signals">In the order in which they are told.</param>
/// <param name="Together">Signals that are a danger only when all of them are found.</param>
public sealed record OfferContent(IReadOnlyList<OfferSignal> Signals, OfferWords Words, IReadOnlyList<OfferAdvice> Advice, IReadOnlyList<string> Together);

/// <summary>Something that gives an advert away.</summary>
/// <param name="Why">Why it matters, to a person.</param>
/// <param name="Now">What to do now.</param>
/// <param name="Any">Phrases that tell of it; none for what is found by sums or because something is missing.</param>
/// <param name="Unless">The same words meaning something else.</param>
/// <param name="Denial">What cancels it: "không nhận cọc" is no deposit, but "không cần tiếng" is the signal itself.</param>
public sealed record OfferSignal(
    string Id, OfferVerdict Weight, string Title, string Why, string Now, IReadOnlyList<SourceReference> Sources, IReadOnlyList<string> Any, IReadOnlyList<string> Unless, OfferDenial Denial)
{
    /// <summary>Parts that tell of it when they stand near each other, as <see cref="NearbyParts"/> reads them.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];
}

/// <summary>Where words that deny a signal may stand.</summary>
public enum OfferDenial
{
    Nowhere,

    /// <summary>"không hứa đỗ", but "bao đậu, không đậu không lấy tiền" denies nothing.</summary>
    Before,

    /// <summary>Also "phí môi giới: 0đ".</summary>
    Around,
}

/// <summary>What to say on a verdict.</summary>
public sealed record OfferAdvice(OfferVerdict Verdict, string Title, string Text, IReadOnlyList<SourceReference> Sources);

/// <summary>A wage from which on an offer is hard to believe, in whole units of its currency.</summary>
public sealed record IncomeLimit(Currency Currency, IReadOnlyDictionary<PayPeriod, decimal> From);

/// <summary>The words with which adverts are read, from <c>content/offers/words.yaml</c>, which says what each list is for.</summary>
/// <param name="Phrases">The phrase lists by their names.</param>
public sealed record OfferWords(
    IReadOnlyDictionary<string, string> Spelled, IReadOnlyList<WordList> Lists, IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases, IReadOnlyList<IncomeLimit> Incomes,
    int DenialReach, int DenialsAfterReach, int PublicBodyWithin, int OfficerWages)
{
    /// <summary>Phrases by the part of a meaning that they are, for <see cref="OfferSignal.Near"/>.</summary>
    public IReadOnlyList<WordList> Parts { get; init; } = [];

    /// <summary>The phrases of a list; none when the file does not have it, which the checker tells.</summary>
    public IReadOnlyList<string> Of(string list) => Phrases.GetValueOrDefault(list) ?? [];
}
