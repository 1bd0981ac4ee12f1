using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Every topic has phrasings enough to learn from, in every way people type.</summary>
internal static class UtteranceRules
{
    private const int LeastPerTopic = 60, LeastPerStyle = 4;
    private static readonly string[] Styles = ["plain", "nodiac", "teencode", "typo", "dialect", "long", "short"];

    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        var topics = content.Topics.Select(topic => topic.Id).ToHashSet();
        ILookup<string, Example> byLabel = content.Utterances.ToLookup(utterance => utterance.Label);
        foreach (string unknown in byLabel.Select(group => group.Key).Where(label => label != Example.OutOfScope && !topics.Contains(label)))
            yield return new ContentFault("utterances", 1, $"\"{unknown}\" is no topic of topics.yaml");
        foreach (string topic in topics.Order(StringComparer.Ordinal))
        {
            int count = byLabel[topic].Count();
            if (count < LeastPerTopic) yield return new ContentFault("utterances", 1, $"\"{topic}\" has {count} phrasings; write at least {LeastPerTopic}");
            foreach (string style in Styles)
            {
                int ofStyle = byLabel[topic].Count(utterance => utterance.Style == style);
                if (ofStyle < LeastPerStyle) yield return new ContentFault("utterances", 1, $"\"{topic}\" has {ofStyle} phrasings in the style \"{style}\"; write at least {LeastPerStyle}");
            }
        }
    }
}
