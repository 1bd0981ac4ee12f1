using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// Reads an advert for work abroad and tells what is suspicious in it. By phrases and sums of <c>content/offers</c>, so that every finding
/// can quote what triggered it. Reads the text only: never a verdict on a company, never anything from outside.
/// </summary>
public sealed class OfferChecker
{
    private const string TooGoodIncome = "too-good-income", FeeOverCeiling = "fee-over-ceiling", ChatOnly = "chat-only-contact", NoName = "no-company-name", NoLicence = "no-licence-number";

    /// <summary>Signals found by sums or by absence, which the content describes without phrases.</summary>
    internal static readonly IReadOnlyList<string> Computed = [TooGoodIncome, FeeOverCeiling, ChatOnly, NoName, NoLicence];

    private readonly OfferContent _content;
    private readonly Lexicon _lexicon;
    private readonly OfferPhrases _phrases;
    private readonly List<(OfferSignal Signal, PhraseSet Any, PhraseSet Unless, IReadOnlyList<NearbyParts> Near)> _signals;
    private readonly PhraseSet _chats, _none;

    /// <summary>Prepares the phrases.</summary>
    /// <exception cref="FormatException">A phrase is not written as it should be.</exception>
    public OfferChecker(OfferContent content, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(content);
        (_content, _lexicon, _phrases) = (content, lexicon, new OfferPhrases(content.Words));
        _signals = [.. content.Signals.Select(signal => (signal, _phrases.Set(signal.Any), _phrases.Set(signal.Unless), (IReadOnlyList<NearbyParts>)[.. signal.Near.Select(near => new NearbyParts(near, _phrases))]))];
        _none = _phrases.Set([]);
        _chats = _phrases.Set(content.Words.Lists.FirstOrDefault(list => list.Name == "chat")?.Words ?? []);
    }

    /// <summary>What is to be thought of an advert. At most <see cref="Tokenizer.MaxCharacters"/> characters are read.</summary>
    public OfferReport Check(string text)
    {
        OfferText offer = OfferText.Read(text, _lexicon, _content.Words.Spelled);
        offer.MeanAsTyped(_phrases.PlainWords);
        IReadOnlyList<Word> words = Addressee.Named(offer.Words, _phrases);
        var sender = new OfferSender(offer, _phrases);
        var stance = new Stance(offer, _phrases, sender.IsPublicBody);
        var found = new Dictionary<string, string>();
        foreach ((OfferSignal signal, PhraseSet any, PhraseSet unless, IReadOnlyList<NearbyParts> near) in _signals)
        {
            bool IsMeant(int start, int end) => !stance.IsWarning(start) && !stance.IsDenied(start, end, signal.Denial);
            (int Start, int End)? place = FirstPlace(words, stance, signal.Denial, any, unless)
                ?? near.Select(parts => parts.Find(unless.Without(words), IsMeant)).FirstOrDefault(found => found is not null);
            if (place is { } told) found[signal.Id] = offer.Quote(told.Start, told.End);
        }

        AddSums(offer, stance, found);
        AddMissing(offer, sender, stance, found);
        return Report(found);
    }

    /// <summary>The report on an advert of which only the signals' ids were kept: without its passages. Unknown ids are left out.</summary>
    public OfferReport Recall(IEnumerable<string> signals) => Report(signals.Distinct().ToDictionary(id => id, _ => ""));

    private static (int Start, int End)? FirstPlace(IReadOnlyList<Word> words, Stance stance, OfferDenial denial, PhraseSet any, PhraseSet unless)
    {
        int denied = 0;
        foreach ((int start, int end) in any.Places(unless.Without(words)))
        {
            // What is denied is denied with all its words: "không … đặt cọc" leaves no "cọc".
            if (start < denied) continue;
            if (!stance.IsWarning(start) && !stance.IsDenied(start, end, denial)) return (start, end);
            denied = end;
        }

        return null;
    }

    private void AddSums(OfferText offer, Stance stance, Dictionary<string, string> found)
    {
        var sums = new OfferSums(offer, _phrases);
        if (sums.TooGoodIncome() is { } wage && !stance.IsWarning(wage)) found.TryAdd(TooGoodIncome, offer.Quote(wage, wage + 1));
        if (sums.FeeOverCeiling() is { } fee && !stance.IsWarning(fee.Start)) found.TryAdd(FeeOverCeiling, offer.Quote(fee.Start, fee.End));
    }

    /// <summary>What an honest offer has and this one lacks; asked only of offers, and of whatever is suspicious already.</summary>
    private void AddMissing(OfferText offer, OfferSender sender, Stance stance, Dictionary<string, string> found)
    {
        bool Says(string list) => FirstPlace(offer.Words, stance, OfferDenial.Around, _phrases[list], _phrases["offersUnless"]) is not null;
        bool isOffer = !sender.IsPublicBody && (sender.HasLicence || Says("offers") || (Says("offersWeak") && Says("contacts")));
        bool isSuspicious = found.Keys.Any(id => id != ChatOnly);
        if (!isOffer && !isSuspicious)
        {
            found.Remove(ChatOnly);
            return;
        }

        if (!sender.HasTelephone && !sender.HasAddress && FirstPlace(offer.Words, stance, OfferDenial.Before, _chats, _none) is { } chat)
            found.TryAdd(ChatOnly, offer.Quote(chat.Start, chat.End));
        if (!sender.HasName) found.TryAdd(NoName, "");
        if (!sender.HasLicence) found.TryAdd(NoLicence, "");
    }

    private OfferReport Report(Dictionary<string, string> found)
    {
        bool isDanger = _content.Together.Count > 0 && _content.Together.All(found.ContainsKey);
        List<OfferFinding> findings = [.. _content.Signals.Where(signal => found.ContainsKey(signal.Id)).OrderByDescending(signal => signal.Weight).Select(signal => new OfferFinding(signal, found[signal.Id]))];
        OfferVerdict verdict = isDanger ? OfferVerdict.Danger : findings.Count > 0 ? findings[0].Signal.Weight : OfferVerdict.OkLooking;
        return new OfferReport(verdict, findings, _content.Advice.FirstOrDefault(advice => advice.Verdict == verdict));
    }
}
