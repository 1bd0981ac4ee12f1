using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Returns;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Rules for <c>returns/plan.yaml</c>: a duty has its law and its last day, advice has none; no claim without its source; articles to open exist.</summary>
internal static class ReturnRules
{
    private const string File = "returns/plan.yaml";
    private const int LongestTitle = 60, LongestText = 260;

    public static IEnumerable<ContentFault> Check(ContentSet content) => content.Returns
        .SelectMany(point => FaultsOf(point, content).Select(fault => new ContentFault(File, point.Line, $"{point.Id}: {fault}")))
        .Concat(content.Returns.SelectMany(point => point.Sources).Where(source => content.Sources.Resolve(source) is null).Select(source =>
            new ContentFault(File, source.Line, $"there is no {source.Kind.ToString().ToLowerInvariant()} \"{source.Id}\" {source.Section}; {content.Sources.Suggest(source)}")));

    private static IEnumerable<string> FaultsOf(ReturnPoint point, ContentSet content)
    {
        if (content.Returns.First(other => other.Id == point.Id) != point) yield return "is there twice; keep one";
        if (content.FindTopic(point.Topic) is null) yield return $"there is no topic \"{point.Topic}\"";
        if (point.IsDuty && !point.Sources.Any(source => source.Kind == SourceKind.Law)) yield return "a duty names the law that demands it";
        if (point.IsDuty && point.Within is null) yield return "a duty has its last day; write \"within: …\", or make it advice";
        if (!point.IsDuty && point.Within is not null) yield return "advice has no last day; take \"within\" out";
        if (point.From == ReturnAnchor.Home && point.Days < 0) yield return "is to be done before coming home, so count it from the end";
        if (point.Days > (point.Within ?? point.Days)) yield return "begins after its last day";
        if (point.Remind.Any(day => day < point.Days || day > (point.Within ?? int.MaxValue))) yield return "reminds before it begins or after its last day";
        if (point.Title.Length > LongestTitle) yield return $"the title has {point.Title.Length} characters; {LongestTitle} at most";
        if (point.Text.Length > LongestText) yield return $"the text has {point.Text.Length} characters; {LongestText} at most";
        foreach (string wrong in WordingFaults($"{point.Title}. {point.Text}", point.Sources.Count > 0, content)) yield return wrong;
    }

    private static IEnumerable<string> WordingFaults(string text, bool hasSource, ContentSet content)
    {
        if (!hasSource && (text.Any(char.IsDigit) || content.Bodies.Current.Any(body => text.Contains(body, StringComparison.Ordinal))))
            yield return "tells a figure or names an office without a source";
        foreach (FormerBody former in content.Bodies.Former.Where(former => text.Contains(former.Name, StringComparison.Ordinal))) yield return $"\"{former.Name}\" no longer exists; write \"{former.Today}\"";
        foreach (string word in content.Wording.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) yield return $"\"{word}\" is officialese; say what happens in plain words";
    }
}
