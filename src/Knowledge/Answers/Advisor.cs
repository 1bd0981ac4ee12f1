using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>From a question to an answer: understand, look for danger, decide, choose the passage. Safe for many threads at once.</summary>
/// <param name="terms">Reads the few words of a message in the middle of a talk.</param>
public sealed class Advisor(ContentSet content, Understander understander, SafetyNet safety, PassageChooser passages, PhraseTerms terms)
{
    /// <summary>What is read of a message, in UTF-16 units.</summary>
    public const int MaxCharacters = 4_000;

    private const string SmallTalk = "chat.", ToTalkTo = "contact.human";

    /// <summary>How sure each of two questions must be to be answered beside the other.</summary>
    private const double SureScope = 0.9, SureShare = 0.6;

    private const int AskedBack = 3, FewWords = 6;
    private readonly Dictionary<string, string> _countries = content.Markets.DistinctBy(market => market.Id).ToDictionary(market => market.Id, market => market.Name);
    private readonly FollowUp _followUp = new(content);
    private readonly PassageBids _bids = new(terms, content.Markets);
    private readonly TalkEvidence _talk = new(content);
    private readonly FeelingReader _feelings = new(content.Feelings, content.Safety.Lists);
    private readonly InDanger _inDanger = new(content);
    private readonly Pronouns _pronouns = new(content.Talk);

    /// <summary>Answers a question in the light of what the conversation remembers; two questions of one message too.</summary>
    /// <param name="text">Only its first <see cref="MaxCharacters"/> are read.</param>
    public Advice Ask(string text, AskContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        string read = text.Length > MaxCharacters ? text[..MaxCharacters] : text;
        return AskTwo(read, context) ?? AskOne(read, context);
    }

    /// <summary>Two or three questions that are each clear by themselves; null for all else, as a wrong cut costs more than a missed one.</summary>
    private Advice? AskTwo(string text, AskContext context)
    {
        IReadOnlyList<string> parts = QuestionSplitter.Split(text);
        if (parts.Count < 2) return null;
        var answers = new List<(Advice Advice, Answer.Found Found)>();
        foreach (string part in parts)
        {
            Advice advice = AskOne(part, context);
            if (advice.Danger is not null || advice.Answer is not Answer.Found { IsNearest: false } found || !IsSure(advice.Understanding)) return null;
            if (answers.Exists(before => before.Found.Topic == found.Topic)) return null;
            answers.Add((advice, found));
            context = context with { Market = advice.Market };
        }

        (Advice first, Answer.Found main) = answers[0];
        Answer.Found second = answers[1].Found;
        return first with
        {
            Answer = main with { Second = second, RunnerUp = answers.Count > 2 ? answers[2].Found.Topic : null },
            Market = context.Market,
            Province = answers.Select(answer => answer.Advice.Province).FirstOrDefault(province => province is not null),
            Reason = "two questions: " + string.Join("; ", answers.Select(answer => answer.Advice.Reason)),
        };
    }

    private static bool IsSure(Understanding understanding) =>
        understanding.InScope >= SureScope && understanding.Candidates[0].Confidence >= SureShare && !understanding.Candidates[0].Topic.StartsWith(SmallTalk, StringComparison.Ordinal);

    private Advice AskOne(string text, AskContext context)
    {
        Understanding understanding = Understand(text, context);
        // As typed too: "hiếp" is in no phrasing learnt from, so repairing makes "hiếm" of it.
        IReadOnlyList<Word> typed = understander.SpellOut(text);
        DangerRule? danger = safety.Find(understanding.Words) ?? (typed.SequenceEqual(understanding.Words) ? null : safety.Find(typed));
        Province? province = understanding.Places.Select(mention => mention.Province).FirstOrDefault(found => found is not null);
        (Answer answer, PassageChoice? choice, string reason) = WayOut(typed, context) is { } comfort
            ? (comfort, null, $"feels {comfort.Feeling}")
            : Decide(understanding, context, province);
        if (Company(answer, typed) is { } company) (answer, choice, reason) = (company, null, "talk for company");
        if (danger is not null) (answer, choice, reason) = _inDanger.Below(danger, understanding.Words, (answer, choice, reason), topic => Found(topic, understanding, null, null), OpenNamed);
        string? market = understanding.Masked.MarketIds.Count > 0 ? understanding.Masked.MarketIds[0] : (answer as Answer.Found)?.Topic.Market ?? context.Market;
        return new Advice(answer, understanding, danger, market, province, choice, reason) { IsByTalk = !IsClear(understanding, content.Decision), IsAbroad = _inDanger.SaysThere(understanding.Masked.Words), HelpIn = danger is null ? null : _inDanger.HelpIn(danger, understanding, market) };
    }

