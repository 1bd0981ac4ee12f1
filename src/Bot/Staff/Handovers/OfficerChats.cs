using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>Finds who of the staff writes in a Telegram chat.</summary>
public sealed class OfficerChats(IServiceProvider services)
{
    /// <returns>The account as it is now; null when the chat is none of theirs, or they may not talk with people.</returns>
    public async Task<StaffAccount?> FindAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.IsGroup || message.Conversation.Channel != TelegramChannel.ChannelName) return null;
        return await services.GetRequiredService<IStaffStore>().FindByTelegramAsync(message.Conversation, cancellationToken) is { } account && account.Has(StaffRight.Handovers) ? account : null;
    }
}
