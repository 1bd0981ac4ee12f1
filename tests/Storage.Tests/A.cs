using System.Text;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;
using WorkerAdvisor.Storage.Staff;

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

    /// <param name="phone">Stands for a number.</param>
    public static LeadDetails Details(string phone = "0900000001", string name = "a b", bool isProven = false) => new(
        Bytes($"{name} {phone}"), Bytes(phone), isProven, [Bytes(phone), .. name.Split(' ').Select(Bytes)], "khanh-hoa", "22414", ["japan"], ["poor"],
        NeedsLoan: true, "centre-1", new LeadSource("telegram", "volunteer-7"), new ConsentReceipt("1", "abc", Noon.ToUniversalTime(), "telegram"));

    public static LeadChange Submission(string phone = "0900000001", bool isProven = false) => new LeadChange.Submit(Details(phone, isProven: isProven));

    public static ImportedLead Import(string phone, DateTimeOffset? at = null, string status = "new", LeadDetails? details = null) =>
        new((details ?? Details(phone)) with { PhoneKey = Bytes(phone), Consent = null }, status, at ?? Noon);

    public static StaffAccount Staff(string id = "s1", string? login = null, StaffRole role = StaffRole.Administrator) => new(
        id, 1, login ?? $"login-{id}", "Lan", role, role == StaffRole.Officer ? "" : null, "hash", "stamp", 0, null, null, null, null, null, Noon.ToUniversalTime(), null, null);

    public static OneTimeLink Link(string hash = "h1", OneTimeLinkKind kind = OneTimeLinkKind.Invite, string? account = null, DateTimeOffset? until = null) =>
        new(hash, kind, until ?? Noon.AddDays(7).ToUniversalTime(), account);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static UnansweredQuestion Question(string text, DateTimeOffset? at = null, string? nearest = null, string likeness = "") =>
        new(text, nearest, "telegram", at ?? Noon, likeness);
}
