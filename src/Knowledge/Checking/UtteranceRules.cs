using System.Runtime.InteropServices;
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
        var faults = new List<ContentFault>();
        var counts = new Dictionary<string, Dictionary<string, int>>();
        foreach (Example utterance in content.Utterances.Read(faults))
        {
            if (!counts.TryGetValue(utterance.Label, out Dictionary<string, int>? styles)) counts[utterance.Label] = styles = [];
            CollectionsMarshal.GetValueRefOrAddDefault(styles, utterance.Style, out _)++;
            if (utterance.Passage is not (null or Example.ShortAnswer) && content.FindArticle(utterance.Label)?.Passages.Any(passage => passage.Id == utterance.Passage) != true)
                faults.Add(new ContentFault("utterances", 1, $"\"{utterance.Label}\" has no passage \"{utterance.Passage}\"; name one that it has, or {Example.ShortAnswer} for the short answer: {utterance.Text}"));
        }

        var topics = content.Topics.Select(topic => topic.Id).ToHashSet();
        faults.AddRange(counts.Keys.Where(label => label != Example.OutOfScope && !topics.Contains(label))
            .Select(unknown => new ContentFault("utterances", 1, $"\"{unknown}\" is no topic of topics.yaml")));
        foreach (string topic in topics.Order(StringComparer.Ordinal)) faults.AddRange(Check(topic, counts.GetValueOrDefault(topic) ?? []));
        return faults;
    }

    private static IEnumerable<ContentFault> Check(string topic, Dictionary<string, int> styles)
    {
        int count = styles.Values.Sum();
        if (count < LeastPerTopic) yield return new ContentFault("utterances", 1, $"\"{topic}\" has {count} phrasings; write at least {LeastPerTopic}");
        foreach (string style in Styles)
        {
            int ofStyle = styles.GetValueOrDefault(style);
            if (ofStyle < LeastPerStyle) yield return new ContentFault("utterances", 1, $"\"{topic}\" has {ofStyle} phrasings in the style \"{style}\"; write at least {LeastPerStyle}");
        }
    }
}
