using System.Globalization;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Returns;

/// <summary>Reads <c>content/returns/plan.yaml</c>; what is missing or wrong is reported with its line.</summary>
internal static class ReturnReader
{
    private static readonly string[] Keys = ["id", "from", "days", "within", "remind", "kind", "title", "text", "topic", "sources"];

    public static IReadOnlyList<ReturnPoint> Read(YamlMap? plan) => [.. plan?.Maps("points").Select(ReadPoint) ?? []];

    private static ReturnPoint ReadPoint(YamlMap map)
    {
        map.ReportKeysBeside(Keys);
        int days = Days(map, "days", map.Text("days"));
        int[] remind = [.. map.Texts("remind").Select(text => Days(map, "remind", text))];
        int? within = map.OptionalText("within") is { } text ? Days(map, "within", text) : null;
        return new ReturnPoint(
            map.Text("id"), Is(map, "from", "home", "end") ? ReturnAnchor.Home : ReturnAnchor.End, days, within, remind.Length > 0 ? remind : [days],
            Is(map, "kind", "duty", "advice"), map.Text("title"), map.Text("text"), map.Text("topic"), ArticleReader.ReadSources(map), map.Line);
    }

    private static bool Is(YamlMap map, string key, string yes, string no)
    {
        string text = map.Text(key);
        if (text.Length > 0 && text != yes && text != no) map.Report($"\"{key}\" is \"{text}\"; write {yes} or {no}");
        return text == yes;
    }

    /// <summary>At most ten years either way, so that every day has a date.</summary>
    private static int Days(YamlMap map, string key, string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int days) && days is >= -3650 and <= 3650) return days;
        if (text.Length > 0) map.Report($"\"{key}\" is \"{text}\"; write whole days, such as -30, 3650 at most");
        return 0;
    }
}
