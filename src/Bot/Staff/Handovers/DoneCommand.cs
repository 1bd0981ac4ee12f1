using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary><c>/xong 12</c>: an officer ends a hand-over from Telegram.</summary>
public sealed class DoneCommand(OfficerChats officers, OfficerTalk talk) : ISideCommand
{
    /// <inheritdoc/>
    public string Name => "xong";

    /// <inheritdoc/>
    public async Task<SideAnswer?> ObeyAsync(IncomingMessage message, string argument, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(argument);
        if (await officers.FindAsync(message, cancellationToken) is not { } account) return null;
        if (ReplyCommand.NumberOf(argument) is not { } id) return "staff.handover.done.usage";
        bool isClosed = await talk.FindAsync(account, id, cancellationToken) is { } handover && await talk.CloseAsync(account, handover, cancellationToken);
        return isClosed ? new SideAnswer("staff.handover.done", ("id", id.ToString())) : "staff.handover.unknown";
    }
}
