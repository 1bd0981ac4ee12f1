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
public sealed class ToolTalk
{
    /// <summary>An answer to a question of a form has a few words; more may be a question of the person's own.</summary>
    private const int BriefWords = 6;

    /// <summary>A correction after the result is one sentence; more is another story.</summary>
    private const int CorrectionWords = 16;

    /// <summary>Messages about other things after which a finished form takes no corrections, and an open one is let go.</summary>
    private const int ResultLasts = 4, FormLasts = 8;

    private readonly KnowledgeBase _knowledge;
    private readonly IReadOnlyList<ITool> _tools;
    private readonly TimeProvider _clock;
    private readonly ToolWriter _writer;
    private readonly FormSteps _steps;
    private readonly ToolPresses _presses;
    private readonly UnaskedFigures _unasked;
    private FiguresOf? _found;   // one reference for all turns: whichever turn wrote it last is spared the second look
    private readonly WaitingForms _waiting;

    public ToolTalk(KnowledgeBase knowledge, IReadOnlyList<ITool> tools, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        (_knowledge, _tools, _clock) = (knowledge, tools, clock);
        _writer = new ToolWriter(knowledge.Content);
        _steps = new FormSteps(_writer);
        _presses = new ToolPresses(_writer, _steps);
        _unasked = new UnaskedFigures(knowledge, tools);
        _waiting = new WaitingForms(tools, knowledge.Content.Replies);
    }

    /// <summary>A tool's command; null for any other.</summary>
    public TurnResult? Obey(ConversationState state, SlashCommand command, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(message);
        if (_knowledge.Content.Tools.FindCommand(command.Name) is not { } named || Find(named.Tool.Id) is not { } tool) return null;
        FormContext context = Context(state, message, command.Argument.Length > 0 ? _knowledge.Advisor.Ask(command.Argument, state.Context) : null) with { Text = command.Argument, IsAsked = true, IsAddressed = true };
        FormValues values = FormProgress.Begin(state, tool);
        if (named.Does.Length > 0 && tool.Press(named.Does, values, context) is { Replies.Count: 0 } way) values = way.Values;
        if (command.Argument.Length > 0) values = tool.Read(command.Argument, values, context);
        return _waiting.Keep(state, _steps.Open(state, tool, values, context));
    }

    /// <summary>A button of a tool; null when there is no such tool any more.</summary>
    public TurnResult? Press(ConversationState state, string toolId, string what, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(message);
        return Find(toolId) is { } tool ? _waiting.Keep(state, _presses.Press(state, tool, what, Context(state, message, null))) : null;
    }

    /// <summary>A contact that was shared while a form waits for a number; null where none does.</summary>
    public TurnResult? Take(ConversationState state, SharedContact contact, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (message is null or { IsGroup: true } || state.Form is not { } open || Find(open.Tool) is not IForm form) return null;
        return _waiting.Keep(state, _steps.Next(state, form, form.Take(contact, FormValues.From(open.Values)), Context(state, message, null)));
    }

