using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>What a tool says next: its next question, its result, the question before, or goodbye.</summary>
internal sealed class FormSteps(ToolWriter writer)
{
    /// <summary>Opens a tool with what was told so far.</summary>
    /// <param name="topic">What its result is about, when it is not the tool's own topic.</param>
    public TurnResult Open(ConversationState state, ITool tool, FormValues values, FormContext context, string? topic = null)
    {
        if (tool is not IForm form) return Next(state, tool, values, context, topic);
        if (context.IsGroup) return Say(state, writer.InGroup(form, values));
        if (form.Open(values, context) is { } own)
        {
            if (own.AsksForLeads || own.Replies.Count > 0) return Finished(state, form, own, context, null);
            values = own.Values;
        }

        return Next(state, form, values, context, before: form.Greeting(values, context, isWaiting: FormProgress.Begin(state, form).All.Count > 0));
    }

    /// <summary>The next question, or the result when there is none left.</summary>
    /// <param name="before">What is said before the question; null for what the slot says itself.</param>
    public TurnResult Next(ConversationState state, ITool tool, FormValues values, FormContext context, string? topic = null, string? before = null)
    {
        if (FormProgress.Missing(tool, values) is not { } slot) return Said(state, tool, tool.Finish(values, context), context, topic);
        return context.IsGroup ? Say(state, writer.InGroup(tool, values)) : Ask(state, tool, slot, values, context, before);
    }

    /// <summary>What the tool says of its own accord, or the form going on with what it knows now.</summary>
    public TurnResult Said(ConversationState state, ITool tool, ToolResult own, FormContext context, string? topic = null) =>
        own.Replies.Count == 0 && !own.AsksForLeads ? Next(state, tool, own.Values, context, topic) : Finished(state, tool, own, context, topic);

    /// <summary>Asks for a slot.</summary>
    /// <inheritdoc cref="Next" path="/param[@name='before']"/>
    public TurnResult Ask(ConversationState state, ITool tool, Slot slot, FormValues values, FormContext context, string? before = null, int misses = 0)
    {
        values = slot.WhenAsked(values, context);
        return Say(Remember(state, tool, values, slot, misses), writer.Ask(tool, slot, values, context, before ?? slot.Note(values, context)));
    }

    /// <summary>Asks again for what could not be read.</summary>
    public TurnResult AskAgain(ConversationState state, ITool tool, Slot slot, FormValues values, FormContext context, int misses) =>
        Say(Remember(state, tool, values, slot, misses), writer.AskAgain(tool, slot, values, context));

    /// <summary>Asks back about an answer that may mean several things.</summary>
    public TurnResult Ask(ConversationState state, ITool tool, Slot slot, FormValues values, SlotReading.Unclear unclear) =>
        Say(Remember(state, tool, values, slot), writer.Ask(tool, slot, values, unclear));

    /// <summary>The question before the one that is asked now.</summary>
    public TurnResult Back(ConversationState state, ITool tool, FormValues values, FormContext context)
    {
        string? asked = state.Form?.Asked;
        bool isAside = tool.Slots.Any(slot => slot.Id == asked && slot.IsExtra);
        Slot? before = tool.Slots.TakeWhile(slot => slot.Id != asked).LastOrDefault(slot => values.Has(slot.Id));
        if (before is not null && !isAside) return Ask(state, tool, before, values, context);
        bool isLeft = isAside && !FormProgress.IsTold(tool, asked, values) && !FormProgress.SlotOf(tool, asked!)!.MustBeTold(values);
        return Next(state, tool, isLeft ? values.Without(asked!) : values, context);
    }

    /// <summary>Leaves the form.</summary>
    public TurnResult Cancel(ConversationState state, ITool tool, FormContext context)
    {
        Reply left = writer.Cancelled(tool, FormProgress.Begin(state, tool));
        return Say(tool is IForm ? Closed(state, tool, context) : state with { Form = null }, left);
    }

    private TurnResult Finished(ConversationState state, ITool tool, ToolResult result, FormContext context, string? topic)
    {
        if (result.AsksForLeads) return new TurnResult(state, []) { AsksForLeads = true };
        IReadOnlyList<Reply> replies = writer.Result(tool, result.Replies, tool is IForm ? null : topic);
        ConversationState next = state.After(replies[0].Topic, tool is IForm ? null : result.Values.Text("market"));
        if (result.Ends) return new TurnResult(Closed(next, tool, context), replies, Reminders: result.Reminders) { Leads = result.Leads };
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? kept = tool.IsKept ? FormProgress.Keep(state, tool, result.Values) : state.Kept;
        return new TurnResult(next with { Form = new FormState(tool.Id, result.Values.All), Kept = kept }, replies, Reminders: result.Reminders) { Leads = result.Leads };
    }

    /// <summary>The state in which nothing of a form is left.</summary>
    private static ConversationState Closed(ConversationState state, ITool tool, FormContext context) => state with
    {
        Form = null,
        Kept = FormProgress.Drop(state, tool),
        CallbackSettledOn = tool is IForm ? context.Today : state.CallbackSettledOn,
    };

    private static ConversationState Remember(ConversationState state, ITool tool, FormValues values, Slot slot, int misses = 0) => state with
    {
        Form = new FormState(tool.Id, values.All, slot.Id, misses),
        Kept = tool is IForm ? FormProgress.Drop(state, tool) : state.Kept,
    };

    private static TurnResult Say(ConversationState state, Reply reply) => new(state, [reply]);
}
