using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>Reads a message that only makes sense after the last answer: "còn Đài Loan thì sao?" asks the same of another country.</summary>
internal sealed class FollowUp(ContentSet content)
{
    private const string Overview = "overview";
    private readonly HashSet<string> _empty = [.. content.Decision.FollowUp.SelectMany(phrase => Tokenizer.Split(phrase)).Select(word => word.Folded)];

    /// <summary>The topic meant, or null when the message stands by itself.</summary>
    public Topic? Resolve(Understanding understanding, AskContext context)
    {
        if (context.Topic is null || understanding.Masked.MarketIds is not [string market]) return null;
        if (understanding.Masked.Words.Any(word => word.Folded[0] != '@' && !_empty.Contains(word.Folded))) return null;

        string facet = content.FindTopic(context.Topic)?.Facet ?? Overview;
        Topic[] ofMarket = [.. content.Topics.Where(topic => topic.Market == market)];
        return Array.Find(ofMarket, topic => topic.Facet == facet) ?? Array.Find(ofMarket, topic => topic.Facet is Overview or "any");
    }
}
