using System.Globalization;
using WorkerAdvisor.Bot.Answers;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>One message in, its whole result out. Pure: the same state and message give the same result, so a dialog can be replayed.</summary>
/// <param name="tools">The tools that can be talked to; null for all there are.</param>
public sealed class Turn(KnowledgeBase knowledge, TimeProvider clock, IReadOnlyList<ITool>? tools = null)
{
    private const string LocalInfo = "plan.local-info", ShareTopic = "contact.share", HumanTopic = "contact.human";

    /// <summary>So many say where somebody is; more ask something.</summary>
    private const int FewWords = 5;

    private readonly ContentSet _content = knowledge.Content;
    private readonly AnswerWriter _writer = new(knowledge, clock);
    private readonly TopicMenu _menu = new(knowledge.Content);
    private readonly CallbackOffer _callback = new(knowledge.Content);
    private readonly PrivacyTalk _privacy = new(knowledge);
    private readonly HandoverTalk _person = new(knowledge, clock);
    private readonly ToolTalk _tools = new(knowledge, tools ?? ToolBox.All(knowledge), clock);

    /// <summary>Runs the turn.</summary>
    public TurnResult Run(ConversationState state, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        TurnResult result = Handle(state, message);
        if (result.AsksForLeads) return result;
        return _person.Put(state, _tools.ComeBack(_callback.Put(TellLost(state, result, message), message, VietnamTime.DayOf(clock.GetUtcNow())), message), message);
    }

    /// <summary>Tells once that what was typed into the registration form waited too long, unless the form itself tells it.</summary>
    private TurnResult TellLost(ConversationState state, TurnResult result, IncomingMessage message)
    {
        if (!state.HasLostDraft || message.IsGroup || result.Replies is [] or [{ IsUrgent: true }, ..] || result.Replies.Any(reply => reply.Form == LeadForm.Id)) return result;
        var told = new Reply(_content.Replies.Say("lead.expired.aside").Trim(), ReplyKind.Notice, null, [new Button(_content.Replies.Say("lead.button.register"), ToolAction.Open(LeadForm.Id))]);
        return result with { Replies = [.. result.Replies, told] };
    }

    private TurnResult Handle(ConversationState state, IncomingMessage message)
    {
        if (_privacy.Confirm(state, message) is { } confirmed) return confirmed;
        state = state with { IsErasureAsked = false };
        if (_person.Take(state, message) is { } handed) return handed;
        if (state.Person is { IsAsked: true } asked) state = state with { Person = asked with { IsAsked = false } };
        if (message.Action is { } action) return Press(state, BotAction.Parse(action), message);
        if (message.Contact is { } contact && _tools.Take(state, contact, message) is { } taken) return taken;
        if (SlashCommand.Parse(message.Text) is { } command) return _tools.Obey(state, command, message) ?? _privacy.Obey(state, command, message) ?? Obey(state, command);
        if (!string.IsNullOrWhiteSpace(message.Text)) return Ask(state, message);
        return message.Attachment == Attachment.None ? Say(state, "empty", _menu.Quick()) : _tools.Unreadable(state, message) ?? Decline(state, message);
    }

    /// <summary>What is shown before anything was asked.</summary>
    /// <param name="province">Where the page is of on which the bot stands; null for nowhere.</param>
    public Reply Welcome(Province? province = null) => new((province is null ? _content.Replies.Say("welcome") : _content.Replies.Say("welcome.local", ("place", province.FullName))).Trim(), ReplyKind.SmallTalk, "chat.greeting", [.. _menu.Quick(), _menu.All()]);

    private TurnResult Obey(ConversationState state, SlashCommand command) => command.Name switch
    {
        SlashCommand.Start => Begin(state, command.Payload),
        SlashCommand.Menu => new TurnResult(state, [_menu.Groups()]),
        SlashCommand.Help => Say(state, "help", [.. _menu.Quick(), _menu.All()]),
        SlashCommand.Province => TellProvince(state, command.Argument),
        SlashCommand.Share => Show(state, knowledge.Advisor.Open(ShareTopic, state.Province)),
        SlashCommand.Person => Show(state, knowledge.Advisor.Open(HumanTopic, state.Province)),
        SlashCommand.Official => new TurnResult(state, [new OfficialReply(_content).Write()]),
        SlashCommand.Privacy => Show(state, knowledge.Advisor.Open("contact.privacy", state.Province)),
        _ => Say(state, "command.unknown", [_menu.All()]),
    };

