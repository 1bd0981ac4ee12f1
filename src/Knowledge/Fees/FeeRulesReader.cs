using System.Globalization;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>Reads <c>content/fees</c>; what is missing or wrong is reported with its line.</summary>
internal static class FeeRulesReader
{
    public static FeeRules Read(YamlMap? rules, YamlMap? words) => rules is null || words is null
        ? FeeRules.None
        : new FeeRules(
            [.. rules.Maps("kinds").Select(ReadKind)],
            [.. rules.Maps("findings").Select(ReadFinding)],
            [.. rules.Maps("programmes").Select(ReadWay)],
            [.. rules.Maps("notes").Select(map => new FeeNote(map.Text("id"), map.OptionalText("market"), map.Text("text"), ArticleReader.ReadSources(map)))],
            ByVerdict(rules, "together"),
            ByVerdict(rules, "verdicts"),
            new FeeWords(FeeWords.Lists.ToDictionary(list => list, words.Texts), words.Text("unknownTerm")));

    /// <summary>A verdict or programme as files write it: <c>ask-for-paper</c>.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, at) => char.IsUpper(c) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static FeeKind ReadKind(YamlMap map) => new(
        map.Text("id"), map.Text("name"), Named<FeeRule>(map, "rule", map.OptionalText("rule") ?? "plain"), map.OptionalText("finding") ?? map.Text("id"), map.OptionalText("early"),
        Amount(map), map.OptionalText("currency") is { } currency ? Named<Currency>(map, "currency", currency) : null, map.Texts("phrases"))
    {
        Lesser = map.OptionalText("lesser"),
        IsVague = map.OptionalText("vague") == "true" || map.OptionalText("rule") == "total",
    };

    private static decimal? Amount(YamlMap map)
    {
        if (map.OptionalText("most") is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out decimal most)) return most;
        map.Report($"\"most\" is \"{text}\"; write a whole number without points");
        return null;
    }

    private static FeeFinding ReadFinding(YamlMap map) => new(
        map.Text("id"), Named<FeeVerdict>(map, "verdict", map.Text("verdict")), map.Text("headline"), map.Text("why"), map.Text("now"), ArticleReader.ReadSources(map), map.OptionalText("leads") == "true");

    private static FeeWay ReadWay(YamlMap map) => new(
        Named<FeeProgramme>(map, "id", map.Text("id")), map.Text("name"), map.OptionalText("market"), map.Texts("phrases"), map.Pairs("instead"));

    private static Dictionary<FeeVerdict, string> ByVerdict(YamlMap rules, string key)
    {
        var texts = new Dictionary<FeeVerdict, string>();
        foreach (YamlMap map in rules.Maps(key)) texts[Named<FeeVerdict>(map, "verdict", map.Text("verdict"))] = map.Text("text");
        return texts;
    }

    private static T Named<T>(YamlMap map, string key, string text)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (NameOf(value) == text || value.ToString() == text) return value;
        }

        if (text.Length > 0) map.Report($"\"{key}\" is \"{text}\"; write one of {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}");
        return default;
    }
}
