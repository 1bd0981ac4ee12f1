using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Journeys;

/// <summary>Reads <c>content/journeys</c>; what is missing or wrong is reported with its file and line.</summary>
internal sealed class JourneyFiles(string folder, ICollection<ContentFault> faults)
{
    /// <summary>Where the journeys stand, below the content folder.</summary>
    public const string Under = "journeys";

    /// <summary>The steps that journeys share, and the words of the talk; every other file is a journey.</summary>
    public const string Shared = Under + "/steps.yaml", Words = Under + "/words.yaml";

    private static readonly string[] JourneyKeys = ["id", "title", "button", "about", "aboutSources", "markets", "words", "answers", "expires", "steps"];
    private static readonly string[] StepKeys = ["id", "title", "do", "papers", "where", "time", "beware", "sources", "related", "optional", "after", "said", "opens"];

    /// <summary>All of it; <see cref="JourneyContent.None"/> when there is no such folder.</summary>
    public JourneyContent Read()
    {
        if (!Directory.Exists(Path.Combine(folder, Under))) return JourneyContent.None;
        Dictionary<string, JourneyStep> shared = ReadShared().DistinctBy(step => step.Id).ToDictionary(step => step.Id);
        JourneyWords words = ReadWords();
        IEnumerable<string> files = ContentFiles.In(folder, Under, "*.yaml").Where(file => file is not (Shared or Words));
        List<Journey> journeys = [.. files.Select(file => ReadJourney(file, shared)).OfType<Journey>()];
        foreach (Journey unplaced in journeys.Where(journey => !words.Order.Contains(journey.Id))) Report(Words, $"\"order\" lacks \"{unplaced.Id}\"");
        foreach (string unknown in words.Order.Where(id => journeys.TrueForAll(journey => journey.Id != id))) Report(Words, $"\"order\" names \"{unknown}\", which is no journey");
        return new JourneyContent([.. journeys.OrderBy(journey => PlaceOf(journey.Id, words.Order))], words);
    }

    private static int PlaceOf(string id, IReadOnlyList<string> order) => Enumerable.Range(0, order.Count).FirstOrDefault(at => order[at] == id, int.MaxValue);

    private IReadOnlyList<JourneyStep> ReadShared() => File.Exists(Path.Combine(folder, Shared)) ? [.. YamlMap.ParseList(Text(Shared), Shared, faults).Select(map => ReadStep(map, Shared))] : [];

    private Journey? ReadJourney(string file, Dictionary<string, JourneyStep> shared)
    {
        if (YamlMap.Parse(Text(file), file, 0, faults) is not { } map) return null;
        map.ReportKeysBeside(JourneyKeys);
        string about = map.OptionalText("about") ?? "";
        return new Journey(
            map.Text("id"), map.Text("title"), map.Text("button"), about, ArticleReader.ReadSources(map, "aboutSources"), map.Texts("markets"), map.Texts("words"), map.Date("expires"),
            [.. map.Maps("steps").Select(step => Use(step, shared, file)).OfType<JourneyStep>()])
        {
            Answers = map.Texts("answers"),
        };
    }

    private static JourneyStep? Use(YamlMap map, Dictionary<string, JourneyStep> shared, string file)
    {
        if (map.OptionalText("use") is not { } id) return ReadStep(map, file);
        if (shared.TryGetValue(id, out JourneyStep? step)) return step;
        map.Report($"\"use\" names \"{id}\"; steps.yaml has {string.Join(", ", shared.Keys)}");
        return null;
    }

    private static JourneyStep ReadStep(YamlMap map, string file)
    {
        map.ReportKeysBeside(StepKeys);
        string? optional = map.OptionalText("optional");
        if (optional is not (null or "true")) map.Report($"\"optional\" is \"{optional}\"; write true or leave it out");
        return new JourneyStep(
            map.Text("id"), map.Text("title"), map.Text("do").Trim(), [.. map.Maps("papers").Select(paper => new JourneyPaper(paper.Text("name"), paper.OptionalText("from")))],
            map.OptionalText("where"), map.OptionalText("time"), map.OptionalText("beware"), ArticleReader.ReadSources(map), map.OptionalText("related"), optional is not null,
            [.. map.Maps("after").Select(after => new StepOrder(after.Text("step"), after.Text("say"), ArticleReader.ReadSources(after)))], map.Texts("said"))
        {
            Opens = map.OptionalText("opens"),
            Place = (file, map.Line),
        };
    }

    private JourneyWords ReadWords()
    {
        if (!File.Exists(Path.Combine(folder, Words)))
        {
            Report(Words, "the file is missing");
            return JourneyWords.None;
        }

        if (YamlMap.Parse(Text(Words), Words, 0, faults) is not { } map) return JourneyWords.None;
        map.ReportKeysBeside(["order", "lists", .. JourneyWords.Names]);
        return new JourneyWords(
            map.Texts("order"), [.. map.Maps("lists").Select(list => new WordList(list.Text("name"), list.Texts("words")))], JourneyWords.Names.ToDictionary(name => name, map.Texts));
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(folder, file));

    private void Report(string file, string message) => faults.Add(new ContentFault(file, 1, message));
}
