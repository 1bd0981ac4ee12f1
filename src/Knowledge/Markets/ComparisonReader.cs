using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>Reads <c>content/markets/compare.yaml</c>; what is missing or wrong is reported with its line.</summary>
internal static class ComparisonReader
{
    private const decimal Million = 1_000_000;

    private static readonly string[] ClaimKeys = ["text", "sources", "ask", "asOf"];

    internal static readonly IReadOnlyDictionary<string, Schooling> Schools = new Dictionary<string, Schooling>
    {
        ["below-lower-secondary"] = Schooling.BelowLowerSecondary, ["lower-secondary"] = Schooling.LowerSecondary, ["upper-secondary"] = Schooling.UpperSecondary, ["vocational"] = Schooling.Vocational, ["university"] = Schooling.University,
    };

    public static MarketComparison Read(YamlMap? map) => map is null
        ? MarketComparison.None
        : new MarketComparison(
            [.. map.Maps("askers").Select(asker => new MarketAsker(asker.Text("id"), asker.Text("name"), ArticleReader.ReadSources(asker)))],
            [.. map.Maps("facts").Select(fact => new MarketFact(fact.Text("id"), fact.Text("label")))],
            [.. map.Maps("everyone").Select(ReadStop)],
            [.. map.Maps("ways").Select(ReadWay)]);

    private static MarketWay ReadWay(YamlMap map)
    {
        map.ReportKeysBeside("id", "market", "name", "brief", "details", "cells", "stops", "language", "funds", "schooling", "bonuses", "merits");
        return new MarketWay(
            map.Text("id"), map.Text("market"), map.Text("name"), map.Text("brief"), map.Text("details"),
            Each<WayCell, MarketClaim>(map, "cells", ReadClaim),
            [.. map.Maps("stops").Select(ReadStop)],
            Each<MarketPriority, WayMerit>(map, "merits", merit => new WayMerit(Choice(merit, "fit", Named<WayFit>()), ReadClaim(merit, "fit"))))
        {
            Language = map.Map("language") is { } language ? ReadLanguage(language) : null,
            Funds = map.Map("funds") is { } funds ? new WayFunds(funds.Number("from") * Million, ReadClaim(funds, "from")) : null,
            Schooling = map.Map("schooling") is { } school ? new WaySchooling(Choice(school, "from", Schools), ReadClaim(school, "from")) : null,
            Bonuses = [.. map.Maps("bonuses").Select(bonus => new WayBonus(bonus.Text("fact"), ReadClaim(bonus, "fact")))],
        };
    }

    private static WayLanguage ReadLanguage(YamlMap map) => new(
        ReadSkill(map),
        Choice(map, "needed", new Dictionary<string, bool> { ["true"] = true, ["false"] = false }),
        ReadClaim(map, "spoken", "grade", "needed"));

    internal static LanguageSkill ReadSkill(YamlMap map) =>
        new(Choice(map, "spoken", Named<SpokenLanguage>()), map.OptionalText("grade") is null ? LanguageGrade.Some : Choice(map, "grade", Named<LanguageGrade>()));

    private static WayStop ReadStop(YamlMap map)
    {
        string[] conditions = ["ageBelow", "ageAbove", "schoolingBelow", "fact"];
        if (conditions.Count(key => map.OptionalText(key) is not null) != 1) map.Report($"a stop has one of {string.Join(", ", conditions)}");
        return new WayStop(
            map.OptionalText("ageBelow") is null ? null : map.Number("ageBelow"),
            map.OptionalText("ageAbove") is null ? null : map.Number("ageAbove"),
            map.OptionalText("schoolingBelow") is null ? null : Choice(map, "schoolingBelow", Schools),
            map.OptionalText("fact"),
            ReadClaim(map, conditions));
    }

    private static MarketClaim ReadClaim(YamlMap map) => ReadClaim(map, []);

    private static MarketClaim ReadClaim(YamlMap map, params string[] beside)
    {
        map.ReportKeysBeside([.. ClaimKeys, .. beside]);
        return new MarketClaim(map.Text("text"), ArticleReader.ReadSources(map), map.OptionalText("ask"), map.Date("asOf"), map.Line);
    }

    /// <summary>A mapping with an entry for every name of an enumeration.</summary>
    private static Dictionary<TName, TEntry> Each<TName, TEntry>(YamlMap map, string key, Func<YamlMap, TEntry> read)
        where TName : struct, Enum
    {
        var entries = new Dictionary<TName, TEntry>();
        YamlMap? all = map.Map(key);
        if (all is null) map.Report($"\"{key}\" is missing");
        all?.ReportKeysBeside([.. Named<TName>().Keys]);
        foreach ((string text, TName name) in Named<TName>())
        {
            if (all?.Map(text) is { } entry) entries[name] = read(entry);
            else all?.Report($"\"{text}\" of \"{key}\" is missing; say what is known, or who knows it");
        }

        return entries;
    }

    internal static Dictionary<string, TName> Named<TName>()
        where TName : struct, Enum => Enum.GetValues<TName>().ToDictionary(name => name.ToString() is var text && text.Length == 2 ? text : text.ToLowerInvariant());

    internal static T Choice<T>(YamlMap map, string key, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        string text = map.Text(key);
        if (choices.TryGetValue(text, out T choice)) return choice;
        if (text.Length > 0) map.Report($"\"{key}\" is \"{text}\"; write one of {string.Join(", ", choices.Keys)}");
        return default;
    }
}
