namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Sends by itself what falls due with time, as far as it was not sent yet. For one caller at a time.</summary>
internal interface IDueSender
{
    /// <exception cref="IOException">The disk failed or is full; what was not sent is sent the next time.</exception>
    Task SendDueAsync(CancellationToken cancellationToken);
}
