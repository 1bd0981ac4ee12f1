using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Every topic is answered: by its own article, or by the nearest one while that is not written.</summary>
internal static partial class TopicRules
{
    private const string File = "topics.yaml";

    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        var written = content.Articles.Where(article => article.Locality is null).Select(article => article.Topic).ToHashSet();
        var known = new HashSet<string>();
        foreach (Topic topic in content.Topics)
        {
            if (!Id().IsMatch(topic.Id))
            {
                yield return new ContentFault(File, 1, $"\"{topic.Id}\" is no id; write small letters with dots between, such as loan.amount");
                continue;
            }

            if (!known.Add(topic.Id)) yield return new ContentFault(File, 1, $"\"{topic.Id}\" is listed twice; keep one");
            if (written.Contains(topic.Id)) continue;
            if (topic.Nearest is null)
                yield return new ContentFault(File, 1, $"\"{topic.Id}\" has no article; write articles/{topic.Id.Replace('.', '/')}.md or give it a \"nearest\"");
            else if (!written.Contains(topic.Nearest))
                yield return new ContentFault(File, 1, $"\"{topic.Id}\" leans on \"{topic.Nearest}\", which has no article either; name one that has");
        }

        foreach (string trouble in content.Decision.Trouble.Where(trouble => !known.Contains(trouble)))
            yield return new ContentFault("understanding.yaml", 1, $"\"trouble\" names \"{trouble}\", which is no topic of topics.yaml");
    }

    [GeneratedRegex(@"^[a-z][a-z-]*(\.[a-z][a-z-]*)+$")]
    private static partial Regex Id();
}
