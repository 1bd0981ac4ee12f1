using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>What pressing a tool's button leads to. Buttons come from outside, and may stand under messages of long ago.</summary>
internal sealed class ToolPresses(ToolWriter writer, FormSteps steps)
{
    /// <param name="what">What the button means (<see cref="ToolAction"/>).</param>
    public TurnResult Press(ConversationState state, ITool tool, string what, FormContext context)
    {
        FormState? open = state.Form?.Tool == tool.Id ? state.Form : null;
        if (tool is IForm form && (context.IsGroup || (open is null && !form.IsOwnWord(what)))) return PressShut(state, form, what, context);
        FormValues values = open is null ? FormProgress.Begin(state, tool) : FormValues.From(open.Values);
        if (ToolAction.Told(what) is { } told)
            return steps.Next(state, tool, FormProgress.SlotOf(tool, told.Slot) is { } slot && slot.Accepts(told.Value) ? slot.Tell(values, told.Value) : values, context);
        if (ToolAction.ToChange(what) is { } change && FormProgress.SlotOf(tool, change) is { } changed) return steps.Ask(state, tool, changed, values, context);
        return what switch
        {
            "" => steps.Open(state, tool, open is { Asked: null, IsOffered: false } && !tool.IsKept ? FormProgress.Begin(state, tool) : values, context),
            ToolAction.Cancel => steps.Cancel(state, tool, context),
            ToolAction.Skip when FormProgress.Asked(open, tool) is { } skipped && FormProgress.CanSkip(skipped, values) => steps.Next(state, tool, skipped.Skip(values), context),
            ToolAction.Back => steps.Back(state, tool, values, context),
            ToolAction.Edit => new TurnResult(state with { Form = new FormState(tool.Id, values.All, tool is IForm ? open?.Asked : null) }, [writer.Edit(tool, values)]),
            ToolAction.Again => steps.Next(state, tool, FormValues.None, context),
            ToolAction.Share => Share(state, tool, values, context),
            _ when tool.Press(what, values, context) is { } own => steps.Said(state, tool, own, context),
            _ => steps.Next(state, tool, values, context),
        };
    }

    /// <summary>
    /// A button of a form that is not open: what was told with it belonged to another time, and must neither be sent now nor be said to be dropped.
    /// </summary>
    private TurnResult PressShut(ConversationState state, IForm form, string what, FormContext context) => what == ToolAction.Cancel && !context.IsGroup
        ? new TurnResult(state, [writer.NothingOpen(form)])
        : steps.Open(state, form, FormProgress.Begin(state, form), context);

    private TurnResult Share(ConversationState state, ITool tool, FormValues values, FormContext context) => new(
        state, [FormProgress.Missing(tool, values) is null && tool.Share(values, context) is [_, ..] result ? writer.Share(tool, result) : writer.NothingToShare(tool)]);
}
