using System.Globalization;
using System.Text.Json;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Referrals;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>One message in: finds what the chat remembers, runs the turn, commits its whole result. Safe to run twice.</summary>
public sealed partial class TurnHandler(
    IConversationStore conversations,
    LiveKnowledge knowledge,
    LeadKeeper leads,
    DraftKeeper drafts,
    ReminderKeeper reminders,
    HandoverKeeper handovers,
    ReplySeal seal,
    TimeProvider clock,
    ILogger<TurnHandler> logger,
    IEnumerable<ISideCommand>? commands = null,
    IHandoverWatch? watch = null,
    ReferralKeeper? referrals = null)
{
    private readonly ISideCommand[] _commands = [.. commands ?? []];

    /// <summary>The replies to a message, to be given in the response; for one that was handled before, the same replies as then.</summary>
    /// <exception cref="IOException">The disk failed or is full; nothing was committed and nothing may be said.</exception>
    public async Task<IReadOnlyList<Reply>> HandleAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await conversations.FindRepliesAsync(message.Conversation, message.UpdateId, cancellationToken) is { } before) return seal.Read(before);

        KnowledgeBase known = knowledge.Current;
        TurnResult result = await RunAsync(message, known, cancellationToken);
        TurnCommit turn = ToCommit(message, result, known) with { Replies = seal.Seal(result.Replies) };
        CommitResult committed = await conversations.CommitAsync(turn, cancellationToken);
        if (committed is CommitResult.Committed) await TellStaffAsync(message, result, cancellationToken);
        return committed is CommitResult.AlreadyDone done ? seal.Read(done.Replies) : result.Replies;
    }

    /// <summary>Handles a message that waits in the inbox: takes it out there and puts what is to be sent into the outbox, in one commit.</summary>
    /// <param name="write">Turns the replies into sealed calls of the channel.</param>
    /// <returns>What is to be sent; nothing when the message was handled before.</returns>
    /// <exception cref="IOException">The disk failed or is full; nothing was committed and nothing may be said.</exception>
    public async Task<IReadOnlyList<OutboxEntry>> HandleAsync(
        IncomingMessage message, long inboxId, Func<IReadOnlyList<Reply>, IReadOnlyList<byte[]>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(write);
        KnowledgeBase known = knowledge.Current;
        return await SendAsync(message, await RunAsync(message, known, cancellationToken), known, inboxId, write, cancellationToken);
    }

    /// <summary>In place of a turn: leaves the conversation as it is, and says one thing.</summary>
    /// <param name="key">The reply's key in <c>content/replies</c>.</param>
    /// <inheritdoc cref="HandleAsync(IncomingMessage, long, Func{IReadOnlyList{Reply}, IReadOnlyList{byte[]}}, CancellationToken)"/>
    public async Task<IReadOnlyList<OutboxEntry>> SayAsync(
        IncomingMessage message, string key, long inboxId, Func<IReadOnlyList<Reply>, IReadOnlyList<byte[]>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(write);
        KnowledgeBase known = knowledge.Current;
        return await SendAsync(message, new TurnResult(await FindAsync(message, cancellationToken), [Notice(known, key)]), known, inboxId, write, cancellationToken);
    }

    /// <param name="known">The one state of the content that this turn sees: a lead goes to the centre that the text it was agreed to names.</param>
    private async Task<TurnResult> RunAsync(IncomingMessage message, KnowledgeBase known, CancellationToken cancellationToken)
    {
        ConversationState before = await FindAsync(message, cancellationToken);
        ConversationState state = referrals is null ? before : await referrals.ArriveAsync(before, message, cancellationToken);
        if (await ObeyAsync(state, message, known, cancellationToken) is { } obeyed) return obeyed;
        var turn = new Turn(known, clock);
        TurnResult result = turn.Run(state, message);
        if (result.AsksForLeads)
        {
            IReadOnlyList<OwnLead> own = await leads.ListOfChatAsync(message.Conversation, cancellationToken);
            result = turn.Run(state with { Leads = own, Reminders = await reminders.ListAsync(message.Conversation, cancellationToken) }, message);
        }

        if (result.Questions is { Count: > 0 }) LogUnanswered(message.Conversation.Channel, message.Text.Length);
        return ReferralKeeper.Count(before, result, message);
    }

    /// <summary>A command beside the talk; null for anything else.</summary>
    private async Task<TurnResult?> ObeyAsync(ConversationState state, IncomingMessage message, KnowledgeBase known, CancellationToken cancellationToken)
    {
        if (_commands.Length == 0 || message.Action is not null || CommandOf(message) is not { } command) return null;
        if (_commands.FirstOrDefault(one => one.Name == command.Name) is not { } beside) return null;
        return await beside.ObeyAsync(message, command.Argument, cancellationToken) is { } answer ? new TurnResult(state, [Notice(known, answer)]) : null;
    }

    /// <summary>A command; an answer to a numbered note of ours is the command to reply, and one without an argument is about that number.</summary>
    private static SlashCommand? CommandOf(IncomingMessage message)
    {
        SlashCommand? command = SlashCommand.Parse(message.Text);
        if (message.AnswersHandover is not { } number) return command;
        if (command is null) return new SlashCommand(SlashCommand.StaffReply, string.Create(CultureInfo.InvariantCulture, $"{number} {message.Text}"));
        return command.Argument.Length == 0 ? command with { Argument = number.ToString(CultureInfo.InvariantCulture) } : command;
    }

    /// <summary>After the commit, as staff are to hear only of what is there.</summary>
    private Task TellStaffAsync(IncomingMessage message, TurnResult result, CancellationToken cancellationToken) => result.Handover is { } step && watch is not null
        ? watch.ToldAsync(message.Conversation, step, result.Replies.Any(reply => reply.IsUrgent), cancellationToken)
        : Task.CompletedTask;

    private static Reply Notice(KnowledgeBase known, SideAnswer answer) => new(known.Content.Replies.Say(answer.Key, [.. answer.Values]).Trim(), ReplyKind.Notice);

    private static Reply Notice(KnowledgeBase known, string key) => new(known.Content.Replies.Say(key).Trim(), ReplyKind.Notice);

    private async Task<ConversationState> FindAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        ConversationRecord? record = await conversations.FindAsync(message.Conversation, cancellationToken);
        ConversationState state = (record is null ? null : JsonSerializer.Deserialize(record.State, BotJson.Default.ConversationState)) ?? ConversationState.New;
        state = await handovers.PutInAsync(state, message, cancellationToken);
        return await drafts.PutInAsync(state, message.Conversation, clock.GetUtcNow(), cancellationToken);
    }

    private async Task<IReadOnlyList<OutboxEntry>> SendAsync(
        IncomingMessage message, TurnResult result, KnowledgeBase known, long inboxId, Func<IReadOnlyList<Reply>, IReadOnlyList<byte[]>> write, CancellationToken cancellationToken)
    {
        TurnCommit turn = ToCommit(message, result, known) with { InboxId = inboxId, Outbox = write(result.Replies), WrittenAt = clock.GetUtcNow() };
        if (await conversations.CommitAsync(turn, cancellationToken) is not CommitResult.Committed committed) return [];
        await TellStaffAsync(message, result, cancellationToken);
        return committed.Outbox;
    }

    private TurnCommit ToCommit(IncomingMessage message, TurnResult result, KnowledgeBase known)
    {
        (ConversationState state, DraftChange? draft) = drafts.TakeOut(handovers.TakeOut(result.State), message.At);
        string stored = JsonSerializer.Serialize(state, BotJson.Default.ConversationState);
        return new TurnCommit(message.Conversation, message.UpdateId, stored, Replies: "", message.At, result.Ratings ?? [], result.Questions ?? [])
        {
            Reminders = result.Reminders is null ? null : [.. result.Reminders.Select(reminders.Seal)],
            Leads = [.. result.Leads.Select(step => leads.Seal(step, message, known.Content.Centres, state.Referral?.Code))],
            Credits = result.Credits,
            Draft = draft,
            Handover = handovers.Seal(result.Handover),
            ErasesChat = result.ErasesChat,
        };
    }

    [LoggerMessage(LogLevel.Debug, "No answer on {Channel} for a question of {Length} characters")]
    private partial void LogUnanswered(string channel, int length);
}