    /// <summary>To who only says how they feel: what to do about what was talked of, or who can be talked to. Null for all else.</summary>
    private Answer.Found? WayOut(IReadOnlyList<Word> typed, AskContext context)
    {
        if (_feelings.Feeling(typed) is not { } feeling) return null;
        if (context.Topic is { } last && Open(last, context.Province) is { IsNearest: false } found)
            return found with { Main = found.Article.NextSteps, Local = null, Citations = Cite(found.Article, found.Article.NextSteps), Feeling = feeling };
        return Open(ToTalkTo, null) is { } person ? person with { Feeling = feeling } : null;
    }

    /// <summary>The answer to what is asked of the bot itself, where it would else be declined or asked back about.</summary>
    private Answer.Found? Company(Answer answer, IReadOnlyList<Word> typed)
    {
        bool unanswered = answer is Answer.OutOfScope or Answer.Unsure { Candidates: [{ Group: "chat" }, ..] };
        return unanswered && _feelings.Chatter(typed) is { } passage ? OpenNamed(passage) : null;
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

    /// <summary>"Nước đó" is read as the country last spoken of, unless the message names another.</summary>
    private Understanding Understand(string text, AskContext context)
    {
        Understanding asTyped = understander.Understand(text, context.Market);
        if (context.Market is null || asTyped.Masked.MarketIds.Count > 0) return asTyped;
        if (_countries.GetValueOrDefault(context.Market) is not { } country || _pronouns.Resolve(text, country) is not { } named) return asTyped;
        Understanding resolved = understander.Understand(named, context.Market);
        return Clearness(resolved) > Clearness(asTyped) ? resolved : asTyped;
    }

    private (Answer Answer, PassageChoice? Choice, string Reason) Decide(Understanding understanding, AskContext context, Province? named)
    {
        string? province = named?.Slug ?? context.Province;
        IReadOnlyList<PhraseTerm> message = terms.Of(understanding.Words);
        string? country = understanding.Masked.MarketIds is [var spokenOf, ..] ? spokenOf : context.Market;
        Bid BidOf(Article article) => _bids.Best(article, message, province, country);
        if (_followUp.Resolve(understanding, context, named is not null, BidOf) is { } followed)
        {
            (Answer.Found found, PassageChoice chosen) = Found(followed.Topic, followed.ByWords ? understanding : null, province, named?.Slug);
            if (followed.Passage is { } meant) found = Read(found, meant);
            if (followed.IsThere && BidOf(found.Article) is { Fit: >= PassageBids.Clear } there) found = Read(found, there.Passage);
            if (followed.IsLocal) found = ReadLocal(found, message, province);
            return (OfPlace(found, message, province), chosen, followed.Reason);
        }

        DecisionRules rules = content.Decision;
        Weighed? weighed = _talk.Weigh(understanding, context, message, BidOf);
        Understanding alone = understanding;
        understanding = weighed?.Understanding ?? understanding;
        IReadOnlyList<Candidate> candidates = understanding.Candidates;
        // The talk makes its own topic's share large, which says nothing about whether the words are ours.
        if (understanding.InScope < rules.Scope && rules.Declines(alone))
            return (new Answer.OutOfScope { Before = context.Topic is { } before ? content.FindTopic(before) : null }, null, $"in scope {understanding.InScope:F2} is below {rules.Scope}");

        List<Topic> ranked = [.. candidates.Select(candidate => content.FindTopic(candidate.Topic)).OfType<Topic>()];
        if (NeedsCountry(ranked, understanding, context)) return (new Answer.Unsure(SameFacet(ranked[0])), null, "the country is missing");

        double lead = candidates.Count > 1 ? candidates[0].Confidence - candidates[1].Confidence : 1;
        // Two topics of one group share their answers: the first answers, the second is a button below it.
        // So does a passage of the talk that has the very words.
        bool distinct = lead >= rules.Lead || ranked[0].Group == ranked[1].Group || weighed?.Bids.GetValueOrDefault(ranked[0].Id).Fit >= PassageBids.Clear;
        bool inTalk = ContinuesTalk(understanding, context);
        bool clear = weighed is not { IsOurs: false } && candidates[0].Confidence >= rules.Share && distinct && understanding.InScope >= (inTalk ? rules.Scope : rules.ClearScope);
        if (!clear) return (new Answer.Unsure([.. ranked.Take(AskedBack)]) { Passages = weighed?.Clear() ?? new Dictionary<string, Passage>() }, null, $"share {candidates[0].Confidence:F2} or lead {lead:F2} is too small");
        (Answer.Found answer, PassageChoice choice) = Found(ranked[0], understanding, province, named?.Slug);
        if (weighed?.Bids.GetValueOrDefault(ranked[0].Id) is { Fit: >= PassageBids.Clear, Passage.Id.Length: > 0 } bid) answer = Read(answer, bid.Passage);
        answer = OfPlace(answer, message, province);
        bool close = candidates.Count > 1 && candidates[1].Confidence >= rules.Share;
        return (answer with { RunnerUp = close ? ranked[1] : null }, choice, $"share {candidates[0].Confidence:F2}, lead {lead:F2}");
    }

    private static bool IsClear(Understanding understanding, DecisionRules rules) =>
        understanding.InScope >= rules.Scope && understanding.Candidates is [{ } best, ..] && best.Confidence >= rules.Share;

    private static double Clearness(Understanding understanding) => understanding.Candidates.Count == 0 ? 0 : understanding.InScope * understanding.Candidates[0].Confidence;

    /// <summary>In the middle of a talk a few words are enough: "lương thì sao" after Korea.</summary>
    private static bool ContinuesTalk(Understanding understanding, AskContext context) => context.Topic is not null && understanding.Words.Count <= FewWords;

    private static bool NeedsCountry(List<Topic> ranked, Understanding understanding, AskContext context) =>
        ClassSpace.IsPooled(ranked[0]) && context.Market is null && understanding.Masked.MarketIds.Count == 0
        && ranked.Count > 1 && ranked[1].Facet == ranked[0].Facet;

    /// <summary>The words without the names of provinces, each as a whole: in "sở lao động Đồng Nai" the first "động" stays.</summary>
    private static IReadOnlyList<Word> WithoutProvinces(Understanding understanding)
    {
        if (understanding.Places.Count == 0) return understanding.Words;
        var words = understanding.Words.ToList();
        foreach (PlaceMention place in understanding.Places.Where(place => place.Kind is PlaceKind.Province or PlaceKind.FormerProvince))
        {
            string[] name = [.. Tokenizer.Split(place.SaidAs).Select(word => word.Folded)];
            for (int at = words.Count - name.Length; at >= 0; at--)
            {
                if (name.SequenceEqual(words.Skip(at).Take(name.Length).Select(word => word.Folded))) words.RemoveRange(at, name.Length);
            }
        }

        return words;
    }

    /// <summary>The answer with another passage of its article read first.</summary>
    private Answer.Found Read(Answer.Found found, Passage passage) => passage == found.Main || !found.Article.Passages.Prepend(found.Article.Lead).Contains(passage)
        ? found
        : found with { Main = passage, Local = passage.Province is null ? found.Local : null, Citations = Cite(found.Article, passage, passage.Province is null ? found.Local : null) };

    /// <summary>The part of an answer for the person's province, where there is one.</summary>
    private Answer.Found ReadLocal(Answer.Found found, IReadOnlyList<PhraseTerm> message, string? province) => found.Local is { } local
        ? Read(found, _bids.Best(found.Article, message, province, null, onlyLocal: true) is { Fit: > 0 } best ? best.Passage : local)
        : found;

    /// <summary>An article that mostly tells what each province plans begins with the person's own.</summary>
    private Answer.Found OfPlace(Answer.Found found, IReadOnlyList<PhraseTerm> message, string? province) =>
        found.Main == found.Article.Lead && found.Article.Passages.Count(passage => passage.Province is not null) * 2 > found.Article.Passages.Count ? ReadLocal(found, message, province) : found;

    private IReadOnlyList<Topic> SameFacet(Topic topic) => [.. content.Topics.Where(other => other.Facet == topic.Facet)];

    private (Answer.Found Answer, PassageChoice Choice) Found(Topic topic, Understanding? understanding, string? province, string? namedProvince)
    {
        Article article = content.FindArticle(topic.Id, province) ?? content.FindArticle(topic.Nearest!)!;
        PassageChoice choice = understanding is null || article.Topic != topic.Id
            ? new PassageChoice(article.Lead, 0, 0)
            : passages.Choose(article, understanding.Words, WithoutProvinces(understanding), namedProvince, understanding.Masked.MarketIds);
        Passage? local = choice.Passage.Province is null ? article.Passages.FirstOrDefault(passage => passage.Province is not null && passage.Province == province) : null;
        return (new Answer.Found(topic, article, choice.Passage, local, Cite(article, choice.Passage, local)), choice);
    }

    /// <summary>The sources of passages of an article, each once, in the order they are read.</summary>
    public IReadOnlyList<Citation> Cite(Article article, params ReadOnlySpan<Passage?> read)
    {
        ArgumentNullException.ThrowIfNull(article);
        var marks = new List<int>();
        foreach (Passage? passage in read) marks.AddRange(passage?.Marks ?? []);
        // A document's date and place stand with its first citation; repeating them would hide the rest.
        var seen = new HashSet<string>();
        IEnumerable<SourceReference> sources = marks.Distinct().Where(mark => mark >= 1 && mark <= article.Sources.Count).Select(mark => article.Sources[mark - 1]);
        return [.. sources.Select(source => content.Sources.Resolve(source, isDated: seen.Add(source.Id))).OfType<Citation>()];
    }
}
