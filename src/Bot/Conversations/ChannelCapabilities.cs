namespace WorkerAdvisor.Bot.Conversations;

/// <summary>What a channel can do with a reply. A reply is fitted to it (<see cref="ReplyFitting"/>), so that no feature lives in one channel.</summary>
/// <param name="Buttons">Whether buttons can be pressed; else they are numbered lines to answer with.</param>
/// <param name="Edit">Whether a message sent can be changed later.</param>
/// <param name="Typing">Whether "is typing" can be shown.</param>
/// <param name="MaxLength">Longest message in UTF-16 units.</param>
/// <param name="Bold">Whether bold can be shown.</param>
/// <param name="MonthlyQuota">Messages the channel allows in a month; null when it sets no such limit.</param>
public sealed record ChannelCapabilities(bool Buttons, bool Edit, bool Typing, int MaxLength, bool Bold, int? MonthlyQuota);
