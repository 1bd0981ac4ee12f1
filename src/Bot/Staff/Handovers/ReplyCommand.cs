using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary><c>/traloi 12 …</c>, or a reply to the note "#12": an officer answers from Telegram.</summary>
public sealed class ReplyCommand(OfficerChats officers, OfficerTalk talk) : ISideCommand
{
    /// <inheritdoc/>
    public string Name => SlashCommand.StaffReply;

    /// <inheritdoc/>
    public async Task<SideAnswer?> ObeyAsync(IncomingMessage message, string argument, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(argument);
        if (await officers.FindAsync(message, cancellationToken) is not { } account) return null;
        string[] parts = argument.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is not [var number, var text] || NumberOf(number) is not { } id || text.Length > OfficerTalk.LongestText)
            return new SideAnswer("staff.handover.usage", ("most", OfficerTalk.LongestText.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))));
        bool isSent = await talk.FindAsync(account, id, cancellationToken) is { } handover && await talk.ReplyAsync(account, handover, text, message.At, cancellationToken);
        return isSent ? new SideAnswer("staff.handover.sent", ("id", id.ToString())) : "staff.handover.unknown";
    }

    /// <summary>The hand-over that is meant by "12" or "#12"; null for none.</summary>
    internal static HandoverId? NumberOf(string text) =>
        long.TryParse(text.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? new HandoverId(id) : null;
}
