using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Journeys;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Offers;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Registration;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Tools;

namespace WorkerAdvisor.Knowledge;

/// <summary>One checked state of the content with what was learnt from it. Immutable: a change of content makes a new one, swapped in whole.</summary>
/// <param name="Words">The words people commonly use.</param>
/// <param name="Hash">Hash of the content.</param>
public sealed record KnowledgeBase(ContentSet Content, Advisor Advisor, PlaceIndex Places, SpellingIndex Words, string Hash)
{
    // What only some messages need is made when it is first asked for: its phrases take memory, and time to read.
    private readonly Lazy<OfferChecker> _offers = new(() => new OfferChecker(Content.Offers, LexiconOf(Content)));
    private readonly Lazy<OfferDetector> _adverts = new(() => new OfferDetector(Content.Offers, LexiconOf(Content)));
    private readonly Lazy<ToolFinder> _tools = new(() => new ToolFinder(Content.Tools, Content.Safety.Lists));
    private readonly Lazy<FeeChecker> _fees = new(() => new FeeChecker(Content.Fees));
    private readonly Lazy<FeeStatementReader> _feeStatements = new(() => new FeeStatementReader(Content.Fees, LexiconOf(Content), TaggerOf(Content)));
    private readonly Lazy<JourneyReader> _journeys = new(() => new JourneyReader(Content.Journeys, TaggerOf(Content), new Normalizer(LexiconOf(Content), Words)));
    private readonly Lazy<ProfileReader> _profiles = new(() => new ProfileReader(Content.ProfileWords, LexiconOf(Content)));

    private readonly Lazy<LeadWords> _leadWords = new(() => new LeadWords(Content.Replies, Content.Safety.Lists));
    private readonly Lazy<MarketTagger> _markets = new(() => TaggerOf(Content));

    /// <summary>Finds the places that a text names.</summary>
    public required PlaceRecognizer PlaceNames { get; init; }

    /// <summary>What people answer the registration form with.</summary>
    public LeadWords LeadWords => _leadWords.Value;

    /// <summary>Finds the countries that words name.</summary>
    public MarketTagger Markets => _markets.Value;

    /// <summary>Which tool a message asks for.</summary>
    public ToolFinder Tools => _tools.Value;

    /// <summary>Checks adverts for work abroad.</summary>
    public OfferChecker Offers => _offers.Value;

    /// <summary>Tells adverts from questions.</summary>
    public OfferDetector Adverts => _adverts.Value;

    /// <summary>Holds what people are asked to pay against the law.</summary>
    public FeeChecker Fees => _fees.Value;

    /// <summary>Reads what people are asked to pay from a message.</summary>
    public FeeStatementReader FeeStatements => _feeStatements.Value;

    /// <summary>Reads what people write about their way and how far they are.</summary>
    public JourneyReader Journeys => _journeys.Value;

    /// <summary>Reads what people tell about themselves to choose a way of going.</summary>
    public ProfileReader Profiles => _profiles.Value;

    /// <summary>Puts content, places and model together.</summary>
    public static KnowledgeBase Create(ContentSet content, PlaceRecognizer places, UnderstandingModel model, string hash)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(model);
        Lexicon lexicon = LexiconOf(content);
        MarketTagger tagger = TaggerOf(content);
        var understander = new Understander(model, content.Topics, lexicon, tagger, new PlaceMask(places));
        var advisor = new Advisor(content, understander, new SafetyNet(content.Safety), new PassageChooser(model.Passages, model.PassageWeights, new PassageFilter(content, tagger)), new PhraseTerms(content.Talk, model.Spelling, understander.SpellOut));
        return new KnowledgeBase(content, advisor, places.Places, model.Spelling, hash) { PlaceNames = places };
    }

    /// <summary>The places of a content folder.</summary>
    /// <inheritdoc cref="PlaceIndex.Load" path="/exception"/>
    public static PlaceRecognizer LoadPlaces(string folder) => new(PlaceIndex.Load(Path.Combine(folder, "places")));

    /// <summary>Learns from content; takes seconds, so it is done when the program is built or in the background.</summary>
    /// <exception cref="OperationCanceledException">The learning was called off.</exception>
    public static UnderstandingModel Learn(ContentSet content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var places = new PlaceMask(LoadPlaces(content.Folder));
        return new Learner(content.Topics, LexiconOf(content), TaggerOf(content), places, new LearnerOptions())
            .Learn(LearningSet.From(content), content.Articles, cancellationToken);
    }

    private static Lexicon LexiconOf(ContentSet content) => Lexicon.Load(Path.Combine(content.Folder, "lexicon"));

    private static MarketTagger TaggerOf(ContentSet content) => new(content.Markets, content.MarketCues);
}
