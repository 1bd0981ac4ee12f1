using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// Whether a message is an advert or a notice that somebody passes on, not a question or a story of their own. Made so that it is hardly
/// ever wrong when it says yes: what a person asks must get its answer. Which words count stands in <c>content/offers/words.yaml</c>.
/// </summary>
public sealed class OfferDetector
{
    /// <summary>An advert has more words than this; a shorter one may be half a question.</summary>
    private const int FewWords = 11;

    /// <summary>A message typed in fewer words is no advert, however many its short forms stand for. Most questions are shorter, and are spared the reading.</summary>
    private const int FewTyped = 8;

    /// <summary>Marks that make a message an advert, and the fewest for one that was forwarded or that came when an advert was asked for.</summary>
    private const int Enough = 4, EnoughWhenExpected = 2;

    /// <summary>So many marks, with somebody to call or a licence among them, outweigh words of asking, which sellers use too: "các bạn muốn đi".</summary>
    private const int EnoughThoughAsking = 5;

    private readonly Lexicon _lexicon;
    private readonly OfferPhrases _phrases;

    /// <summary>Prepares the phrases.</summary>
    /// <exception cref="FormatException">A phrase is not written as it should be.</exception>
    public OfferDetector(OfferContent content, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(content);
        (_lexicon, _phrases) = (lexicon, new OfferPhrases(content.Words));
    }

    /// <summary>Whether a message that nobody announced is an advert.</summary>
    public bool IsAdvert(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsShort(text)) return false;
        OfferText offer = Read(text);
        return offer.Words.Count > FewWords && !EndsAsking(offer) && Marks(offer) >= (Asks(offer) ? EnoughThoughAsking : Enough) && (!Asks(offer) || IsSigned(offer));
    }

    /// <summary>Whether a message is one to check where that is expected: it was forwarded, or the check waits for it.</summary>
    public bool MayBeAdvert(string text)
    {
        OfferText offer = Read(text);
        return offer.Words.Count > FewWords && !EndsAsking(offer) && Marks(offer) >= (Asks(offer) ? Enough : EnoughWhenExpected);
    }

    private static bool IsShort(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char letter in text)
        {
            bool isInside = !char.IsWhiteSpace(letter);
            if (isInside && !inside && ++words >= FewTyped) return false;
            inside = isInside;
        }

        return true;
    }

    private OfferText Read(string text) => OfferText.Read(text, _lexicon, _phrases.Words.Spelled);

    /// <summary>A question at the very end, with nobody to call, is the person's own.</summary>
    private static bool EndsAsking(OfferText offer) => offer.IsAsked(offer.Words.Count - 1) && !offer.Words.Exists(word => word.Text == OfferText.Phone);

    private bool IsSigned(OfferText offer) => HasNumber(offer) || new OfferSender(offer, _phrases).HasLicence;

    private static bool HasNumber(OfferText offer) => offer.Words.Exists(word => word.Text is OfferText.Phone or OfferText.Account);

    private bool Asks(OfferText offer) => _phrases["askers"].IsIn(_phrases["askersUnless"].Without(offer.Words));

    private int Marks(OfferText offer)
    {
        var sender = new OfferSender(offer, _phrases);
        bool Has(string list) => _phrases[list].IsIn(_phrases["offersUnless"].Without(offer.Words));
        int marks = 0;
        if (Has("offers")) marks += 2;
        if (Has("offersWeak")) marks++;
        if (HasNumber(offer)) marks += 2;
        else if (Has("sellers")) marks++;
        if (sender.HasLicence) marks += 2;
        if (sender.HasName) marks++;
        if (sender.HasAddress) marks++;
        if (offer.Sums.Count > 0) marks++;
        if (offer.HasPictures) marks++;
        if (sender.IsPublicBody && Has("notices")) marks += 3;
        return marks;
    }
}
