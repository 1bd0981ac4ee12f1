using WorkerAdvisor.Bot.Answers;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Storage.Handovers;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>
/// The worker's side of talking to a person: offers it where the bot is at a loss, asks whether the person agrees, passes on what is written, and is
/// silent while a person answers, but for the safety net. Never in groups. Pure, as a turn is.
/// </summary>
public sealed class HandoverTalk(KnowledgeBase knowledge, TimeProvider clock)
{
    /// <summary>So many words say where somebody is; more are something else.</summary>
    private const int FewWords = 5;

    private static readonly HashSet<string> OwnDataCommands = [SlashCommand.OwnData, SlashCommand.Erase, SlashCommand.Withdraw];
    private static readonly string HumanButton = new BotAction(BotAction.Open, HandoverWriter.Topic).ToString();

    private readonly HandoverWriter _writer = new(knowledge.Content);
    private readonly AnswerWriter _answers = new(knowledge, clock);

    /// <summary>What a message means for talking to a person; null when it means nothing, or nobody could answer.</summary>
    public TurnResult? Take(ConversationState state, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        if (message.IsGroup) return Wanted(message) == HandoverAction.Ask && state.Offer is not null ? Notice(state, "handover.group") : null;
        switch (Wanted(message) ?? Answered(state, message))
        {
            case HandoverAction.Ask:
                return Ask(state, message);
            case HandoverAction.Yes:
                return Agree(state, message);
            case HandoverAction.No when state.Handover is HandoverState.Talking:
                return new TurnResult(state, [_writer.Notice("handover.busy", _writer.End())]);
            case HandoverAction.No when state.Handover is not null:
                return new TurnResult(state, [_writer.Waiting()]);
            case HandoverAction.No:
            case HandoverAction.End when state is { Handover: null, Person.IsAsked: true } && message.Action is null:
                return Notice(state with { Person = Aside(state.Person, null) }, "handover.kept");
            case HandoverAction.End when state.Handover is not null:
                return new TurnResult(state with { Person = Aside(state.Person, null), Handover = null }, [_writer.Ended("handover.ended")]) { Handover = new HandoverStep.Close() };
            case HandoverAction.End when message.Action is not null || state.Offer is not null || state.Person is not null:
                return Notice(state, "handover.none");
            case Unclear:
                return new TurnResult(state, [_writer.AskAgain()]);
        }

        return state.Handover is HandoverState.Talking ? Listen(state, message) : null;
    }

    /// <summary>Tells what would happen and asks; null when nobody could answer.</summary>
    public TurnResult? Ask(ConversationState state, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        if (message.IsGroup) return null;
        if (state.Handover is not null) return new TurnResult(state, [_writer.Waiting()]);
        if (Centre(state) is not { } centre) return null;
        HandoverMemory memory = state.Person ?? new HandoverMemory();
        string? question = memory.Question ?? (IsWords(message) ? Cleaned(message.Text) : null);
        return new TurnResult(state with { Person = memory with { IsAsked = true, Question = question } }, [_writer.Ask(state.Offer!, centre, question is not null, clock.GetUtcNow())]);
    }

    /// <summary>The button under a reply that is no answer, or is about meeting somebody; while the chat waits for a person, what it wrote is passed on.</summary>
    /// <param name="before">The state that the turn began with.</param>
    public TurnResult Put(ConversationState before, TurnResult result, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(message);
        if (message.IsGroup || result.AsksForLeads || result.ErasesChat || result.Handover is not null || result.State.Person is { IsAsked: true }) return result;
        if (before.Handover is not null) return before.Handover is HandoverState.Waiting && IsWords(message) && result.Replies.All(reply => reply.Form != LeadForm.Id) ? PassOn(result, message) : result;
        bool offers = Centre(result.State) is not null && result.Replies is [.., var last] && Fits(last);
        if (!offers) return result with { State = result.State with { Person = Aside(result.State.Person, null) } };
        string? question = IsWords(message) ? Cleaned(message.Text) : before.Person?.Question;
        return result with
        {
            State = result.State with { Person = Aside(result.State.Person, question) },
            Replies = [.. result.Replies.SkipLast(1), WithButton(result.Replies[^1])],
        };
    }

    /// <summary>The memory once the chat talks of something else: it agreed to nothing.</summary>
    private static HandoverMemory? Aside(HandoverMemory? memory, string? question) => ((memory ?? new HandoverMemory()) with { IsAsked = false, Question = question }).OrNull();

    private const string Unclear = "unclear";

    private static string? Wanted(IncomingMessage message)
    {
        if (message.Action is { } action) return BotAction.Parse(action) is { Verb: BotAction.Person } pressed ? pressed.Topic : null;
        return SlashCommand.Parse(message.Text)?.Name switch
        {
            SlashCommand.Person => HandoverAction.Ask,
            SlashCommand.Leave => HandoverAction.End,
            _ => null,
        };
    }

    /// <summary>What typed words say to the question whether to hand over, or to end it; null when they say something else.</summary>
    private string? Answered(ConversationState state, IncomingMessage message)
    {
        bool isAsked = state.Person is { IsAsked: true };
        if ((!isAsked && state.Handover is null) || !IsWords(message)) return null;
        string said = Folded(message.Text);
        if (state.Handover is not null) return Words("handover.words.end").Contains(said) ? HandoverAction.End : null;
        if (Words("handover.words.yes").Contains(said)) return HandoverAction.Yes;
        if (Words("handover.words.no").Contains(said)) return HandoverAction.No;
        return Words("handover.words.vague").Contains(said) ? Unclear : null;
    }

