using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Tools;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>
/// Talks people through the tools: opens one by command, button or in free text, takes answers, corrections and figures that come unasked,
/// steps aside for a question, and resumes. Pure, as a turn is.
/// </summary>
public sealed class ToolTalk(KnowledgeBase knowledge, IReadOnlyList<ITool> tools, TimeProvider clock)
{
    /// <summary>An answer to a question of a form has a few words; more may be a question of the person's own.</summary>
    private const int BriefWords = 6;

    /// <summary>A correction after the result is one sentence; more is another story.</summary>
    private const int CorrectionWords = 16;

    /// <summary>Messages about other things after which a finished form takes no corrections, and an open one is let go.</summary>
    private const int ResultLasts = 4, FormLasts = 8;

    private static readonly TimeSpan VietnamTime = TimeSpan.FromHours(7);

    private readonly ToolWriter _writer = new(knowledge.Content);

    /// <summary>A tool's command; null for any other.</summary>
    public TurnResult? Obey(ConversationState state, SlashCommand command, bool isGroup)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        if (knowledge.Content.Tools.FindCommand(command.Name) is not { } named || Find(named.Id) is not { } tool) return null;
        FormContext context = Context(state, command.Argument.Length > 0 ? knowledge.Advisor.Ask(command.Argument, state.Context) : null) with { IsAsked = true };
        FormValues values = Begin(state, tool);
        if (command.Argument.Length > 0) values = tool.Read(command.Argument, values, context);
        return Next(state, tool, values, context, isGroup: isGroup);
    }

    /// <summary>A button of a tool; null when there is no such tool any more.</summary>
    public TurnResult? Press(ConversationState state, string toolId, string what, bool isGroup)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(what);
        if (Find(toolId) is not { } tool) return null;
        FormContext context = Context(state, null);
        FormState? form = state.Form?.Tool == tool.Id ? state.Form : null;
        FormValues values = form is null ? Begin(state, tool) : FormValues.From(form.Values);
        if (ToolAction.Told(what) is { } told)
            return Slot(tool, told.Slot) is { } slot && slot.Accepts(told.Value) ? Next(state, tool, values.With(slot.Id, told.Value), context, isGroup: isGroup) : Next(state, tool, values, context, isGroup: isGroup);
        if (ToolAction.ToChange(what) is { } change && Slot(tool, change) is { } changed) return Ask(state, tool, changed, values, context);
        return what switch
        {
            "" => Next(state, tool, form is { Asked: null, IsOffered: false } && !tool.IsKept ? Begin(state, tool) : values, context, isGroup: isGroup),
            ToolAction.Cancel => Say(state with { Form = null }, _writer.Cancelled(tool)),
            ToolAction.Skip when Asked(form, tool) is { IsSkippable: true } skipped => Next(state, tool, skipped.Skip(values), context, isGroup: isGroup),
            ToolAction.Back => Back(state, tool, values, context),
            ToolAction.Edit => Say(state with { Form = new FormState(tool.Id, values.All) }, _writer.Edit(tool, values)),
            ToolAction.Again => Next(state, tool, FormValues.None, context, isGroup: isGroup),
            ToolAction.Share => Share(state, tool, values, context),
            _ when tool.Press(what, values, context) is { } own => Said(state, tool, own, context, isGroup),
            _ => Next(state, tool, values, context, isGroup: isGroup),
        };
    }

    /// <summary>What a message says to an open form, or to a tool that it asks for; null for what is no tool's business.</summary>
    public TurnResult? Take(ConversationState state, IncomingMessage message, Advice advice)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(advice);
        if (advice.Danger is not null) return null;
        FormContext context = Context(state, advice);
        IReadOnlyList<Word> words = advice.Understanding.Words;
        if (state.Form is { } form && Find(form.Tool) is { } open)
        {
            TurnResult? taken = Asked(form, open) is { } slot ? Answered(state, open, slot, message, advice, context with { IsAsked = !form.IsOffered }) : Heard(state, open, message, context) ?? Corrected(state, open, message, context);
            if (taken is not null) return taken;
        }

        if (knowledge.Tools.Find(words) is { } asked && Find(asked.Id) is { } wanted) return Next(state, wanted, wanted.Read(message.Text, Begin(state, wanted), context with { IsAsked = true }), context, TopicOf(advice), message.IsGroup);
        return ToldAll(state, message, advice, context);
    }

    /// <summary>What stands below the answer to a message that no tool took: an open form's question again, or a tool's first one.</summary>
    public TurnResult After(TurnResult result, IncomingMessage message, Advice? advice)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(message);
        ConversationState state = result.State;
        if (message.IsGroup || result.Replies.Count == 0 || result.Replies[^1].Place != ReplyPlace.Message) return result;
        if (state.Form is not { } form || Find(form.Tool) is not { } tool) return advice is null ? result : Offer(result, message, advice);
        FormState older = form with { Age = form.Age + 1 };
        bool isOver = form.IsOffered || older.Age > (form.Asked is null ? ResultLasts : FormLasts);
        if (isOver) return result with { State = state with { Form = null } };
        TurnResult next = result with { State = state with { Form = older } };
        if (Asked(form, tool) is not { } slot || result.Replies[^1].IsUrgent) return next;
        if (form.Age == 0) return next with { Replies = [.. result.Replies, _writer.Resume(tool, slot, FormValues.From(form.Values), Context(state, advice))] };
        Reply last = result.Replies[^1];
        return next with { Replies = [.. result.Replies.SkipLast(1), last with { Buttons = [.. last.Buttons, _writer.ResumeButton(tool)] }] };
    }

    private TurnResult? Answered(ConversationState state, ITool tool, Slot slot, IncomingMessage message, Advice advice, FormContext context)
    {
        FormValues values = FormValues.From(state.Form!.Values);
        IReadOnlyList<Word> words = advice.Understanding.Words;
        if (!state.Form.IsOffered && knowledge.Tools.IsCancel(words)) return Say(state with { Form = null }, _writer.Cancelled(tool));
        if (!state.Form.IsOffered && knowledge.Tools.IsBack(words)) return Back(state, tool, values, context);
        bool isQuestion = words.Count > BriefWords && advice is { Answer: Answer.Found, IsByTalk: false };
        FormValues told = tool.Read(message.Text, values, context);
        if (told.ChangedFrom(values).Any() && (!isQuestion || told.Has(slot.Id))) return Next(state, tool, told, context);
        SlotReading reading = isQuestion ? new SlotReading.Silent() : slot.Read(message.Text, values, context);
        switch (reading)
        {
            case SlotReading.Told(var value):
                return Next(state, tool, values.With(slot.Id, value), context);
            case SlotReading.Unclear unclear:
                return Say(Remember(state, tool, values, slot), _writer.Ask(tool, slot, values, unclear));
        }

        if (state.Form.IsOffered) return null;
        if (knowledge.Tools.IsSkip(words)) return slot.IsSkippable ? Next(state, tool, slot.Skip(values), context) : Ask(state, tool, slot, values, context, "form.needed");
        if (knowledge.Tools.Find(words) is { } other && other.Id != tool.Id) return null;
        bool isAside = advice.Answer is Answer.Found || (advice.Answer is Answer.Unsure && words.Count > BriefWords);
        return isAside ? null : Ask(state, tool, slot, values, context, "form.missed", state.Form.Misses + 1);
    }

    private TurnResult? Heard(ConversationState state, ITool tool, IncomingMessage message, FormContext context) =>
        tool.Hear(message.Text, FormValues.From(state.Form!.Values), context) is { } own ? Said(state, tool, own, context, message.IsGroup) : null;

    /// <summary>After the result: "lương 25 triệu thì sao". Only what was told before and is told otherwise now.</summary>
    private TurnResult? Corrected(ConversationState state, ITool tool, IncomingMessage message, FormContext context)
    {
        if (context.Advice!.Understanding.Words.Count > CorrectionWords) return null;
        FormValues values = FormValues.From(state.Form!.Values), told = tool.Read(message.Text, values, context);
        return told.ChangedFrom(values).Any(values.Has) ? Next(state, tool, told, context) : null;
    }

    /// <summary>The result of a tool whose every needed figure stands in the message, where it asks about what the tool is for.</summary>
    private TurnResult? ToldAll(ConversationState state, IncomingMessage message, Advice advice, FormContext context)
    {
        foreach ((ITool tool, FormValues told) in ToldUnasked(message, advice, context))
        {
            FormValues all = tool.Slots.Where(slot => slot.IsSkippable && !told.Has(slot.Id)).Aggregate(told, (values, slot) => values.Skip(slot.Id));
            if (Missing(tool, all) is null && tool.IsEnough(told)) return Next(state, tool, all, context, TopicOf(advice), message.IsGroup);
        }

        return null;
    }

    private TurnResult Offer(TurnResult result, IncomingMessage message, Advice advice)
    {
        Reply last = result.Replies[^1];
        if (advice.Danger is not null || last.Kind != ReplyKind.Answer || last.IsUrgent) return result;
        FormContext context = Context(result.State, advice);
        foreach ((ITool tool, FormValues told) in ToldUnasked(message, advice, context))
        {
            if (!tool.IsWorthAsking(told) || Missing(tool, told) is not { } slot) continue;
            string question = knowledge.Content.Replies.Say($"{tool.Id}.offer.{slot.Id}").Trim();
            var offered = new FormState(tool.Id, told.All, slot.Id, IsOffered: true);
            return result with { State = result.State with { Form = offered }, Replies = [.. result.Replies.SkipLast(1), last with { Text = $"{last.Text}\n\n{question}" }] };
        }

        return result;
    }

    private IEnumerable<(ITool Tool, FormValues Told)> ToldUnasked(IncomingMessage message, Advice advice, FormContext context)
    {
        string? topic = TopicOf(advice);
        foreach (ITool tool in tools)
        {
            if (topic is not null && knowledge.Content.Tools.Find(tool.Id)?.Under.Contains(topic) != true) continue;
            FormValues told = tool.Read(message.Text, FormValues.None, context);
            if (told.All.Count > 0) yield return (tool, told);
        }
    }

    private TurnResult Next(ConversationState state, ITool tool, FormValues values, FormContext context, string? topic = null, bool isGroup = false)
    {
        if (Missing(tool, values) is not { } slot) return Said(state, tool, tool.Finish(values, context), context, isGroup, topic);
        return isGroup ? Say(state, _writer.InGroup(tool)) : Ask(state, tool, slot, values, context);
    }

    /// <summary>What the tool says of its own accord, or the form going on with what it knows now.</summary>
    private TurnResult Said(ConversationState state, ITool tool, ToolResult own, FormContext context, bool isGroup, string? topic = null) =>
        own.Replies.Count == 0 ? Next(state, tool, own.Values, context, topic, isGroup) : Finished(state, tool, own, topic);

    private TurnResult Finished(ConversationState state, ITool tool, ToolResult result, string? topic)
    {
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? kept = state.Kept;
        if (tool.IsKept) kept = new Dictionary<string, IReadOnlyDictionary<string, string>>(kept ?? new Dictionary<string, IReadOnlyDictionary<string, string>>()) { [tool.Id] = result.Values.All };
        IReadOnlyList<Reply> replies = _writer.Result(tool, result.Replies, topic);
        ConversationState next = state.After(replies[0].Topic, result.Values.Text("market"));
        return new TurnResult(next with { Form = new FormState(tool.Id, result.Values.All), Kept = kept }, replies);
    }

    private TurnResult Ask(ConversationState state, ITool tool, Slot slot, FormValues values, FormContext context, string? before = null, int misses = 0) =>
        Say(Remember(state, tool, values, slot, misses), _writer.Ask(tool, slot, values, context, before is null ? null : _writer.Say(tool, before)));

    private TurnResult Back(ConversationState state, ITool tool, FormValues values, FormContext context)
    {
        string? asked = state.Form?.Asked;
        Slot? before = tool.Slots.TakeWhile(slot => slot.Id != asked).LastOrDefault(slot => values.Has(slot.Id));
        return before is null ? Next(state, tool, values, context) : Ask(state, tool, before, values, context);
    }

    private TurnResult Share(ConversationState state, ITool tool, FormValues values, FormContext context) =>
        Say(state, Missing(tool, values) is null && tool.Share(values, context) is [_, ..] result ? _writer.Share(tool, result) : _writer.NothingToShare(tool));

    private static ConversationState Remember(ConversationState state, ITool tool, FormValues values, Slot slot, int misses = 0) =>
        state with { Form = new FormState(tool.Id, values.All, slot.Id, misses) };

    private static TurnResult Say(ConversationState state, Reply reply) => new(state, [reply]);

    private static Slot? Missing(ITool tool, FormValues values) => tool.Slots.FirstOrDefault(slot => !slot.IsDone(values) && slot.When?.Invoke(values) != false);

    private static Slot? Asked(FormState? form, ITool tool) => form?.Asked is { } asked ? Slot(tool, asked) : null;

    private static Slot? Slot(ITool tool, string id) => tool.Slots.FirstOrDefault(slot => slot.Id == id);

    private static FormValues Begin(ConversationState state, ITool tool) => tool.IsKept ? FormValues.From(state.Kept?.GetValueOrDefault(tool.Id)) : FormValues.None;

    private static string? TopicOf(Advice advice) => advice.Answer switch
    {
        Answer.Found found => found.Topic.Id,
        Answer.Unsure unsure => unsure.Candidates[0].Id,
        _ => null,
    };

    private ITool? Find(string id) => tools.FirstOrDefault(tool => tool.Id == id);

    private FormContext Context(ConversationState state, Advice? advice) =>
        new(knowledge, DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(VietnamTime).DateTime), advice, state.Context.Market, state.Province);
}
