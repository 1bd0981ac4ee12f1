using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Journeys;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Offers;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Tools;

namespace WorkerAdvisor.Knowledge;

/// <summary>One checked state of the content with what was learnt from it. Immutable: a change of content makes a new one, swapped in whole.</summary>
/// <param name="Words">The words people commonly use.</param>
/// <param name="Hash">Hash of the content./param>
public sealed record KnowledgeBase(ContentSet Content, Advisor Advisor, PlaceIndex Places, SpellingIndex Words, string Hash)
{
    private readonly Lazy<OfferChecker> _offers = new(() => new OfferChecker(Content.Offers, Lexicon.Load(Path.Combine(Content.Folder, "lexicon"))));

    private readonly Lazy<JourneyReader> _journeys = new(() => new JourneyReader(Content.Journeys, new MarketTagger(Content.Markets, Content.MarketCues), new Normalizer(Lexicon.Load(Path.Combine(Content.Folder, "lexicon")), Words)));

    /// <summary>Reads what people write about their way and how far they are.</summary>
    public JourneyReader Journeys => _journeys.Value;

    /// <summary>Checks adverts for work abroad. Made when it is first asked for: its phrases take memory, and time to read.</summary>
    public OfferChecker Offers => _offers.Value;

    private readonly Lazy<ToolFinder> _tools = new(() => new ToolFinder(Content.Tools, Content.Safety.Lists));

    /// <summary>Which tool a message asks for.</summary>
    public ToolFinder Tools => _tools.Value;

    private readonly Lazy<ProfileReader> _profiles = new(() => new ProfileReader(Content.ProfileWords, Lexicon.Load(Path.Combine(Content.Folder, "lexicon"))));

    /// <summary>Reads what people tell about themselves to choose a way of going.</summary>
    public ProfileReader Profiles => _profiles.Value;

    private readonly Lazy<FeeChecker> _fees = new(() => new FeeChecker(Content.Fees));

    private readonly Lazy<FeeStatementReader> _feeStatements =
        new(() => new FeeStatementReader(Content.Fees, Lexicon.Load(Path.Combine(Content.Folder, "lexicon")), new MarketTagger(Content.Markets, Content.MarketCues)));

    /// <summary>Holds what people are asked to pay against the law.</summary>
    public FeeChecker Fees => _fees.Value;

    /// <summary>Reads what people are asked to pay from a message. Made when it is first asked for.</summary>
    public FeeStatementReader FeeStatements => _feeStatements.Value;

    /// <summary>Puts content, places and model together.</summary>
    public static KnowledgeBase Create(ContentSet content, PlaceRecognizer places, UnderstandingModel model, string hash)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(model);
        var lexicon = Lexicon.Load(Path.Combine(content.Folder, "lexicon"));
        var tagger = new MarketTagger(content.Markets, content.MarketCues);
        var understander = new Understander(model, content.Topics, lexicon, tagger, new PlaceMask(places));
        var advisor = new Advisor(content, understander, new SafetyNet(content.Safety), new PassageChooser(model.Passages, model.PassageWeights, new PassageFilter(content, tagger)), new PhraseTerms(content.Talk, model.Spelling, understander.SpellOut));
        return new KnowledgeBase(content, advisor, places.Places, model.Spelling, hash);
    }

    /// <summary>The places of a content folder.</summary>
    /// <inheritdoc cref="PlaceIndex.Load" path="/exception"/>
    public static PlaceRecognizer LoadPlaces(string folder) => new(PlaceIndex.Load(Path.Combine(folder, "places")));

    /// <summary>Learns from content; takes seconds, so it is done when the program is built or in the background.</summary>
    /// <exception cref="OperationCanceledException">The learning was called off.</exception>
    public static UnderstandingModel Learn(ContentSet content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var lexicon = Lexicon.Load(Path.Combine(content.Folder, "lexicon"));
        var places = new PlaceMask(LoadPlaces(content.Folder));
        return new Learner(content.Topics, lexicon, new MarketTagger(content.Markets, content.MarketCues), places, new LearnerOptions())
            .Learn(LearningSet.From(content), content.Articles, cancellationToken);
    }
}
