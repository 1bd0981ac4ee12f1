namespace WorkerAdvisor.Knowledge.Tools;

/// <summary>A tool as people meet it; its sums and its talk are code.</summary>
/// <param name="Id">As the program knows it: <c>fee</c>.</param>
/// <param name="Command">What follows the slash: <c>phi</c>.</param>
/// <param name="Title">What its button says.</param>
/// <param name="Topic">What its results are about.</param>
/// <param name="Under">Topics whose answers carry its button, and in whose questions its figures are looked for.</param>
/// <param name="Any">Phrases that ask for it (<see cref="Safety.PhraseSet"/>).</param>
/// <param name="Unless">Phrases that ask for something else.</param>
public sealed record ToolContent(string Id, string Command, string Title, string Topic, IReadOnlyList<string> Under, IReadOnlyList<string> Any, IReadOnlyList<string> Unless)
{
    /// <summary>Other ways into it.</summary>
    public IReadOnlyList<ToolWay> Ways { get; init; } = [];

    /// <summary>What a message is understood as that means it, though not in so many words: <c>topic</c>, or <c>topic#passage</c>.</summary>
    public IReadOnlyList<string> Opens { get; init; } = [];

    /// <summary>Phrases of a question about it: then what <see cref="Opens"/> names is answered.</summary>
    public IReadOnlyList<string> OpensUnless { get; init; } = [];

    /// <summary>Topics, or with <c>.*</c> behind groups of them, whose answers offer it beside what belongs to the topic.</summary>
    public IReadOnlyList<string> Besides { get; init; } = [];

    /// <summary>Whether a topic's answers offer it beside what belongs to the topic.</summary>
    public bool IsBeside(string topic) => Besides.Any(named => Covers(named, topic));

    /// <summary>Whether an entry of <see cref="Besides"/> names a topic.</summary>
    internal static bool Covers(string named, string topic) => named == topic || (named.EndsWith(".*", StringComparison.Ordinal) && topic.StartsWith(named[..^1], StringComparison.Ordinal));
}

/// <summary>A command of its own into a tool.</summary>
/// <param name="Command">What follows the slash: <c>dangkyho</c>.</param>
/// <param name="Does">The tool's button that it stands for.</param>
/// <param name="Title">What a list of commands says of it.</param>
public sealed record ToolWay(string Command, string Does, string Title);

/// <summary>What <c>content/tools.yaml</c> holds: the tools, and the words that steer every form.</summary>
/// <param name="Cancel">Phrases that leave a form.</param>
/// <param name="Skip">Phrases that say that the answer is not known.</param>
/// <param name="Back">Phrases that go back to the question before.</param>
/// <param name="Confused">Phrases of one who does not understand the question.</param>
/// <param name="Mends">Phrases with which what was told is put right, or told otherwise.</param>
/// <param name="Asks">Phrases of a question of the person's own.</param>
/// <param name="AsksAtEnd">Phrases that make a question of what they end.</param>
public sealed record ToolsContent(
    IReadOnlyList<ToolContent> Tools,
    IReadOnlyList<string> Cancel,
    IReadOnlyList<string> Skip,
    IReadOnlyList<string> Back,
    IReadOnlyList<string> Confused,
    IReadOnlyList<string> Mends,
    IReadOnlyList<string> Asks,
    IReadOnlyList<string> AsksAtEnd)
{
    /// <summary>No tools.</summary>
    public static ToolsContent None { get; } = new([], [], [], [], [], [], [], []);

    /// <summary>All phrases that steer forms, for the checker.</summary>
    public IEnumerable<string> Steering => [.. Cancel, .. Skip, .. Back, .. Confused, .. Mends, .. Asks, .. AsksAtEnd];

    /// <summary>The tool with this id, or null.</summary>
    public ToolContent? Find(string id) => Tools.FirstOrDefault(tool => tool.Id == id);

    /// <summary>The tool with this command and, for a way of its own, what that does; null when there is none.</summary>
    public (ToolContent Tool, string Does)? FindCommand(string command)
    {
        foreach (ToolContent tool in Tools)
        {
            if (tool.Command == command) return (tool, "");
            if (tool.Ways.FirstOrDefault(way => way.Command == command) is { } way) return (tool, way.Does);
        }

        return null;
    }

    /// <summary>The first tool whose button belongs under a topic's answers, or null.</summary>
    public ToolContent? FindUnder(string topic) => Tools.FirstOrDefault(tool => tool.Under.Contains(topic));
}