    /// <summary>A link may name the province; what the person said themselves stands.</summary>
    private TurnResult Begin(ConversationState state, StartPayload link)
    {
        if (state.Province is null && link.Province is { } named && knowledge.Places.FindProvince(named) is { } province) state = state with { Province = province.Slug };
        return Show(state, link.Topic is { } topic ? knowledge.Advisor.Open(topic, state.Province) : null);
    }

    /// <summary>Says what the bot cannot read; of an album once, though each of its pictures comes as a message.</summary>
    private TurnResult Decline(ConversationState state, IncomingMessage message) => message.Album is { } album && album == state.Album
        ? new TurnResult(state, [])
        : Say(state with { Album = message.Album }, $"unreadable.{message.Attachment.ToString().ToLowerInvariant()}", _menu.Quick());

    private TurnResult TellProvince(ConversationState state, string name)
    {
        Province? province = name.Length > 0 ? knowledge.Places.FindProvince(name) : state.Province is { } known ? knowledge.Places.FindProvince(known) : null;
        if (province is null) return Say(state, name.Length > 0 ? "province.unknown" : "province.unset", [_menu.All()]);
        string said = _content.Replies.Say("province.known", ("place", province.FullName)).Trim();
        IReadOnlyList<Button> plan = _content.FindTopic(LocalInfo) is { } topic ? [_menu.ButtonFor(topic)] : [];
        return new TurnResult(state with { Province = province.Slug }, [new Reply(said, ReplyKind.Notice, null, plan)]);
    }

    private TurnResult Ask(ConversationState state, IncomingMessage message)
    {
        Advice advice = knowledge.Advisor.Ask(message.Text, state.Context);
        return _tools.Take(state, message, advice) ?? AskForPerson(state, message, advice) ?? _tools.After(Answer(state, message, advice), message, advice);
    }

    /// <summary>Who asks for a person, and not when or where one is to be met, is asked whether to be handed over; null for any other message.</summary>
    private TurnResult? AskForPerson(ConversationState state, IncomingMessage message, Advice advice) =>
        advice is { Danger: null, Answer: Answer.Found { Topic.Id: HumanTopic, Second: null, Feeling: null } found } && found.Main == found.Article.Lead && state.LateDanger is null
            ? _person.Ask(Remember(state, advice), message)
            : null;

    private TurnResult Answer(ConversationState state, IncomingMessage message, Advice advice)
    {
        Reply reply = StillInDanger(state, advice) is { } danger ? _writer.WriteDanger(danger, CountryOf(advice)) : _writer.Write(advice);
        if (message.IsGroup && reply.Kind == ReplyKind.Form) reply = new Reply(_content.Replies.Say("group.register").Trim(), ReplyKind.Notice, reply.Topic);
        if (SensitiveNumbers.In(message.Text)) reply = reply with { Text = _content.Replies.Say("sensitive").Trim() + "\n\n" + reply.Text };
        if (message.Text.Length > Advisor.MaxCharacters) reply = reply with { Text = reply.Text + "\n\n" + _content.Replies.Say("cut") };
        ConversationState next = Remember(state, advice).AfterDanger(advice.Danger?.Id);
        if (!message.IsGroup && advice.Answer is Answer.Found local) (next, reply) = AskForProvince(next, reply, local);
        return new TurnResult(next, [reply], Questions: advice.Answer is Answer.Found || reply.IsUrgent || _tools.IsFilling(state) ? null : [Unanswered(advice, message)]);
    }

    /// <summary>
    /// After a cry for help a few words that say where ("con ở malaysia"), or that are not understood, belong to it: whom to call is said again,
    /// with that country's line. Words that are understood as a question of their own are answered.
    /// </summary>
    private DangerRule? StillInDanger(ConversationState state, Advice advice)
    {
        if (advice.Danger is not null || state.LateDanger is not { } id) return null;
        bool saysWhere = CountryOf(advice) is not null && advice.Understanding.Words.Count <= FewWords;
        return saysWhere || advice.Answer is not Answer.Found { Feeling: null } || advice.IsByTalk ? _content.Safety.Rules.FirstOrDefault(rule => rule.Id == id) : null;
    }

    private static string? CountryOf(Advice advice) => advice.Understanding.Masked.MarketIds is [var country, ..] ? country : null;

    /// <summary>Asks once where the person lives, when that would tell more.</summary>
    private (ConversationState State, Reply Reply) AskForProvince(ConversationState state, Reply reply, Answer.Found found) =>
        state is { Province: null, ProvinceAsked: false, IsAbroad: false, LateDanger: null } && !reply.IsUrgent && _writer.AskForProvince(found) is { } question
            ? (state with { ProvinceAsked = true }, reply with { Text = reply.Text + "\n\n" + question })
            : (state, reply);

