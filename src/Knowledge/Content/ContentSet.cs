using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Knowledge.Consents;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Journeys;
using WorkerAdvisor.Knowledge.Loans;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Offers;
using WorkerAdvisor.Knowledge.Official;
using WorkerAdvisor.Knowledge.Returns;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Sources;
using WorkerAdvisor.Knowledge.Tools;

namespace WorkerAdvisor.Knowledge.Content;

/// <summary>Everything a curator edits, read from one content folder. Immutable, but for the phrasings.</summary>
/// <param name="Folder">The folder it was read from.</param>
/// <param name="Markets">Countries people ask about.</param>
/// <param name="MarketCues">Words after which a country's short name counts.</param>
/// <param name="Utterances">Phrasings to learn from, out-of-scope ones included; still in their files.</param>
/// <param name="Bodies">Names of offices: a line that names one carries a source.</param>
/// <param name="Wording">Words that answers avoid.</param>
/// <param name="Replies">What is said around answers.</param>
/// <param name="Safety">Signs of danger to life or liberty.</param>
/// <param name="Decision">When to answer, ask back or decline.</param>
/// <param name="Talk">How people lean on what was said before.</param>
/// <param name="Offers">What gives an advert for work abroad away.</param>
public sealed record ContentSet(
    string Folder,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Market> Markets,
    IReadOnlyList<string> MarketCues,
    IReadOnlyList<Article> Articles,
    SourceIndex Sources,
    UtteranceFiles Utterances,
    BodyNames Bodies,
    IReadOnlyList<string> Wording,
    Replies Replies,
    SafetyContent Safety,
    DecisionRules Decision,
    TalkRules Talk,
    OfferContent Offers)
{
    /// <summary>How people say what they feel.</summary>
    public FeelingRules Feelings { get; init; } = FeelingRules.None;

    /// <summary>What to do around the end of a contract.</summary>
    public IReadOnlyList<ReturnPoint> Returns { get; init; } = [];

    /// <summary>The ways of going with their steps and papers.</summary>
    public JourneyContent Journeys { get; init; } = JourneyContent.None;

    /// <summary>What people are asked to pay, and what the law says of it.</summary>
    public FeeRules Fees { get; init; } = FeeRules.None;

    /// <summary>What the law says of loans.</summary>
    public LoanRules Loans { get; init; } = LoanRules.None;

    /// <summary>How people tell what decides where they can go.</summary>
    public ProfileWords ProfileWords { get; init; } = ProfileWords.None;

    /// <summary>The ways of going, side by side.</summary>
    public MarketComparison Comparison { get; init; } = MarketComparison.None;

    /// <summary>The tools as people meet them.</summary>
    public ToolsContent Tools { get; init; } = ToolsContent.None;

    /// <summary>The centres that call back who registers.</summary>
    public CentreContent Centres { get; init; } = CentreContent.None;

    /// <summary>The accounts under which this deployment is the real one; empty where it names none.</summary>
    public IReadOnlyList<OfficialAccount> Official { get; init; } = [];

    /// <summary>What people agree to.</summary>
    public IReadOnlyList<ConsentText> Consents { get; init; } = [];

    private readonly Dictionary<string, Topic> _topics = FirstOfEach(Topics, topic => topic.Id);

    private readonly Dictionary<(string Topic, string? Province), Article> _articles = FirstOfEach(Articles, article => (article.Topic, article.Locality));

    /// <summary>The article of a topic for people of a province: the province's own variant when there is one.</summary>
    public Article? FindArticle(string topic, string? province = null) =>
        _articles.GetValueOrDefault((topic, province)) ?? _articles.GetValueOrDefault((topic, null));

    /// <summary>The topic with this id, or null.</summary>
    public Topic? FindTopic(string id) => _topics.GetValueOrDefault(id);

    /// <summary>The consent text with this id, or null.</summary>
    public ConsentText? FindConsent(string id) => Consents.FirstOrDefault(text => text.Id == id);

    /// <summary>A second one under the same key is the checker's to name.</summary>
    private static Dictionary<TKey, T> FirstOfEach<TKey, T>(IReadOnlyList<T> all, Func<T, TKey> key)
        where TKey : notnull => all.DistinctBy(key).ToDictionary(key);
}
