namespace WorkerAdvisor.Bot.Conversations;

/// <summary>A wire whose updates come through the <see cref="Inbox"/> and whose replies leave through the <see cref="Outbox"/>.</summary>
public interface IChannel
{
    /// <summary>As in <see cref="WorkerAdvisor.Storage.Conversations.ConversationId.Channel"/>.</summary>
    string Name { get; }

    /// <summary>Turns replies into the channel's calls, in order, each small enough to be sent at once. Pure: the calls are stored before any is made.</summary>
    IReadOnlyList<ChannelCall> Write(IncomingMessage message, IReadOnlyList<Reply> replies);

    /// <summary>A call from its stored form. Throws whatever a form that is none leads to.</summary>
    ChannelCall Read(string stored);

    /// <summary>Makes one call, once: whether to try again is decided by the caller.</summary>
    /// <param name="outgoing">As <see cref="Write"/> or <see cref="Read"/> gave it.</param>
    Task<SendResult> SendAsync(ChannelCall outgoing, CancellationToken cancellationToken);

    /// <summary>Shows that an answer is on its way. Fails silently: nobody misses it.</summary>
    Task ShowTypingAsync(IncomingMessage message, CancellationToken cancellationToken);
}
