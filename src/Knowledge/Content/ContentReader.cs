using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Consents;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Journeys;
using WorkerAdvisor.Knowledge.Loans;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Offers;
using WorkerAdvisor.Knowledge.Official;
using WorkerAdvisor.Knowledge.Returns;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Sources;
using WorkerAdvisor.Knowledge.Tools;

namespace WorkerAdvisor.Knowledge.Content;

/// <summary>Reads a content folder. Faults are collected, so that a curator sees all of them in one run.</summary>
public sealed class ContentReader(string folder)
{
    private readonly List<ContentFault> _faults = [];

    /// <summary>What could not be read as it should, after <see cref="Read"/>.</summary>
    public IReadOnlyList<ContentFault> Faults => _faults;

    /// <exception cref="DirectoryNotFoundException">The content folder does not exist.</exception>
    public ContentSet Read()
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no content folder at {folder}.");
        foreach (string needed in (string[])["lexicon", "places"])
        {
            if (!Directory.Exists(Path.Combine(folder, needed))) _faults.Add(new ContentFault(needed, 1, "the folder is missing"));
        }

        YamlMap? countries = Map("markets/countries.yaml"), bodies = Map("bodies.yaml"), wording = Map("wording.yaml");
        var articleReader = new ArticleReader(_faults);
        return new ContentSet(
            folder,
            [.. List("topics.yaml").Select(ReadTopic)],
            [.. countries?.Maps("markets").Select(ReadMarket) ?? []],
            countries?.Texts("cues") ?? [],
            [.. Files("articles", "*.md").Select(file => articleReader.Read(file, Text(file))).OfType<Article>()],
            new SourceIndex(
                [.. Files("plans", "*.yaml").Select(Map).OfType<YamlMap>().Select(ReadPlan)],
                [.. List("laws.yaml").Select(ReadLaw)],
                [.. List("pages.yaml").Select(ReadPage)]),
            new UtteranceFiles(folder),
            new BodyNames(
                bodies?.Texts("current") ?? [],
                [.. bodies?.Maps("former").Select(map => new FormerBody(map.Text("name"), map.Text("today"))) ?? []],
                bodies?.Texts("formerCues") ?? []),
            wording?.Texts("avoid") ?? [],
            ReadReplies(),
            ReadSafety(Map("safety.yaml")),
            ReadDecision(Map("understanding.yaml")),
            ReadTalk(Map("talk.yaml")),
            OfferReader.Read(List("offers/signals.yaml"), Map("offers/words.yaml"), Map("offers/verdicts.yaml")))
        {
            Feelings = ReadFeelings(File.Exists(Path.Combine(folder, "feelings.yaml")) ? Map("feelings.yaml") : null),
            Returns = ReturnReader.Read(File.Exists(Path.Combine(folder, "returns/plan.yaml")) ? Map("returns/plan.yaml") : null),
            Journeys = new JourneyFiles(folder, _faults).Read(),
            Fees = Directory.Exists(Path.Combine(folder, "fees")) ? FeeRulesReader.Read(Map("fees/rules.yaml"), Map("fees/words.yaml")) : FeeRules.None,
            Loans = LoanRules.Read(File.Exists(Path.Combine(folder, "loans/rules.yaml")) ? Map("loans/rules.yaml") : null),
            ProfileWords = ProfileWords.Read(File.Exists(Path.Combine(folder, "markets/profile.yaml")) ? Map("markets/profile.yaml") : null),
            Comparison = ComparisonReader.Read(File.Exists(Path.Combine(folder, "markets/compare.yaml")) ? Map("markets/compare.yaml") : null),
            Tools = ReadTools(File.Exists(Path.Combine(folder, "tools.yaml")) ? Map("tools.yaml") : null),
            Centres = File.Exists(Path.Combine(folder, "centres.yaml")) ? CentreReader.Read(Map("centres.yaml"), Provinces()) : CentreContent.None,
            Official = OfficialReader.Read(File.Exists(Path.Combine(folder, "official.yaml")) ? Map("official.yaml") : null),
            Consents = [.. Files("consent", "*.md").Select(file => ConsentReader.Read(file, Text(file), _faults)).OfType<ConsentText>()],
        };
    }

    private HashSet<string> Provinces() => [.. List("places/provinces.yaml").Select(province => province.Text("slug"))];

    private static Topic ReadTopic(YamlMap map) =>
        new(map.Text("id"), map.Text("title"), map.OptionalText("market"), map.OptionalText("facet"), map.OptionalText("nearest"));

    private static Market ReadMarket(YamlMap map) =>
        new(map.Text("id"), map.Text("name"), map.Texts("names"), map.Texts("after"), map.Texts("not"), map.Texts("hints"));

    private static Plan ReadPlan(YamlMap map) =>
        new(map.Text("id"), map.Text("title"), map.Text("label"), map.Text("issuer"), map.Text("date"), map.Number("year"), map.Text("province"),
            map.Text("place"), map.Texts("bases"), ReadParts(map, "sections"));

    private static Law ReadLaw(YamlMap map) =>
        new(map.Text("id"), map.Text("name"), map.OptionalText("number"), map.Text("label"), map.OptionalText("effective"), ReadParts(map, "articles"));

    private static Page ReadPage(YamlMap map) =>
        new(map.Text("id"), map.Text("publisher"), map.Text("about"), map.OptionalText("date"), map.OptionalText("address"));

    private static SafetyContent ReadSafety(YamlMap? map) => new(
        [.. map?.Maps("lists").Select(list => new WordList(list.Text("name"), list.Texts("words"))) ?? []],
        [.. map?.Maps("rules").Select(ReadDanger) ?? []],
        [.. map?.Maps("hotlines").Select(line => new Hotline(line.Text("market"), line.Text("text"), line.Text("page"))) ?? []],
        map?.Texts("sources") ?? [])
    {
        There = map?.Texts("there") ?? [],
        Family = map?.Texts("family") ?? [],
        FamilyUnless = map?.Texts("familyUnless") ?? [],
    };

    private static DangerRule ReadDanger(YamlMap map) =>
        new(map.Text("id"), map.Text("topic"), map.Texts("below"), map.Texts("any"), map.Texts("unless"))
        {
            HotlineOnlyThere = map.OptionalText("hotline") == "there",
            ForFamily = map.OptionalText("forFamily"),
        };

    private static DecisionRules ReadDecision(YamlMap? map) => map is null
        ? new DecisionRules(0, 0, 0, 0)
        : new DecisionRules(map.Share("scope"), map.Share("clearScope"), map.Share("share"), map.Share("lead"))
        {
            SureShare = map.Share("sureShare"), TroubleShare = map.Share("troubleShare"), HopelessScope = map.Share("hopelessScope"), Trouble = map.Texts("trouble"),
        };

    private static FeelingRules ReadFeelings(YamlMap? map) => map is null
        ? FeelingRules.None
        : new FeelingRules(
            [.. map.Maps("feelings").Select(feeling => new Feeling(feeling.Text("id"), feeling.Texts("words")))], map.Texts("fillers"),
            [.. map.Maps("chatter").Select(chatter => new Chatter(chatter.Text("passage"), chatter.Texts("any")))]);

    private static ToolsContent ReadTools(YamlMap? map) => map is null
        ? ToolsContent.None
        : new ToolsContent([.. map.Maps("tools").Select(ReadTool)], map.Texts("cancel"), map.Texts("skip"), map.Texts("back"), map.Texts("confused"), map.Texts("mends"), map.Texts("asks"), map.Texts("asksAtEnd"));

    private static ToolContent ReadTool(YamlMap map) =>
        new(map.Text("id"), map.Text("command"), map.Text("title"), map.Text("topic"), map.Texts("under"), map.Texts("any"), map.Texts("unless"))
        {
            Ways = [.. map.Maps("ways").Select(way => new ToolWay(way.Text("command"), way.Text("does"), way.Text("title")))],
            Opens = map.Texts("opens"),
            OpensUnless = map.Texts("opensUnless"),
            Besides = map.Texts("besides"),
        };

    private static TalkRules ReadTalk(YamlMap? map) => new(
        map?.Texts("fillers") ?? [], map?.Texts("besides") ?? [], map?.Texts("there") ?? [], map?.Texts("corrections") ?? [], map?.Texts("back") ?? [],
        [.. map?.Maps("aspects").Select(aspect => new Aspect(aspect.Texts("words"), aspect.OptionalText("facet"), aspect.Texts("topics"), aspect.OptionalText("stays") == "true")) ?? []])
    {
        Asks = [.. map?.Maps("asks").Select(ask => ask.Texts("words")) ?? []],
        Being = map?.Texts("being") ?? [],
        Living = map?.Texts("living") ?? [],
        Asking = map?.Texts("asking") ?? [],
        Ordinals = [.. map?.Maps("ordinals").Select(ordinal => ordinal.Texts("words")) ?? []],
    };

    private static IReadOnlyList<DocumentPart> ReadParts(YamlMap map, string key) =>
        [.. map.Maps(key).Select(part => new DocumentPart(part.Text("id"), part.Text("about")))];

    private Replies ReadReplies()
    {
        var texts = new Dictionary<string, string>();
        foreach (YamlMap map in Files("replies", "*.yaml").Select(Map).OfType<YamlMap>())
        {
            foreach (string key in map.Keys) texts[key] = map.Text(key).Trim();
        }

        return new Replies(texts);
    }

    private YamlMap? Map(string file) => File.Exists(Path.Combine(folder, file)) ? YamlMap.Parse(Text(file), file, 0, _faults) : Missing<YamlMap>(file);

    private IReadOnlyList<YamlMap> List(string file) =>
        File.Exists(Path.Combine(folder, file)) ? YamlMap.ParseList(Text(file), file, _faults) : Missing<IReadOnlyList<YamlMap>>(file) ?? [];

    private T? Missing<T>(string file)
        where T : class
    {
        _faults.Add(new ContentFault(file, 1, "the file is missing"));
        return null;
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(folder, file));

    private IEnumerable<string> Files(string under, string pattern) => ContentFiles.In(folder, under, pattern);
}
