using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>Is told what chats do to their hand-overs, after it is durable.</summary>
public interface IHandoverWatch
{
    /// <param name="isUrgent">Whether the message tells of danger.</param>
    /// <remarks>Fails silently: staff find it in the desk all the same.</remarks>
    Task ToldAsync(ConversationId chat, HandoverStep done, bool isUrgent, CancellationToken cancellationToken);
}
