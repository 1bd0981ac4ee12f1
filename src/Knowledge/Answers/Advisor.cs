using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>From a question to an answer: understand, look for danger, decide, choose the passage. Safe for many threads at once.</summary>
public sealed class Advisor(ContentSet content, Understander understander, SafetyNet safety, PassageChooser passages)
{
    private const int AskedBack = 3, FewWords = 6;
    private readonly FollowUp _followUp = new(content);
    private readonly InDanger _inDanger = new(content);

    /// <summary>Answers a question in the light of what the conversation remembers.</summary>
    public Advice Ask(string text, AskContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Understanding understanding = understander.Understand(text, context.Market);
        // As typed too: "hiếp" is in no phrasing learnt from, so repairing makes "hiếm" of it.
        DangerRule? danger = safety.Find(understanding.Words) ?? safety.Find(understander.SpellOut(text));
        Province? province = understanding.Places.Select(mention => mention.Province).FirstOrDefault(found => found is not null);
        (Answer answer, PassageChoice? choice, string reason) = Decide(understanding, context, province);
        if (danger is not null) (answer, choice, reason) = _inDanger.Below(danger, (answer, choice, reason), topic => Found(topic, understanding, null, null), OpenNamed);
        string? market = understanding.Masked.MarketIds.Count > 0 ? understanding.Masked.MarketIds[0] : (answer as Answer.Found)?.Topic.Market ?? context.Market;
        return new Advice(answer, understanding, danger, market, province, choice, reason) { HelpIn = danger is null ? null : _inDanger.HelpIn(danger, understanding, market) };
    }

    /// <summary>The answer to a topic chosen by its button.</summary>
    /// <returns>Null when there is no such topic.</returns>
    public Answer.Found? Open(string topicId, string? province) =>
        content.FindTopic(topicId) is { } topic ? Found(topic, null, province, null).Answer : null;

    /// <summary>One passage of a topic, chosen by its button.</summary>
    /// <returns>Null when the topic has no such passage (any more).</returns>
    public Answer.Found? OpenPassage(string topicId, string passageId, string? province)
    {
        if (Open(topicId, province) is not { IsNearest: false } found) return null;
        Passage? passage = found.Article.Passages.FirstOrDefault(one => one.Id == passageId);
        return passage is null ? null : found with { Main = passage, Local = null, Citations = Cite(found.Article, passage) };
    }

    private Answer.Found? OpenNamed(string name) =>
        name.Split('#') is [string topic, string passage] ? OpenPassage(topic, passage, null) : Open(name, null);

    private (Answer Answer, PassageChoice? Choice, string Reason) Decide(Understanding understanding, AskContext context, Province? named)
    {
        string? province = named?.Slug ?? context.Province;
        if (_followUp.Resolve(understanding, context) is { } followed)
            return Answered(Found(followed, null, province, named?.Slug), "follow-up: the last question with another country");

        DecisionRules rules = content.Decision;
        IReadOnlyList<Candidate> candidates = understanding.Candidates;
        if (candidates.Count == 0 || understanding.InScope < rules.Scope)
            return (new Answer.OutOfScope(), null, $"in scope {understanding.InScope:F2} is below {rules.Scope}");

        IReadOnlyList<Topic> ranked = [.. candidates.Select(candidate => content.FindTopic(candidate.Topic)).OfType<Topic>()];
        if (NeedsCountry(ranked, understanding, context)) return (new Answer.Unsure(SameFacet(ranked[0])), null, "the country is missing");

        double lead = candidates.Count > 1 ? candidates[0].Confidence - candidates[1].Confidence : 1;
        // Two topics of one group share their answers: the first answers, the second is a button below it.
        bool distinct = lead >= rules.Lead || ranked[0].Group == ranked[1].Group;
        bool inTalk = ContinuesTalk(understanding, context);
        bool clear = candidates[0].Confidence >= rules.Share && distinct && understanding.InScope >= (inTalk ? rules.Scope : rules.ClearScope);
        if (!clear) return (new Answer.Unsure([.. ranked.Take(AskedBack)]), null, $"share {candidates[0].Confidence:F2} or lead {lead:F2} is too small");
        (Answer.Found answer, PassageChoice choice) = Found(ranked[0], understanding, province, named?.Slug);
        bool close = candidates.Count > 1 && candidates[1].Confidence >= rules.Share;
        return (answer with { RunnerUp = close ? ranked[1] : null }, choice, $"share {candidates[0].Confidence:F2}, lead {lead:F2}");
    }

    private static (Answer Answer, PassageChoice? Choice, string Reason) Answered((Answer.Found Answer, PassageChoice Choice) found, string reason) =>
        (found.Answer, found.Choice, reason);

    /// <summary>In the middle of a talk a few words are enough: "lương thì sao" after Korea.</summary>
    private static bool ContinuesTalk(Understanding understanding, AskContext context) => context.Topic is not null && understanding.Words.Count <= FewWords;

    private static bool NeedsCountry(IReadOnlyList<Topic> ranked, Understanding understanding, AskContext context) =>
        ClassSpace.IsPooled(ranked[0]) && context.Market is null && understanding.Masked.MarketIds.Count == 0
        && ranked.Count > 1 && ranked[1].Facet == ranked[0].Facet;

    private static IReadOnlyList<Word> WithoutProvinces(Understanding understanding)
    {
        HashSet<string> names = [.. understanding.Places.Where(place => place.Kind is PlaceKind.Province or PlaceKind.FormerProvince)
            .SelectMany(place => Tokenizer.Split(place.SaidAs)).Select(word => word.Folded)];
        return names.Count == 0 ? understanding.Words : [.. understanding.Words.Where(word => !names.Contains(word.Folded))];
    }

    private IReadOnlyList<Topic> SameFacet(Topic topic) => [.. content.Topics.Where(other => other.Facet == topic.Facet)];

    private (Answer.Found Answer, PassageChoice Choice) Found(Topic topic, Understanding? understanding, string? province, string? namedProvince)
    {
        Article article = content.FindArticle(topic.Id, province) ?? content.FindArticle(topic.Nearest!)!;
        PassageChoice choice = understanding is null || article.Topic != topic.Id
            ? new PassageChoice(article.Lead, 0, 0)
            : passages.Choose(article, understanding.Words, WithoutProvinces(understanding), namedProvince);
        Passage? local = choice.Passage.Province is null ? article.Passages.FirstOrDefault(passage => passage.Province is not null && passage.Province == province) : null;
        return (new Answer.Found(topic, article, choice.Passage, local, Cite(article, choice.Passage, local)), choice);
    }

    /// <summary>The sources of passages of an article, each once, in the order they are read.</summary>
    public IReadOnlyList<Citation> Cite(Article article, params ReadOnlySpan<Passage?> read)
    {
        ArgumentNullException.ThrowIfNull(article);
        var marks = new List<int>();
        foreach (Passage? passage in read) marks.AddRange(passage?.Marks ?? []);
        return [.. marks.Distinct().Where(mark => mark >= 1 && mark <= article.Sources.Count).Select(mark => content.Sources.Resolve(article.Sources[mark - 1])).OfType<Citation>()];
    }
}
