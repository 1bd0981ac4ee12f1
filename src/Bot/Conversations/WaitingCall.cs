using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>A committed call in line to be made.</summary>
/// <param name="Call">The call itself; null when it is to be read from the entry, as after a start.</param>
internal readonly record struct WaitingCall(OutboxEntry Entry, ChannelCall? Call);
