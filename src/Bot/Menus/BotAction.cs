namespace WorkerAdvisor.Bot.Menus;

/// <summary>What pressing a button means, as the short text that travels with the button: <c>verb:topic:detail</c>.</summary>
/// <param name="Verb">One of the constants.</param>
/// <param name="Topic">A topic id, or a group's for <see cref="Menu"/>; empty where none is needed.</param>
/// <param name="Detail">A passage id for <see cref="Passage"/>, a page for <see cref="More"/>; else empty.</param>
public readonly record struct BotAction(string Verb, string Topic = "", string Detail = "")
{
    /// <summary>Open a topic.</summary>
    public const string Open = "t";

    /// <summary>Read one passage of a topic.</summary>
    public const string Passage = "p";

    /// <summary>Show what else a topic holds; with a page's number, that page of it.</summary>
    public const string More = "m";

    /// <summary>Show what to do next.</summary>
    public const string NextSteps = "n";

    /// <summary>The answer helped.</summary>
    public const string Helpful = "u";

    /// <summary>The answer did not help.</summary>
    public const string Unhelpful = "d";

    /// <summary>None of the guesses was meant.</summary>
    public const string NoneOfThese = "x";

    /// <summary>Choose among groups of topics, or, with a group in place of the topic, among its topics.</summary>
    public const string Menu = "g";

    /// <summary>A tool's button (<see cref="Tools.ToolAction"/>): the tool's id stands in place of the topic.</summary>
    public const string Tool = "f";

    /// <summary>A button about one's own data (<see cref="Privacy.PrivacyAction"/>): what to do stands in place of the topic.</summary>
    public const string OwnData = "o";

    /// <summary>A button about talking to a person (<see cref="Handovers.HandoverAction"/>): what to do stands in place of the topic.</summary>
    public const string Person = "h";

    /// <summary>Reads an action; a button of an older version gives null.</summary>
    public static BotAction? Parse(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        string[] parts = action.Split(':');
        return parts is [{ Length: 1 } verb, ..] && parts.Length <= 3
            ? new BotAction(verb, parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : "")
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => (Topic, Detail) switch
    {
        ("", _) => Verb,
        (_, "") => $"{Verb}:{Topic}",
        _ => $"{Verb}:{Topic}:{Detail}",
    };
}
