using WorkerAdvisor.Knowledge.Offers;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Something the bot says, whatever the channel.</summary>
/// <param name="Text">Lines; one that starts with "• " is a bullet, and <c>**…**</c> is bold. Everything read without pressing.</param>
/// <param name="Topic">What it is about; null when out of scope.</param>
/// <param name="Buttons">Suggestions first, then the quiet row.</param>
/// <param name="Sources">What the text rests on.</param>
/// <param name="IsUrgent">Whether it begins with an emergency block.</param>
/// <param name="Place">Where it goes on channels that have the choice.</param>
/// <param name="Form">The id of the form that asks, or whose result it is; null for what no form says.</param>
/// <param name="Table">Figures beside the text; null for none.</param>
public sealed record Reply(
    string Text,
    ReplyKind Kind,
    string? Topic = null,
    IReadOnlyList<Button>? Buttons = null,
    IReadOnlyList<Citation>? Sources = null,
    bool IsUrgent = false,
    ReplyPlace Place = ReplyPlace.Message,
    string? Form = null,
    ReplyTable? Table = null)
{
    /// <summary>What is to be thought of something that was checked, for channels that can show it; null for any other reply. The text says it too.</summary>
    public OfferVerdict? Verdict { get; init; }

    /// <inheritdoc cref="Reply" path="/param[@name='Buttons']"/>
    public IReadOnlyList<Button> Buttons { get; init; } = Buttons ?? [];

    /// <summary>A file that goes with it; null for none.</summary>
    public ReplyFile? File { get; init; }

    /// <summary>Something of this host to open, for channels that stand on it; null for nothing.</summary>
    public ReplyLink? Link { get; init; }

    /// <summary>How it is passed on to others; null for what is not to be.</summary>
    public ReplyShare? Share { get; init; }

    /// <inheritdoc cref="Reply" path="/param[@name='Sources']"/>
    public IReadOnlyList<Citation> Sources { get; init; } = Sources ?? [];

    /// <summary>The label of a button that shares the person's own contact, on channels that have one; the quiet buttons can be typed there. Null for none.</summary>
    public string? ContactLabel { get; init; }

    /// <summary>What is said first where the button of <see cref="ContactLabel"/> has to be taken away; null where there was none.</summary>
    public string? ContactDone { get; init; }

    /// <summary>Whether each suggestion belongs to what was asked, so that none gives way to another.</summary>
    public bool KeepsSuggestions { get; init; }

    /// <summary>Who of the staff says it; null for the bot.</summary>
    public ReplyAuthor? From { get; init; }

    /// <summary>Whether from now on the chat waits for a person or talks to one; null when the reply changes nothing about it.</summary>
    public bool? IsWithPerson { get; init; }

    /// <summary>Bars beside the text, on channels that draw; null for none.</summary>
    public ReplyChart? Chart { get; init; }
}

/// <summary>A file or page of this host under a reply.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Address">From the host's root: <c>/venuoc.ics?…</c>.</param>
/// <param name="IsPage">Whether it is a page to read, not a file to save.</param>
public sealed record ReplyLink(string Label, string Address, bool IsPage = false);

/// <summary>A button under a reply.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Action">What pressing it means, at most 64 bytes in UTF-8 (Telegram's limit).</param>
/// <param name="IsQuiet">Whether it belongs to the small row of actions, not to the suggestions.</param>
/// <param name="IsInPlace">Whether its reply takes the place of the message it stands under (<see cref="ReplyPlace.Menu"/>), so that nothing need be shown as said.</param>
public sealed record Button(string Label, string Action, bool IsQuiet = false, bool IsInPlace = false);
