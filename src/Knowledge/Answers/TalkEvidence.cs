using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// Reads a short message in the light of its talk. What was just answered, and what is near it, is likelier to be meant than what a bare
/// "mấy tuần có tiền" looks like by itself, the more so when a passage there fits the words. A clear question about something else stays one.
/// </summary>
internal sealed class TalkEvidence(ContentSet content)
{
    /// <summary>How many times likelier than by itself: the topic last answered, those it names as related, those before it, those of its group.</summary>
    private const double Last = 7, Related = 2.5, Before = 1.8, OfGroup = 1.7;

    /// <summary>Who asks only "mấy bữa có" asks it of the topic last answered.</summary>
    private const double LastOfBare = 16;

    /// <summary>A message with less than this of its own words is a bare question; twice as much, and it is none.</summary>
    private const double Bare = 3;

    /// <summary>What a topic that the words alone do not suggest is given; the less, the surer the words are of another.</summary>
    private const double Least = 0.015;

    /// <summary>
    /// How fast a fitting passage makes up for it: of the last topic and what it is related to, and of topics elsewhere. A group has topics for other people
    /// too (the poor, former addicts), so it counts as elsewhere; what the words alone are sure of counts a little more.
    /// </summary>
    private const double PerFit = 6, PerFitElsewhere = 3;

    /// <summary>Below this probability of being ours alone nothing but a passage's very words brings a message into the talk.</summary>
    private const double Foreign = 0.03, VeryWords = 0.7;

    /// <summary>Where words and talk speak for the same topic, this share of the words alone is enough, however little they sound like ours.</summary>
    private const double Agreed = 0.4;

    /// <summary>How well what is not ours is taken to fit.</summary>
    private const double OutsideFit = 0.36;

    /// <summary>Messages of so many words lean on the talk in full; the longer, the less, and not at all from <see cref="Alone"/>.</summary>
    private const int Short = 7, Alone = 15;

    /// <summary>The understanding with its topics weighed anew, and the passage that fits each of them.</summary>
    /// <param name="message">Its words as <see cref="PhraseTerms"/> reads them.</param>
    /// <param name="bidOf">The passage of an article that fits the message best.</param>
    /// <returns>Null when the message stands by itself.</returns>
    public Weighed? Weigh(Understanding understanding, AskContext context, IReadOnlyList<PhraseTerm> message, Func<Article, Bid> bidOf)
    {
        Topic? last = context.Topic is { } id ? content.FindTopic(id) : null;
        if ((last is null && context.Earlier.Count == 0) || understanding.Candidates.Count == 0) return null;
        double strength = Math.Clamp((double)(Alone - understanding.Words.Count) / (Alone - Short), 0, 1);
        if (strength == 0) return null;

        // A country not spoken of before is a subject of its own.
        if (understanding.Masked.MarketIds is [var named, ..] && named != context.Market) strength /= 2;
        double bareness = Math.Clamp(2 - message.Where(term => !term.Asks).Sum(term => term.Weight) / Bare, 0, 1);
        Dictionary<string, double> near = NearTo(last, understanding, context, Last + (LastOfBare - Last) * bareness);
        double sure = understanding.Candidates[0].Confidence * understanding.InScope, least = Least * (1 - sure) * (1 - sure);
        var passages = new Dictionary<string, Bid>();
        var weighed = new List<Candidate>();
        double all = 0, inside = 0;
        foreach (string topic in understanding.Candidates.Select(candidate => candidate.Topic).Union(near.Keys))
        {
            double alone = understanding.Candidates.FirstOrDefault(candidate => candidate.Topic == topic).Confidence * understanding.InScope;
            Bid bid = content.FindArticle(topic, context.Province) is { } article ? bidOf(article) : default;
            double score;
            if (near.TryGetValue(topic, out double times))
            {
                passages[topic] = bid;
                double perFit = topic == last?.Id ? PerFit : (times > OfGroup ? PerFit : PerFitElsewhere) * (1 - bareness * bareness);
                score = (alone + least) * Math.Pow(times * Math.Exp(perFit * bid.Fit), strength);
                inside += score;
            }
            else
            {
                score = alone * Math.Exp((PerFitElsewhere + sure) * bid.Fit * strength);
                inside += alone;
            }

            weighed.Add(new Candidate(topic, score));
            all += score;
        }

        double outside = (1 - understanding.InScope) * Math.Exp(PerFit * OutsideFit * strength);
        weighed.Sort((a, b) => b.Confidence.CompareTo(a.Confidence));
        Understanding anew = understanding with
        {
            Candidates = [.. weighed.Take(understanding.Candidates.Count).Select(candidate => candidate with { Confidence = candidate.Confidence / all })],
            InScope = Math.Max(understanding.InScope, inside / (inside + outside)),
        };
        Candidate alike = understanding.Candidates[0];
        string best = anew.Candidates[0].Topic;
        bool isOurs = understanding.InScope >= content.Decision.Scope || bareness == 1 || passages.GetValueOrDefault(best).Fit >= (understanding.InScope < Foreign ? VeryWords : PassageBids.Clear)
            || (alike.Topic == best && alike.Confidence >= Agreed && passages.ContainsKey(best));
        return new Weighed(understanding.InScope < Foreign && !isOurs ? anew with { InScope = understanding.InScope } : anew, passages, isOurs);
    }

    /// <summary>The topics that the talk makes likelier.</summary>
    private Dictionary<string, double> NearTo(Topic? last, Understanding understanding, AskContext context, double ofLast)
    {
        string? country = understanding.Masked.MarketIds is [var named, ..] ? named : context.Market;
        var near = new Dictionary<string, double>();
        // A country that was only asked back about is none that is spoken of.
        if (last is not null && (country is not null || !ClassSpace.IsPooled(last)))
        {
            Add(last.Id, ofLast);
            foreach (string related in content.FindArticle(last.Id)?.Related ?? []) Add(related, Related);
            foreach (Topic topic in content.Topics.Where(topic => last.Market is null ? topic.IsBeside(last) : topic.Market == last.Market)) Add(topic.Id, last.Market is null ? OfGroup : Before);
        }

        foreach (string earlier in context.Earlier) Add(earlier, Before);
        return near;

        // Of a country's topics those of the country spoken of now.
        void Add(string id, double times)
        {
            if (content.FindTopic(id) is not { } topic) return;
            if (topic.Market is not null && country is not null && topic.Market != country) topic = content.Topics.FirstOrDefault(other => other.Market == country && other.Facet == topic.Facet) ?? topic;
            near.TryAdd(topic.Id, times);
        }
    }
}

/// <summary>A message weighed within its talk.</summary>
/// <param name="Understanding">With the topics in their new order, and the probability anew that it is ours.</param>
/// <param name="Bids">The passage that fits best, of each topic that the talk makes likelier.</param>
/// <param name="IsOurs">Whether it may be answered at once: likely ours by itself, a bare question, or a passage's very words.</param>
internal sealed record Weighed(Understanding Understanding, IReadOnlyDictionary<string, Bid> Bids, bool IsOurs)
{
    /// <summary>By topic, the passages that are clearly meant if the topic is.</summary>
    public Dictionary<string, Passage> Clear() =>
        Bids.Where(bid => bid.Value.Fit >= PassageBids.Clear && bid.Value.Passage.Id.Length > 0).ToDictionary(bid => bid.Key, bid => bid.Value.Passage);
}
