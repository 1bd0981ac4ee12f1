using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary><c>/homnay</c>: what waits for an officer today, as counts only.</summary>
public sealed class TodayCommand(OfficerChats officers, TodayCounts counts) : ISideCommand
{
    /// <inheritdoc/>
    public string Name => "homnay";

    /// <inheritdoc/>
    public async Task<SideAnswer?> ObeyAsync(IncomingMessage message, string argument, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return await officers.FindAsync(message, cancellationToken) is { } account ? new SideAnswer("staff.today.whole", ("text", await counts.WordAsync(account, cancellationToken))) : null;
    }
}
