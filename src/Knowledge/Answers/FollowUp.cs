using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// Reads a message that only makes sense within its talk: "còn Đài Loan thì sao?" asks the same of another country, "thế còn chi phí?"
/// another thing of the same country, "quay lại chuyện vay" for what was answered before. What names a subject of its own is none.
/// </summary>
internal sealed class FollowUp(ContentSet content)
{
    private const string Overview = "overview", AnyFacet = "any", LocalInfo = "plan.local-info";
    private const int MostWordsOfReturn = 2;
    private readonly FragmentReader _fragments = new(content.Talk);

    /// <summary>What is meant, or null when the message stands by itself.</summary>
    /// <param name="namesProvince">Whether the message names a place whose province is known.</param>
    /// <param name="bidOf">The passage of an article that fits the message best.</param>
    public Followed? Resolve(Understanding understanding, AskContext context, bool namesProvince, Func<Article, Bid> bidOf)
    {
        Fragment fragment = _fragments.Read(understanding.Masked.Words);
        Topic? last = context.Topic is { } id ? content.FindTopic(id) : null;
        if (fragment.GoesBack && Return(fragment, understanding, context) is { } earlier) return new Followed(earlier, false, "return to an earlier topic");
        if (fragment is { Ordinal: > 0, OwnWords: 0 } && context.Earlier.Count > 0 && content.FindTopic(fragment.Ordinal == 1 ? context.Earlier[0] : context.Topic!) is { } ofTwo)
            return new Followed(ofTwo, false, "one of the two last answered");
        if (fragment.OwnWords > 0 || understanding.Masked.MarketIds is { Count: > 1 }) return null;

        string? country = understanding.Masked.MarketIds is [string named] ? named : null;
        if (country is not null && fragment is { SaysWhere: true, Corrects: false, Aspect: null } && last is { Market: null }) return new Followed(last, true, "where the person is; the question stays") { IsThere = true };
        if (fragment.Aspect is not null && understanding.Masked.MarketIds.Count == 0 && last is not null and not { Facet: not (null or AnyFacet) } && content.FindArticle(last.Id, context.Province) is { } article && bidOf(article) is { Fit: >= PassageBids.Likely } bid)
            return new Followed(last, false, "follow-up: a passage of the last article") { Passage = bid.Passage };
        if (fragment.Aspect is { } aspect) return OfAspect(aspect, last, country, context) is { } asked ? new Followed(asked, true, "follow-up: another thing of the last subject") : null;
        if (country is not null) return Swap(fragment, last, country, context) is { } swapped ? new Followed(swapped, false, "follow-up: the last question with another country") : null;
        return fragment.NamesPlace && namesProvince && OfPlace(last) is { } local ? new Followed(local, false, "the person's province") { IsLocal = true } : null;
    }

    private Topic? Swap(Fragment fragment, Topic? last, string country, AskContext context)
    {
        if (context.Topic is null) return null;
        // "À không, em hỏi Hàn" after a loan for Japan: the loan stays the question.
        if (fragment.Corrects && context.Market is not null && last is { Market: null }) return last;
        return OfMarket(country, last?.Facet ?? Overview) ?? OfMarket(country, Overview);
    }

    private Topic? OfAspect(Aspect aspect, Topic? last, string? named, AskContext context)
    {
        string? country = named ?? context.Market;
        if (last is null && context.Market is null) return null;
        Topic? own = last is null or { Market: not null } ? null : aspect.Topics.Contains(last.Id) ? last : First(aspect.Topics.Where(topic => content.FindTopic(topic)?.Group == last.Group));
        if (named is not null && aspect.Facet is not null && OfMarket(named, aspect.Facet) is { } ofNamed) return ofNamed;
        if (!aspect.Stays) return own ?? (aspect.Facet is null ? null : OfMarket(country, aspect.Facet)) ?? (last is null ? null : First(aspect.Topics));
        if (own is not null || last is null or { Market: null }) return own ?? last;
        if (aspect.Facet is null) return null;
        return OfMarket(country, last.Facet is null or Overview ? aspect.Facet : last.Facet);
    }

    /// <summary>Who only says where they live wants the last answer for there, or what their province plans.</summary>
    private Topic? OfPlace(Topic? last) =>
        last is not null && content.FindArticle(last.Id)?.Passages.Any(passage => passage.Province is not null) == true ? last : content.FindTopic(LocalInfo);

    private Topic? Return(Fragment fragment, Understanding understanding, AskContext context)
    {
        if (fragment.OwnWords > MostWordsOfReturn || context.Earlier.Count == 0) return null;
        IReadOnlyList<string> countries = understanding.Masked.MarketIds;
        if (fragment is { Aspect: null, OwnWords: 0 } && countries.Count == 0) return content.FindTopic(context.Earlier[0]);

        Topic[] before = [.. context.Earlier.Append(context.Topic).OfType<string>().Select(content.FindTopic).OfType<Topic>()];
        Topic? OfGroups(IEnumerable<string> topics) => Array.Find(before, topic => topics.Any(one => content.FindTopic(one)?.Group == topic.Group));
        if (fragment.Aspect is { } aspect) return Array.Find(before, topic => aspect.Facet is not null && topic.Facet == aspect.Facet) ?? OfGroups(aspect.Topics);
        if (countries.Count > 0) return Array.Find(before, topic => topic.Market == countries[0]);
        IEnumerable<string> guesses = understanding.Candidates.Select(candidate => candidate.Topic);
        return Array.Find(before, topic => guesses.Contains(topic.Id)) ?? OfGroups(guesses.Take(1));
    }

    private Topic? First(IEnumerable<string> topics) => topics.Select(content.FindTopic).FirstOrDefault(topic => topic is not null);

    private Topic? OfMarket(string? country, string facet)
    {
        if (country is null) return null;
        Topic[] ofMarket = [.. content.Topics.Where(topic => topic.Market == country)];
        return Array.Find(ofMarket, topic => topic.Facet == facet) ?? Array.Find(ofMarket, topic => topic.Facet == AnyFacet);
    }
}

/// <summary>What a follow-up asks for.</summary>
/// <param name="ByWords">Whether its words say which passage of the topic is meant.</param>
/// <param name="Reason">In a few words, how it was read.</param>
internal sealed record Followed(Topic Topic, bool ByWords, string Reason)
{
    /// <summary>Whether what the person's province plans is all that is asked for.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Whether it only said in which country the person is.</summary>
    public bool IsThere { get; init; }

    /// <summary>The passage meant, where it is known already.</summary>
    public Passage? Passage { get; init; }
}
