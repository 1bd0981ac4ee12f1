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

    /// <summary>The values with all that a free message tells for certain, also of slots that were not asked for.</summary>
    FormValues Read(string text, FormValues known, FormContext context);

    /// <summary>Whether what a message told, without the tool being asked for, is worth the tool's question. Only for free text.</summary>
    bool IsWorthAsking(FormValues told) => false;

    /// <summary>Whether what a message told, without the tool being asked for, is enough for its result in place of an answer. Slots that may be skipped are not waited for.</summary>
    bool IsEnough(FormValues told) => true;

    /// <summary>The result, when no slot is left to ask for. Text, table, sources and the tool's own buttons; the rest is added.</summary>
    ToolResult Finish(FormValues values, FormContext context);

    /// <summary>Whether its results carry the button that changes what was told; without it the tool has a way of its own.</summary>
    bool IsEditable => Slots.Count > 0;

    /// <summary>What it says to words that come while its result stands: "bước tiếp theo", "đã có hộ chiếu rồi". Null for what it has no word for.</summary>
    ToolResult? Hear(string text, FormValues values, FormContext context) => null;

    /// <summary>The result as it is passed on to others.</summary>
    IReadOnlyList<Reply> Share(FormValues values, FormContext context) => Finish(values, context).Replies;

    /// <summary>A button of the tool's own (<see cref="ToolAction"/>); null when it knows none such.</summary>
    ToolResult? Press(string what, FormValues values, FormContext context) => null;
}

/// <summary>What a tool says.</summary>
/// <param name="Values">What it knows from now on.</param>
/// <param name="Replies">What is said; none to go on with the form, which asks for what is missing now.</param>
public sealed record ToolResult(FormValues Values, IReadOnlyList<Reply> Replies);
