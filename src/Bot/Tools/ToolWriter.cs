using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Tools;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>Words what every tool says alike: its questions, its way out, its result as a text to pass on.</summary>
internal sealed class ToolWriter(ContentSet content)
{
    private readonly Replies _replies = content.Replies;

    /// <summary>The button that opens a tool.</summary>
    public static Button ButtonFor(ToolContent tool) => new(tool.Title, ToolAction.Open(tool.Id));

    /// <summary>The question of a slot, with what can be pressed.</summary>
    /// <param name="before">What is said before it, or null.</param>
    public Reply Ask(ITool tool, Slot slot, FormValues values, FormContext context, string? before = null) =>
        Ask(tool, slot, values, tool is IForm form ? form.Question(slot, values, context) : _replies.Say($"{tool.Id}.{slot.QuestionKey(values)}").Trim(), slot.Choices(values, context), before);

    /// <summary>The question of a slot when an answer to it could not be read.</summary>
    public Reply AskAgain(ITool tool, Slot slot, FormValues values, FormContext context) => tool is IForm form && form.QuestionAgain(slot, values) is { } again
        ? Ask(tool, slot, values, again, slot.Choices(values, context), null)
        : Ask(tool, slot, values, context, Say(tool, "form.missed", values));

    /// <summary>What is asked back about an answer that may mean several things.</summary>
    public Reply Ask(ITool tool, Slot slot, FormValues values, SlotReading.Unclear unclear) => Ask(tool, slot, values, unclear.Question.Trim(), unclear.Choices, null);

    /// <summary>The slots told so far, to choose one to change.</summary>
    public Reply Edit(ITool tool, FormValues values)
    {
        IEnumerable<Button> told = tool.Slots.Where(slot => values.Has(slot.Id)).Select(slot => new Button(_replies.Say($"{tool.Id}.slot.{slot.Id}"), ToolAction.Change(tool.Id, slot.Id)));
        return new Reply(Say(tool, "form.edit", values), ReplyKind.Form, TopicOf(tool), [.. told, Quiet(tool, ToolAction.Cancel, "form.button.cancel")], Form: tool.Id);
    }

    /// <summary>Says that the form was left.</summary>
    public Reply Cancelled(ITool tool, FormValues values) => Notice(tool, "form.cancelled", values);

    /// <summary>Says that a form was not open.</summary>
    public Reply NothingOpen(IForm form) => new(Common(form, "form.cancelled"), ReplyKind.Form, TopicOf(form), Form: form.Id);

    /// <summary>In a group nothing is asked.</summary>
    public Reply InGroup(ITool tool, FormValues values) => Notice(tool, "form.group", values);

    /// <summary>After something else: the form goes on where it was.</summary>
    public Reply Resume(ITool tool, Slot slot, FormValues values, FormContext context) => Ask(tool, slot, values, context, Say(tool, "form.resume", values));

    /// <summary>The quiet button that goes on with a form.</summary>
    public Button ResumeButton(ITool tool, FormValues values) => new(Say(tool, "form.button.resume", values), ToolAction.Of(tool.Id, ToolAction.Resume), IsQuiet: true);

    /// <summary>A result with the row that every tool's result has.</summary>
    public IReadOnlyList<Reply> Result(ITool tool, IReadOnlyList<Reply> replies, string? topic)
    {
        // Where there is one thing to tell, it is told anew.
        string again = $"{tool.Id}.button.again";
        Button change = _replies.Keys.Contains(again) ? Quiet(tool, ToolAction.Again, again) : Quiet(tool, ToolAction.Edit, "form.button.edit");
        Button[] row = [.. tool.IsEditable ? [change] : (Button[])[], Quiet(tool, ToolAction.Share, "form.button.share")];
        // What asks something, warns or says goodbye is no result.
        int result = Enumerable.Range(0, replies.Count).LastOrDefault(at => replies[at].Kind is not (ReplyKind.Form or ReplyKind.Notice), -1);
        IEnumerable<Reply> all = replies.Select((reply, at) => at == result ? reply with { Buttons = [.. reply.Buttons, .. row] } : reply);
        return [.. all.Select(reply => reply with { Form = tool.Id, Topic = topic ?? reply.Topic ?? TopicOf(tool) })];
    }

    /// <summary>A result as one text to pass on, without buttons.</summary>
    public Reply Share(ITool tool, IReadOnlyList<Reply> replies)
    {
        IEnumerable<string> parts = replies.SelectMany(reply => new[] { reply.Text, reply.Table?.ToLines(), reply.Sources.Count > 0 ? "Nguồn: " + SourceLine.Of(reply.Sources) : null }).OfType<string>();
        return new Reply(string.Join("\n\n", parts.Append(_replies.Say("form.share.footer").Trim())), ReplyKind.Notice, TopicOf(tool), Form: tool.Id) { Share = ReplyShare.Text };
    }

    /// <summary>Says that there is nothing to pass on yet.</summary>
    public Reply NothingToShare(ITool tool) => Notice(tool, "form.nothing-to-share", FormValues.None);

    /// <summary>A line of <c>content/replies/forms.yaml</c> about a tool.</summary>
    public string Say(ITool tool, string key, FormValues values) => (tool as IForm)?.OwnWords(key, values) ?? Common(tool, key);

    private string Common(ITool tool, string key)
    {
        ToolContent? about = content.Tools.Find(tool.Id);
        return _replies.Say(key, ("title", about?.Title ?? tool.Id), ("command", about?.Command ?? tool.Id)).Trim();
    }

    private Reply Ask(ITool tool, Slot slot, FormValues values, string question, IReadOnlyList<SlotChoice> choices, string? before)
    {
        bool isFirst = slot.IsPassing || !tool.Slots.Any(other => other.Id != slot.Id && values.Has(other.Id));
        Button[] quiet =
        [
            .. FormProgress.CanSkip(slot, values) ? [Quiet(tool, ToolAction.Skip, "form.button.skip")] : (Button[])[],
            .. isFirst ? (Button[])[] : [Quiet(tool, ToolAction.Back, "form.button.back")],
            Quiet(tool, ToolAction.Cancel, "form.button.cancel"),
        ];
        IEnumerable<Button> toPress = choices.Select(choice => new Button(choice.Label, choice.Press is { } press ? ToolAction.Of(tool.Id, press) : ToolAction.Tell(tool.Id, slot.Id, choice.Value), choice.IsQuiet)).OrderBy(button => button.IsQuiet);
        string? contact = slot.AsksForContact(values) && choices.All(choice => choice.IsQuiet) ? Say(tool, "form.button.contact", values) : null;
        return new Reply(before is null ? question : $"{before}\n{question}", ReplyKind.Form, TopicOf(tool), [.. toPress, .. quiet], Form: tool.Id) { ContactLabel = contact };
    }

    /// <summary>All that a form to be sent off says belongs to filling it in.</summary>
    private Reply Notice(ITool tool, string key, FormValues values) => new(Say(tool, key, values), tool is IForm ? ReplyKind.Form : ReplyKind.Notice, TopicOf(tool), Form: tool.Id);

    private Button Quiet(ITool tool, string what, string key) => new(_replies.Say(key), ToolAction.Of(tool.Id, what), IsQuiet: true);

    private string? TopicOf(ITool tool) => content.Tools.Find(tool.Id)?.Topic;
}
