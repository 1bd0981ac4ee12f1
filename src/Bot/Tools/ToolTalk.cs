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

    private readonly ToolWriter _writer = new(knowledge.Content);
    private readonly UnaskedFigures _unasked = new(knowledge, tools);
    private (Advice Of, IReadOnlyList<(ITool Tool, FormValues Told)> Figures)? _found;   // of the message at hand: it is looked through before the answer and after

    /// <summary>A tool's command; null for any other.</summary>
    public TurnResult? Obey(ConversationState state, SlashCommand command, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(message);
        if (knowledge.Content.Tools.FindCommand(command.Name) is not { } named || Find(named.Id) is not { } tool) return null;
        FormContext context = Context(state, message, command.Argument.Length > 0 ? knowledge.Advisor.Ask(command.Argument, state.Context) : null) with { Text = command.Argument, IsAsked = true, IsAddressed = true };
        FormValues values = FormProgress.Begin(state, tool);
        if (command.Argument.Length > 0) values = tool.Read(command.Argument, values, context);
        return Next(state, tool, values, context, isGroup: message.IsGroup);
    }

    /// <summary>A button of a tool; null when there is no such tool any more.</summary>
    public TurnResult? Press(ConversationState state, string toolId, string what, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(message);
        if (Find(toolId) is not { } tool) return null;
        bool isGroup = message.IsGroup;
        FormContext context = Context(state, message, null);
        FormState? form = state.Form?.Tool == tool.Id ? state.Form : null;
        FormValues values = form is null ? FormProgress.Begin(state, tool) : FormValues.From(form.Values);
        if (ToolAction.Told(what) is { } told)
            return FormProgress.SlotOf(tool, told.Slot) is { } slot && slot.Accepts(told.Value) ? Next(state, tool, values.With(slot.Id, told.Value), context, isGroup: isGroup) : Next(state, tool, values, context, isGroup: isGroup);
        if (ToolAction.ToChange(what) is { } change && FormProgress.SlotOf(tool, change) is { } changed) return Ask(state, tool, changed, values, context);
        return what switch
        {
            "" => Next(state, tool, form is { Asked: null, IsOffered: false } && !tool.IsKept ? FormProgress.Begin(state, tool) : values, context, isGroup: isGroup),
            ToolAction.Cancel => Say(state with { Form = null }, _writer.Cancelled(tool)),
            ToolAction.Skip when FormProgress.Asked(form, tool) is { IsSkippable: true } skipped => Next(state, tool, skipped.Skip(values), context, isGroup: isGroup),
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
        FormContext context = Context(state, message, advice);
        if (Claimed(state, message, context) is { } claimed) return claimed;
        if (advice.Danger is not null) return null;
        IReadOnlyList<Word> words = advice.Understanding.Words;
        if (state.Form is { } form && Find(form.Tool) is { } open)
        {
            TurnResult? taken = FormProgress.Asked(form, open) is { } slot ? Answered(state, open, slot, message, advice, context with { IsAsked = !form.IsOffered }) : Heard(state, open, message, context) ?? Corrected(state, open, message, context);
            if (taken is not null) return taken;
        }

        if (knowledge.Tools.Find(words) is { } asked && Find(asked.Id) is { } wanted) return Next(state, wanted, wanted.Read(message.Text, FormProgress.Begin(state, wanted), context with { IsAsked = true, IsAddressed = true }), context, UnaskedFigures.TopicOf(advice), message.IsGroup);
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
        if (FormProgress.Asked(form, tool) is not { } slot || result.Replies[^1].IsUrgent) return next;
        if (form.Age == 0) return next with { Replies = [.. result.Replies, _writer.Resume(tool, slot, FormValues.From(form.Values), Context(state, message, advice))] };
        Reply last = result.Replies[^1];
        return next with { Replies = [.. result.Replies.SkipLast(1), last with { Buttons = [.. last.Buttons, _writer.ResumeButton(tool)] }] };
    }

    /// <summary>The result with what kept tools have to say by themselves before it, where the bot cannot write first.</summary>
    public TurnResult ComeBack(TurnResult result, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(message);
        if (message.IsGroup || message.CanRemind || result.State.Kept is not { } kept || result.Replies is [] or [{ IsUrgent: true }, ..]) return result;
        foreach (ITool tool in tools.Where(tool => tool.IsKept && kept.ContainsKey(tool.Id) && result.Replies[0].Form != tool.Id))
        {
            if (tool.ComeBack(FormValues.From(kept[tool.Id]), Context(result.State, message, null)) is not { } own) continue;
            result = result with { State = result.State with { Kept = FormProgress.Keep(result.State, tool, own.Values) }, Replies = [.. own.Replies, .. result.Replies] };
        }

        return result;
    }

    /// <summary>Says to an open form's picture or recording that it cannot be read, and asks again; null where the tool says nothing of its own about it.</summary>
    public TurnResult? Unreadable(ConversationState state, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        if (state.Form is not { IsOffered: false } form || Find(form.Tool) is not { } tool || !knowledge.Content.Replies.Keys.Contains($"{tool.Id}.unreadable")) return null;
        if (message.Album is { } album && album == state.Album) return new TurnResult(state, []);
        FormValues values = FormValues.From(form.Values);
        return Ask(state with { Album = message.Album }, tool, FormProgress.Asked(form, tool) ?? tool.Slots[0], values, Context(state, message, null), $"{tool.Id}.unreadable");
    }

    /// <summary>What a tool makes of a message that is its business unasked. An open form of another tool is not left for it, unless it was forwarded.</summary>
    private TurnResult? Claimed(ConversationState state, IncomingMessage message, FormContext context)
    {
        bool IsFree(ITool tool) => message.IsForwarded || state.Form is not { Asked: not null, IsOffered: false } form || form.Tool == tool.Id;
        return tools.FirstOrDefault(tool => IsFree(tool) && tool.Claims(context)) is { } tool ? Next(state, tool, tool.Read(message.Text, FormValues.None, context), context, isGroup: message.IsGroup) : null;
    }

    private TurnResult? Answered(ConversationState state, ITool tool, Slot slot, IncomingMessage message, Advice advice, FormContext context)
    {
        FormValues values = FormValues.From(state.Form!.Values);
        IReadOnlyList<Word> words = advice.Understanding.Words;
        if (!state.Form.IsOffered && knowledge.Tools.IsCancel(words)) return Say(state with { Form = null }, _writer.Cancelled(tool));
        if (!state.Form.IsOffered && knowledge.Tools.IsBack(words)) return Back(state, tool, values, context);
        bool isClear = !slot.TakesWholeMessages && advice is { Answer: Answer.Found, IsByTalk: false };
        if (!state.Form.IsOffered && !isClear && knowledge.Tools.IsConfused(words)) return Ask(state, tool, slot, values, context, "form.confused");
        bool isQuestion = isClear && (words.Count > BriefWords || knowledge.Tools.IsQuestion(words));
        if (isQuestion && (knowledge.Tools.IsQuestion(words) || _unasked.IsOfAnother(tool, advice))) return null;
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
        bool isAside = advice.Answer is Answer.Found || (advice.Answer is Answer.Unsure && (words.Count > BriefWords || knowledge.Tools.IsQuestion(words)));
        return isAside ? null : Ask(state, tool, slot, values, context, "form.missed", state.Form.Misses + 1);
    }

    private TurnResult? Heard(ConversationState state, ITool tool, IncomingMessage message, FormContext context) =>
        tool.Hear(message.Text, FormValues.From(state.Form!.Values), context) is { } own ? Said(state, tool, own, context, message.IsGroup) : null;

    /// <summary>After the result: "lương 25 triệu thì sao". Only what was told before and is told otherwise now.</summary>
    private TurnResult? Corrected(ConversationState state, ITool tool, IncomingMessage message, FormContext context)
    {
        IReadOnlyList<Word> words = context.Advice!.Understanding.Words;
        if (words.Count > CorrectionWords || _unasked.IsOfAnother(tool, context.Advice)) return null;
        // A question of its own, or a story, is no correction: "lương bên Nhật bao nhiêu một tháng", "em bị môi giới lấy 50 triệu rồi biến mất".
        bool isStory = words.Count > BriefWords && context.Advice is { Answer: Answer.Found, IsByTalk: false } && !_unasked.IsOf(tool, context.Advice);
        if (!knowledge.Tools.IsMending(words) && (isStory || knowledge.Tools.IsQuestion(words))) return null;
        FormValues values = FormValues.From(state.Form!.Values), told = tool.Read(message.Text, values, context);
        return told.ChangedFrom(values).Any(values.Has) ? Next(state, tool, told, context) : null;
    }

    /// <summary>The result of a tool whose every needed figure stands in the message, where it asks about what the tool is for.</summary>
    private TurnResult? ToldAll(ConversationState state, IncomingMessage message, Advice advice, FormContext context)
    {
        foreach ((ITool tool, FormValues told) in Unasked(state, message, advice, context))
        {
            if (!tool.IsEnough(told)) continue;
            FormValues all = FormProgress.SkipRest(tool, told);
            if (FormProgress.Missing(tool, all) is null) return Next(state, tool, all, context, UnaskedFigures.TopicOf(advice), message.IsGroup);
        }

        return null;
    }

    private IReadOnlyList<(ITool Tool, FormValues Told)> Unasked(ConversationState state, IncomingMessage message, Advice advice, FormContext context)
    {
        if (_found is { } before && ReferenceEquals(before.Of, advice)) return before.Figures;
        _found = (advice, [.. _unasked.In(state, message, advice, context)]);
        return _found.Value.Figures;
    }

    private TurnResult Offer(TurnResult result, IncomingMessage message, Advice advice)
    {
        Reply last = result.Replies[^1];
        if (advice.Danger is not null || last.Kind != ReplyKind.Answer || last.IsUrgent) return result;
        FormContext context = Context(result.State, message, advice);
        foreach ((ITool tool, FormValues told) in Unasked(result.State, message, advice, context))
        {
            if (!tool.IsWorthAsking(told) || FormProgress.Missing(tool, told) is not { } slot) continue;
            string question = knowledge.Content.Replies.Say($"{tool.Id}.offer.{slot.Id}").Trim();
            var offered = new FormState(tool.Id, told.All, slot.Id, IsOffered: true);
            return result with { State = result.State with { Form = offered }, Replies = [.. result.Replies.SkipLast(1), last with { Text = $"{last.Text}\n\n{question}" }] };
        }

        return result;
    }

    private TurnResult Next(ConversationState state, ITool tool, FormValues values, FormContext context, string? topic = null, bool isGroup = false)
    {
        if (FormProgress.Missing(tool, values) is not { } slot) return Said(state, tool, tool.Finish(values, context), context, isGroup, topic);
        return isGroup ? Say(state, _writer.InGroup(tool)) : Ask(state, tool, slot, values, context);
    }

    /// <summary>What the tool says of its own accord, or the form going on with what it knows now.</summary>
    private TurnResult Said(ConversationState state, ITool tool, ToolResult own, FormContext context, bool isGroup, string? topic = null) =>
        own.Replies.Count == 0 ? Next(state, tool, own.Values, context, topic, isGroup) : Finished(state, tool, own, topic);

    private TurnResult Finished(ConversationState state, ITool tool, ToolResult result, string? topic)
    {
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? kept = tool.IsKept ? FormProgress.Keep(state, tool, result.Values) : state.Kept;
        IReadOnlyList<Reply> replies = _writer.Result(tool, result.Replies, topic);
        ConversationState next = state.After(replies[0].Topic, result.Values.Text("market"));
        return new TurnResult(next with { Form = new FormState(tool.Id, result.Values.All), Kept = kept }, replies, Reminders: result.Reminders);
    }

    private TurnResult Ask(ConversationState state, ITool tool, Slot slot, FormValues values, FormContext context, string? before = null, int misses = 0) =>
        Say(Remember(state, tool, values, slot, misses), _writer.Ask(tool, slot, values, context, before is null ? slot.Note(values, context) : _writer.Say(tool, before)));

    private TurnResult Back(ConversationState state, ITool tool, FormValues values, FormContext context)
    {
        string? asked = state.Form?.Asked;
        Slot? before = tool.Slots.TakeWhile(slot => slot.Id != asked).LastOrDefault(slot => values.Has(slot.Id));
        return before is null ? Next(state, tool, values, context) : Ask(state, tool, before, values, context);
    }

    private TurnResult Share(ConversationState state, ITool tool, FormValues values, FormContext context) =>
        Say(state, FormProgress.Missing(tool, values) is null && tool.Share(values, context) is [_, ..] result ? _writer.Share(tool, result) : _writer.NothingToShare(tool));

    private static ConversationState Remember(ConversationState state, ITool tool, FormValues values, Slot slot, int misses = 0) =>
        state with { Form = new FormState(tool.Id, values.All, slot.Id, misses) };

    private static TurnResult Say(ConversationState state, Reply reply) => new(state, [reply]);

    private ITool? Find(string id) => tools.FirstOrDefault(tool => tool.Id == id);

    private FormContext Context(ConversationState state, IncomingMessage message, Advice? advice) =>
        new(knowledge, VietnamTime.DayOf(clock.GetUtcNow()), advice, state.Context.Market, state.Province) { CanRemind = message.CanRemind, IsGroup = message.IsGroup, Text = message.Text, IsForwarded = message.IsForwarded };
}