    private TurnResult? Agree(ConversationState state, IncomingMessage message)
    {
        // A button under an older message: what would be passed on, and to whom, may have changed since.
        if (state.Person is not { IsAsked: true } memory || state.Handover is not null || Centre(state) is not { } centre) return Ask(state, message);
        string[] lines = memory.Question is { } question ? [question] : [];
        return new TurnResult(state with { Person = new HandoverMemory(HasOpened: true), Handover = HandoverState.Waiting }, [_writer.Opened(state.Offer!, clock.GetUtcNow())])
        {
            Handover = new HandoverStep.Open(centre, lines),
        };
    }

    /// <summary>A person answers: the bot passes on and says nothing, but whom to call in danger. What is pressed or commanded is addressed to it all the same.</summary>
    private TurnResult? Listen(ConversationState state, IncomingMessage message)
    {
        if (message.Action is { } action)
            return BotAction.Parse(action) is { Verb: BotAction.OwnData } ? null : new TurnResult(state, [_writer.Notice("handover.busy", _writer.End()) with { Place = ReplyPlace.Toast }]);
        if (SlashCommand.Parse(message.Text) is { } command) return OwnDataCommands.Contains(command.Name) ? null : new TurnResult(state, [_writer.Notice("handover.busy", _writer.End())]);
        if (message.Contact is { } contact) return Said(state, [], _writer.Say("handover.line.contact", ("phone", contact.Phone)));
        if (string.IsNullOrWhiteSpace(message.Text)) return message.Attachment == Attachment.None ? new TurnResult(state, []) : Unseen(state, message);
        Advice advice = knowledge.Advisor.Ask(message.Text, state.Context);
        DangerRule? danger = advice.Danger ?? WhereInDanger(state, advice);
        Reply[] replies = danger is null ? [] : [_answers.WriteDanger(danger, advice.HelpIn ?? CountryOf(advice)) with { Buttons = [] }];
        return Said(state.AfterDanger(danger?.Id), replies, Cleaned(message.Text));
    }

    /// <summary>After a cry for help a few words may say in which country: its own line is told.</summary>
    private DangerRule? WhereInDanger(ConversationState state, Advice advice) =>
        state.LateDanger is { } id && CountryOf(advice) is not null && advice.Understanding.Words.Count <= FewWords ? knowledge.Content.Safety.Rules.FirstOrDefault(rule => rule.Id == id) : null;

    private static string? CountryOf(Advice advice) => advice.Understanding.Masked.MarketIds is [var country, ..] ? country : null;

    private TurnResult Notice(ConversationState state, string key) => new(state, [_writer.Notice(key)]);

    /// <summary>A picture or recording stays here; of an album that is said once.</summary>
    private TurnResult Unseen(ConversationState state, IncomingMessage message)
    {
        if (message.Album is { } album && album == state.Album) return new TurnResult(state, []);
        return Said(state with { Album = message.Album }, [_writer.Notice("handover.unseen")], _writer.Say("handover.line." + message.Attachment.ToString().ToLowerInvariant()));
    }

    private static TurnResult Said(ConversationState state, IReadOnlyList<Reply> replies, string line) => new(state, replies) { Handover = new HandoverStep.Say(line) };

    private TurnResult PassOn(TurnResult result, IncomingMessage message)
    {
        HandoverMemory memory = result.State.Person ?? new HandoverMemory(HasOpened: true);
        IReadOnlyList<Reply> replies = memory.IsTold ? result.Replies : [.. result.Replies, _writer.Notice("handover.passed")];
        return result with { State = result.State with { Person = memory with { IsTold = true } }, Replies = replies, Handover = new HandoverStep.Say(Cleaned(message.Text)) };
    }

    private static bool Fits(Reply last) =>
        last is { IsUrgent: false, Place: ReplyPlace.Message, Form: null }
        && (last.Kind is ReplyKind.Clarify or ReplyKind.OutOfScope || last is { Kind: ReplyKind.Answer, Topic: HandoverWriter.Topic } || last.Buttons.Any(button => button.Action == HumanButton));

    /// <summary>In place of the button to the article, first under that article, else among the quiet ones.</summary>
    private Reply WithButton(Reply reply)
    {
        Button ask = _writer.Button();
        if (reply.Buttons.Any(button => button.Action == HumanButton)) return reply with { Buttons = [.. reply.Buttons.Select(button => button.Action == HumanButton ? ask : button)] };
        return reply.Topic == HandoverWriter.Topic ? reply with { Buttons = [ask, .. reply.Buttons] } : reply with { Buttons = [.. reply.Buttons, ask with { IsQuiet = true }] };
    }

    private string? Centre(ConversationState state) => state.Offer?.CentreFor(state.Province, knowledge.Content.Centres);

    private static bool IsWords(IncomingMessage message) => message.Action is null && !string.IsNullOrWhiteSpace(message.Text) && SlashCommand.Parse(message.Text) is null;

    /// <summary>Identity numbers, accounts and codes are kept nowhere, so they are not passed on either.</summary>
    private static string Cleaned(string text) => SensitiveNumbers.Mask(text);

    private HashSet<string> Words(string key) => [.. knowledge.Content.Replies.Say(key).Split(',').Select(Folded)];

    private static string Folded(string text) => string.Join(' ', Tokenizer.Split(text).Select(word => word.Folded));
}
