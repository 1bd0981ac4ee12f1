using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Reminders;

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

    /// <summary>Words reminders of this tool that are due, the oldest first, as one message; null when there is nothing to say any more.</summary>
    Reply? Remind(IReadOnlyList<ReminderNote> due, FormContext context) => null;

    /// <summary>
    /// What a kept tool has to say by itself when somebody writes again whom the bot cannot write to first; null for nothing.
    /// </summary>
    ToolResult? ComeBack(FormValues kept, FormContext context) => null;
}

/// <summary>What a tool says.</summary>
/// <param name="Values">What it knows from now on.</param>
/// <param name="Replies">What is said; none to go on with the form, which asks for what is missing now.</param>
public sealed record ToolResult(FormValues Values, IReadOnlyList<Reply> Replies)
{
    /// <summary>What the chat is to be reminded of from now on, in place of all before; empty cancels, null leaves it as it is.</summary>
    public IReadOnlyList<ReminderNote>? Reminders { get; init; }

    /// <summary>What is done to the leads that the chat submitted, in order.</summary>
    public IReadOnlyList<LeadStep> Leads { get; init; } = [];

    /// <summary>Whether the form is closed with this, and nothing that was told stays.</summary>
    public bool Ends { get; init; }

    /// <summary>Whether nothing can be said without <see cref="FormContext.Leads"/>: the turn is run again with them.</summary>
    public bool AsksForLeads { get; init; }
}