    private static ConversationState Remember(ConversationState state, Advice advice)
    {
        // What was only guessed when asking back is not what the talk is about, unless just the country is missing.
        Topic? topic = advice.Answer switch
        {
            Answer.Found found => (found.Second ?? found).Topic,
            Answer.Unsure { IsByCountry: true } unsure => unsure.Candidates[0],
            _ => null,
        };
        if (advice.Answer is Answer.Unsure { IsByCountry: false } guessed && state.Context.Topic is null) state = state with { Topic = null, Earlier = string.Join(' ', guessed.Candidates.Select(guess => guess.Id)) };
        if (advice.Answer is Answer.Found { Second: not null } two) state = state.After(two.Topic.Id, two.Topic.Market);
        string? spokenOf = advice.Understanding.Masked.MarketIds is [var named, ..] ? named : topic is { Market: not null } ? advice.Market : null;
        ConversationState next = state.After(topic is null or { Group: AnswerWriter.SmallTalkGroup } ? null : topic.Id, spokenOf);
        return next with
        {
            TopicAge = topic is null && advice.Answer is Answer.Unsure ? state.TopicAge : next.TopicAge,
            Province = advice.Province?.Slug ?? state.Province,
            IsAbroad = advice.IsAbroad || state.IsAbroad,
        };
    }

    private UnansweredQuestion Unanswered(Advice advice, IncomingMessage message)
    {
        string? nearest = advice.Understanding.Candidates.Count > 0 ? advice.Understanding.Candidates[0].Topic : null;
        return new UnansweredQuestion(QuestionCleaner.Clean(advice.Understanding, knowledge.Words.Knows), nearest, message.Conversation.Channel, message.At, QuestionCleaner.LikenessOf(advice.Understanding, _content.Talk));
    }

    private TurnResult Press(ConversationState state, BotAction? action, IncomingMessage message) =>
        action is { Verb: BotAction.OwnData } own ? _privacy.Press(state, own, message)
        : action is { Verb: BotAction.Tool } tool && _tools.Press(state, tool.Topic, tool.Detail, message) is { } pressed ? pressed : _tools.After(Press(state, action), message, null);

    private TurnResult Press(ConversationState state, BotAction? action) => action switch
    {
        { Verb: BotAction.Open } open => Show(state, knowledge.Advisor.Open(open.Topic, state.Province)),
        { Verb: BotAction.Passage } part => Show(state, knowledge.Advisor.OpenPassage(part.Topic, part.Detail, state.Province) ?? knowledge.Advisor.Open(part.Topic, state.Province)),
        { Verb: BotAction.More } more when Find(more, state) is { } article => new TurnResult(state, [_writer.More(article, state.Province, PageOf(more))]),
        { Verb: BotAction.NextSteps } next when Find(next, state) is { } article => new TurnResult(state, [_writer.NextSteps(article)]),
        { Verb: BotAction.Helpful or BotAction.Unhelpful } rated when _content.FindTopic(rated.Topic) is not null => Rate(state, rated),
        { Verb: BotAction.Menu, Topic: "" } => new TurnResult(state, [_menu.Groups()]),
        { Verb: BotAction.Menu } menu when _menu.Group(menu.Topic) is { } topics => new TurnResult(state, [topics]),
        { Verb: BotAction.NoneOfThese } => Say(state, "clarify.retry", [_menu.ButtonFor(_content.FindTopic(HumanTopic)!)]),
        { Verb: BotAction.Person } => Show(state, knowledge.Advisor.Open(HumanTopic, state.Province)),
        _ => new TurnResult(state, [Welcome()]),
    };

    private static int? PageOf(BotAction more) => int.TryParse(more.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? page : null;

    private Article? Find(BotAction action, ConversationState state) => _content.FindArticle(action.Topic, state.Province);

    private TurnResult Show(ConversationState state, Answer.Found? found) => found is null
        ? new TurnResult(state, [Welcome()])
        : new TurnResult(state.After(found.Topic.Id, found.Topic.Market), [_writer.Write(found)]);

    private TurnResult Rate(ConversationState state, BotAction rated)
    {
        bool helpful = rated.Verb == BotAction.Helpful;
        var thanks = new Reply(_content.Replies.Say(helpful ? "rated.up" : "rated.down"), ReplyKind.Notice, rated.Topic, Place: ReplyPlace.Toast);
        return new TurnResult(state, [thanks], Ratings: [new AnswerRating(rated.Topic, helpful)]);
    }

    private TurnResult Say(ConversationState state, string key, IReadOnlyList<Button> buttons) =>
        new(state, [new Reply(_content.Replies.Say(key).Trim(), ReplyKind.Notice, null, buttons)]);
}
