using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Rules for <c>safety.yaml</c>: phrases that can be read, topics and passages that exist, a reply for each danger.</summary>
internal static class SafetyRules
{
    private const string File = "safety.yaml";

    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        foreach (DangerRule rule in content.Safety.Rules)
        {
            if (content.FindTopic(rule.Topic) is null) yield return Fault(rule, $"there is no topic \"{rule.Topic}\"");
            foreach (string name in rule.Below.Where(name => !Exists(name, content))) yield return Fault(rule, $"there is no passage \"{name}\"; write topic#passage");
            foreach (string phrase in rule.Any.Concat(rule.Unless))
            {
                if (FaultOf(phrase, content.Safety.Lists) is { } wrong) yield return Fault(rule, wrong);
            }
        }
    }

    private static ContentFault Fault(DangerRule rule, string message) => new(File, 1, $"{rule.Id}: {message}");

    private static bool Exists(string name, ContentSet content)
    {
        string[] parts = name.Split('#');
        return content.FindArticle(parts[0]) is { } article && (parts.Length == 1 || article.Passages.Any(passage => passage.Id == parts[1]));
    }

    internal static string? FaultOf(string phrase, IReadOnlyList<WordList> lists)
    {
        try
        {
            _ = Phrase.Parse(phrase, lists);
            return null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }
}
