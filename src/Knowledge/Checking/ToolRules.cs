using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Tools;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Rules for <c>tools.yaml</c>: topics that exist, phrases that can be read, ids and commands once.</summary>
internal static class ToolRules
{
    private const string File = "tools.yaml";

    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        var seen = new HashSet<string>();
        foreach (ToolContent tool in content.Tools.Tools)
        {
            ContentFault Fault(string message) => new(File, 1, $"{tool.Id}: {message}");
            if (!seen.Add(tool.Id) || !seen.Add("/" + tool.Command)) yield return Fault("this id or command is there twice; keep one");
            foreach (string topic in tool.Under.Append(tool.Topic).Where(topic => content.FindTopic(topic) is null)) yield return Fault($"there is no topic \"{topic}\"");
            foreach (ToolWay way in tool.Ways.Where(way => !seen.Add("/" + way.Command))) yield return Fault($"the command \"{way.Command}\" is there twice; keep one");
            foreach (string named in tool.Besides.Where(named => !content.Topics.Any(topic => ToolContent.Covers(named, topic.Id)))) yield return Fault($"there is no topic \"{named}\"");
            foreach (string opens in tool.Opens.Where(opens => !IsPassage(opens, content))) yield return Fault($"there is no topic or passage \"{opens}\"");
            foreach (string wrong in FaultsOf(tool.Any.Concat(tool.Unless).Concat(tool.OpensUnless), content.Safety.Lists)) yield return Fault(wrong);
        }

        foreach (string wrong in FaultsOf(content.Tools.Steering, content.Safety.Lists)) yield return new ContentFault(File, 1, wrong);
    }

    private static bool IsPassage(string opens, ContentSet content) => opens.Split('#') is [var topic, .. var passage]
        && content.FindArticle(topic) is { } article && (passage.Length == 0 || article.Passages.Any(part => part.Id == passage[0]));

    private static IEnumerable<string> FaultsOf(IEnumerable<string> phrases, IReadOnlyList<WordList> lists) => phrases.Select(phrase => Phrase.FaultOf(phrase, lists)).OfType<string>();
}
