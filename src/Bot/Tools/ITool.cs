using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>
/// A tool as a conversation: which things it asks for, what a free message tells it, and what it says when it knows enough. Pure: the same
/// values give the same result. What it is called and when it is meant stands in <c>content/tools.yaml</c> under its id.
/// </summary>
public interface ITool
{
    /// <summary>As in <c>content/tools.yaml</c>.</summary>
    string Id { get; }

    /// <summary>What it asks for, in this order.</summary>
    IReadOnlyList<Slot> Slots { get; }

    /// <summary>Whether what was told is kept in the chat when another tool is opened, and shown again by the tool's command.</summary>
    bool IsKept => false;

    /// <summary>Whether a message is the tool's business though nobody asked for it and whatever it seems to be about: a forwarded advert.</summary>
    bool Claims(FormContext context) => false;

    /// <summary>The values with all that a free message tells for certain, also of slots that were not asked for.</summary>
    FormValues Read(string text, FormValues known, FormContext context);

    /// <summary>Whether what a message told, without the tool being asked for, is worth the tool's question. Only for free text.</summary>
    bool IsWorthAsking(FormValues told) => false;

    /// <summary>The result, when no slot is left to ask for. Text, table, sources and the tool's own buttons; the rest is added.</summary>
    ToolResult Finish(FormValues values, FormContext context);

    /// <summary>A button of the tool's own (<see cref="ToolAction"/>); null when it knows none such.</summary>
    ToolResult? Press(string what, FormValues values, FormContext context) => null;
}

/// <summary>What a tool says.</summary>
/// <param name="Values">What it knows from now on.</param>
/// <param name="Replies">What is said, at least one.</param>
public sealed record ToolResult(FormValues Values, IReadOnlyList<Reply> Replies);
