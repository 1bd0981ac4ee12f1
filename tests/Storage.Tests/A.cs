using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;

namespace WorkerAdvisor.Storage.Tests;

/// <summary>Valid things, of which a test changes only what matters to it.</summary>
internal static class A
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(7));

    public static ConversationId Chat(string chatId = "1001") => new("telegram", chatId);

    public static TurnCommit Turn(ConversationId? chat = null, string update = "u1", string state = "{}", string replies = "[]") =>
        new(chat ?? Chat(), update, state, replies, Noon, [], []);

    public static ReceivedUpdate Update(string id = "u1", ConversationId? chat = null, byte[]? content = null, DateTimeOffset? at = null) =>
        new(chat ?? Chat(), id, content ?? [1, 2, 3], at ?? Noon);

    /// <summary>The turn that answers what came through the inbox.</summary>
    public static TurnCommit Answer(InboxEntry entry, params byte[][] outbox) =>
        Turn(entry.Update.Conversation, entry.Update.UpdateId) with { InboxId = entry.Id, Outbox = outbox };

    public static TurnCommit RatedTurn(string update, DateTimeOffset at, params AnswerRating[] ratings) =>
        Turn(update: update) with { At = at, Ratings = ratings };

    public static TurnCommit AskingTurn(string update, params UnansweredQuestion[] questions) =>
        Turn(update: update) with { Questions = questions };

    public static UnansweredQuestion Question(string text, DateTimeOffset? at = null, string? nearest = null, string likeness = "") =>
        new(text, nearest, "telegram", at ?? Noon, likeness);
}
