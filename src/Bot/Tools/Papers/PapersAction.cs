using System.Globalization;
using WorkerAdvisor.Knowledge.Journeys;

namespace WorkerAdvisor.Bot.Tools.Papers;

/// <summary>What a button of the list means: <c>VERB.JOURNEY[.REST]</c>. It names its journey, so that an old list in the chat still works.</summary>
/// <param name="Rest">A step, or a page counted from 0; empty for neither.</param>
internal sealed record PapersAction(string Verb, string Journey, string Rest)
{
    /// <summary>Ticks a step in the list, or takes its tick away.</summary>
    public const string Toggle = "t";

    /// <summary>The step just read is done; on to the next.</summary>
    public const string Done = "d";

    /// <summary>Not everybody needs the step just read; on to the one after it.</summary>
    public const string Skip = "s";

    /// <summary>Turns to a page of the list.</summary>
    public const string Page = "p";

    /// <summary>The list, as a message of its own.</summary>
    public const string List = "list";

    /// <summary>Tells the next step in full.</summary>
    public const string Next = "next";

    /// <summary>All papers of the list.</summary>
    public const string Papers = "papers";

    /// <summary>Asks whether to take all ticks away.</summary>
    public const string Restart = "restart";

    /// <summary>Takes all ticks away.</summary>
    public const string RestartSure = "sure";

    /// <summary>The page, from 0; null when it names none.</summary>
    public int? PageNumber => int.TryParse(Rest, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? page : null;

    /// <summary>As a button carries it.</summary>
    public static string Of(string tool, string verb, Journey journey, string? rest = null) => ToolAction.Of(tool, rest is null ? $"{verb}.{journey.Id}" : $"{verb}.{journey.Id}.{rest}");

    /// <summary>Reads a button; null for what is none of the list's. Buttons come from outside.</summary>
    public static PapersAction? Parse(string what) => what.Split('.', 3) switch
    {
        [var verb, var journey] => new PapersAction(verb, journey, ""),
        [var verb, var journey, var rest] => new PapersAction(verb, journey, rest),
        _ => null,
    };
}