    /// <summary>What a message says to an open form, or to a tool that it asks for; null for what is no tool's business.</summary>
    public TurnResult? Take(ConversationState state, IncomingMessage message, Advice advice)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(advice);
        return TakeWords(state, message, advice) is { } taken ? _waiting.Keep(state, taken) : null;
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
        bool isOver = FormProgress.Asked(form, tool) is { IsPassing: true } || (tool is not IForm && (form.IsOffered || older.Age > (form.Asked is null ? ResultLasts : FormLasts)));
        if (isOver) return result with { State = state with { Form = null } };
        TurnResult next = result with { State = state with { Form = older } };
        if (FormProgress.Asked(form, tool) is not { } slot || result.Replies[^1].IsUrgent) return next;
        FormValues values = FormValues.From(form.Values);
        if (form.Age == 0) return Resumed(next, tool, slot, Context(state, message, advice));
        Reply last = result.Replies[^1];
        return next with { Replies = [.. result.Replies.SkipLast(1), last with { Buttons = [.. last.Buttons, _writer.ResumeButton(tool, values)] }] };
    }

    /// <summary>The result with the open form's whole question behind it.</summary>
    private TurnResult Resumed(TurnResult result, ITool tool, Slot slot, FormContext context)
    {
        FormState form = result.State.Form!;
        FormValues values = slot.WhenAsked(FormValues.From(form.Values), context);
        return result with
        {
            State = result.State with { Form = form with { Values = values.All } },
            Replies = [.. result.Replies, _writer.Resume(tool, slot, values, context)],
        };
    }

    /// <summary>The result with what kept tools have to say by themselves before it, where the bot cannot write first.</summary>
    public TurnResult ComeBack(TurnResult result, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(message);
        if (message.IsGroup || message.CanRemind || result.State.Kept is not { } kept || result.Replies is [] or [{ IsUrgent: true }, ..]) return result;
        foreach (ITool tool in _tools.Where(tool => tool.IsKept && kept.ContainsKey(tool.Id) && result.Replies[0].Form != tool.Id))
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
        if (state.Form is not { IsOffered: false } form || Find(form.Tool) is not { } tool || !_knowledge.Content.Replies.Keys.Contains($"{tool.Id}.unreadable")) return null;
        if (message.Album is { } album && album == state.Album) return new TurnResult(state, []);
        FormValues values = FormValues.From(form.Values);
        return Ask(state with { Album = message.Album }, tool, FormProgress.Asked(form, tool) ?? tool.Slots[0], values, Context(state, message, null), $"{tool.Id}.unreadable");
    }

    /// <summary>Whether a form to be sent off is being filled in: then words that were not understood may be a name.</summary>
    public bool IsFilling(ConversationState state) => state is { Form: { Asked: not null } form } && Find(form.Tool) is IForm;

    private TurnResult? TakeWords(ConversationState state, IncomingMessage message, Advice advice)
    {
        FormContext context = Context(state, message, advice);
        if (Claimed(state, message, context) is { } claimed) return claimed;
        if (advice.Danger is not null) return null;
        IReadOnlyList<Word> words = advice.Understanding.Words;
        if (state.Form is { } form && Find(form.Tool) is { } open)
        {
            TurnResult? taken = FormProgress.Asked(form, open) is { } slot ? Answered(state, open, slot, message, advice, context with { IsAsked = !form.IsOffered }) : Heard(state, open, message, context) ?? Corrected(state, open, message, context);
            if (taken is not null) return taken;
        }

        FormContext addressed = context with { IsAsked = true, IsAddressed = true };
        if (Wanted(advice, addressed) is not { } wanted) return ToldAll(state, message, advice, context);
        return _steps.Open(state, wanted, wanted.Read(message.Text, FormProgress.Begin(state, wanted), addressed), addressed, UnaskedFigures.TopicOf(advice));
    }

    /// <summary>The tool that a message asks for, in so many words or by what it was understood as; null for none.</summary>
    private ITool? Wanted(Advice advice, FormContext context)
    {
        if (_knowledge.Tools.Find(advice.Understanding.Words) is { } asked && Find(asked.Id) is { } named) return named;
        if (advice is not { Answer: Answer.Found found, IsByTalk: false }) return null;
        if (_knowledge.Tools.FindOpened(found, advice.Understanding.Words) is { } opened) return Find(opened.Id);
        return _tools.OfType<IForm>().FirstOrDefault(form => _knowledge.Content.Tools.Find(form.Id)?.Topic == found.Topic.Id && form.IsMeant(context.Text, context));
    }

    /// <summary>What a tool makes of a message that is its business unasked. An open form of another tool is not left for it, unless it was forwarded.</summary>
    private TurnResult? Claimed(ConversationState state, IncomingMessage message, FormContext context)
    {
        bool IsFree(ITool tool) => message.IsForwarded || state.Form is not { Asked: not null, IsOffered: false } form || form.Tool == tool.Id;
        return _tools.FirstOrDefault(tool => IsFree(tool) && tool.Claims(context)) is { } tool ? _steps.Next(state, tool, tool.Read(message.Text, FormValues.None, context), context) : null;
    }

    private TurnResult? Answered(ConversationState state, ITool tool, Slot slot, IncomingMessage message, Advice advice, FormContext context)
    {
        FormValues values = FormValues.From(state.Form!.Values);
        IReadOnlyList<Word> words = advice.Understanding.Words;
        ToolFinder steering = _knowledge.Tools;
        bool isSure = slot.IsSure(message.Text, values, context), isOffered = state.Form.IsOffered;
        IForm? form = tool as IForm;
        bool canSkip = FormProgress.CanSkip(slot, values), skips = steering.IsSkip(words) || (canSkip && form?.IsSkip(message.Text, context) == true);
        bool leaves = form is null ? steering.IsCancel(words) : !(canSkip && skips) && form.IsCancel(message.Text, context);
        if (!isOffered && !isSure && leaves) return _steps.Cancel(state, tool, context);
        if (!isSure && form?.IsLater(message.Text, context) == true) return _steps.Ask(state, tool, slot, values, new SlotReading.Unclear(_writer.Say(tool, "form.later", values), []));
        if (!isOffered && !isSure && steering.IsBack(words)) return _steps.Back(state, tool, values, context);
        bool isClear = !isSure && !slot.TakesWholeMessages && advice is { Answer: Answer.Found, IsByTalk: false };
        if (!isOffered && !isSure && !isClear && steering.IsConfused(words)) return Ask(state, tool, slot, values, context, "form.confused");
        if (form is not null && !steering.IsQuestion(words) && form.Read(message.Text, values, context) is var all && all.ChangedFrom(values).Any()) return _steps.Next(state, form, all, context);
        bool isQuestion = isClear && (words.Count > BriefWords || steering.IsQuestion(words));
        if (isQuestion && (steering.IsQuestion(words) || _unasked.IsOfAnother(tool, advice))) return null;
        FormValues told = tool.Read(message.Text, values, context);
        if (told.ChangedFrom(values).Any() && (!isQuestion || told.Has(slot.Id))) return _steps.Next(state, tool, told, context);
        if (form?.ToChange(message.Text, values, context) is { } id && FormProgress.SlotOf(tool, id) is { } change) return _steps.Ask(state, tool, change, values, context);
        SlotReading reading = isQuestion ? new SlotReading.Silent() : slot.Read(message.Text, values, context);
        switch (reading)
        {
            case SlotReading.Told(var value):
                return _steps.Next(state, tool, slot.Tell(values, value), context);
            case SlotReading.Unclear unclear:
                return _steps.Ask(state, tool, slot, values, unclear);
        }

        if (isOffered) return null;
        if (skips) return canSkip ? _steps.Next(state, tool, slot.Skip(values), context) : Ask(state, tool, slot, values, context, "form.needed");
        if (steering.Find(words) is { } other && other.Id != tool.Id) return null;
        bool isAside = advice.Answer is Answer.Found || (advice.Answer is Answer.Unsure && (words.Count > BriefWords || steering.IsQuestion(words)));
        return isAside ? null : _steps.AskAgain(state, tool, slot, values, context, state.Form.Misses + 1);
    }

    private TurnResult? Heard(ConversationState state, ITool tool, IncomingMessage message, FormContext context) =>
        tool.Hear(message.Text, FormValues.From(state.Form!.Values), context) is { } own ? _steps.Said(state, tool, own, context) : null;

    /// <summary>After the result: "lương 25 triệu thì sao". Only what was told before and is told otherwise now.</summary>
    private TurnResult? Corrected(ConversationState state, ITool tool, IncomingMessage message, FormContext context)
    {
        IReadOnlyList<Word> words = context.Advice!.Understanding.Words;
        if (words.Count > CorrectionWords || _unasked.IsOfAnother(tool, context.Advice)) return null;
        // A question of its own, or a story, is no correction: "lương bên Nhật bao nhiêu một tháng", "em bị môi giới lấy 50 triệu rồi biến mất".
        bool isStory = words.Count > BriefWords && context.Advice is { Answer: Answer.Found, IsByTalk: false } && !_unasked.IsOf(tool, context.Advice);
        if (!_knowledge.Tools.IsMending(words) && (isStory || _knowledge.Tools.IsQuestion(words))) return null;
        FormValues values = FormValues.From(state.Form!.Values), told = tool.Read(message.Text, values, context);
        return told.ChangedFrom(values).Any(values.Has) ? _steps.Next(state, tool, told, context) : null;
    }

    /// <summary>The result of a tool whose every needed figure stands in the message, where it asks about what the tool is for.</summary>
    private TurnResult? ToldAll(ConversationState state, IncomingMessage message, Advice advice, FormContext context)
    {
        foreach ((ITool tool, FormValues told) in Unasked(state, message, advice, context))
        {
            if (!tool.IsEnough(told)) continue;
            FormValues all = FormProgress.SkipRest(tool, told);
            if (FormProgress.Missing(tool, all) is null) return _steps.Next(state, tool, all, context, UnaskedFigures.TopicOf(advice));
        }

        return null;
    }

    private IReadOnlyList<(ITool Tool, FormValues Told)> Unasked(ConversationState state, IncomingMessage message, Advice advice, FormContext context)
    {
        if (_found is { } before && ReferenceEquals(before.Advice, advice)) return before.Figures;
        var found = new FiguresOf(advice, [.. _unasked.In(state, message, advice, context)]);
        _found = found;
        return found.Figures;
    }

    private TurnResult Offer(TurnResult result, IncomingMessage message, Advice advice)
    {
        Reply last = result.Replies[^1];
        if (advice.Danger is not null || last.Kind != ReplyKind.Answer || last.IsUrgent) return result;
        FormContext context = Context(result.State, message, advice);
        foreach ((ITool tool, FormValues told) in Unasked(result.State, message, advice, context))
        {
            if (!tool.IsWorthAsking(told) || FormProgress.Missing(tool, told) is not { } slot) continue;
            string question = _knowledge.Content.Replies.Say($"{tool.Id}.offer.{slot.Id}").Trim();
            var offered = new FormState(tool.Id, told.All, slot.Id, IsOffered: true);
            return result with { State = result.State with { Form = offered }, Replies = [.. result.Replies.SkipLast(1), last with { Text = $"{last.Text}\n\n{question}" }] };
        }

        return result;
    }

    /// <param name="before">Key of what is said before the question.</param>
    private TurnResult Ask(ConversationState state, ITool tool, Slot slot, FormValues values, FormContext context, string before) => _steps.Ask(state, tool, slot, values, context, _writer.Say(tool, before, values));

    private ITool? Find(string id) => _tools.FirstOrDefault(tool => tool.Id == id);

    private FormContext Context(ConversationState state, IncomingMessage message, Advice? advice) =>
        new(_knowledge, VietnamTime.DayOf(_clock.GetUtcNow()), advice, state.Context.Market, state.Province)
        {
            CanRemind = message.CanRemind,
            IsGroup = message.IsGroup,
            Text = message.Text,
            IsForwarded = message.IsForwarded,
            Asked = state.Form is { IsOffered: false } form ? form.Asked : null,
            Leads = state.Leads,
            HasLostDraft = state.HasLostDraft,
        };

    /// <summary>What a message told the tools; it is looked at before the answer and after.</summary>
    private sealed record FiguresOf(Advice Advice, IReadOnlyList<(ITool Tool, FormValues Told)> Figures);
}
