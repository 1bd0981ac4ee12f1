using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>
/// Links the private Telegram chat of somebody of the staff to the own account: the desk shows a code, the person sends it to the bot. What the desk
/// tells them later goes there.
/// </summary>
public sealed class TelegramLinking(IServiceProvider services, StaffAccounts accounts, StaffAudit audit, TimeProvider clock) : ISideCommand
{
    /// <summary>The command that takes a code.</summary>
    public const string Command = "lienket";

    /// <summary>How long a code is good for.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(10);

    private IStaffStore Store => services.GetRequiredService<IStaffStore>();

    /// <inheritdoc/>
    public string Name => Command;

    /// <summary>A new code to be shown once; the one before is good no more.</summary>
    public async Task<string> NewCodeAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        string code = Secrets.Code();
        DateTimeOffset now = clock.GetUtcNow();
        await Store.AddLinkAsync(new OneTimeLink(Secrets.Hash(code), OneTimeLinkKind.Telegram, now + CodeLasts, account.Id), now, cancellationToken);
        return code;
    }

    /// <summary>Ends the link of an account: one's own, or for an administrator anybody's.</summary>
    /// <param name="id">The account's.</param>
    public async Task UnlinkAsync(StaffAccount by, string id, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(by, StaffAudit.Change, id, "telegram unlinked", cancellationToken);
        await accounts.ChangeAsync(id, current => current.Telegram is null ? null : current with { Telegram = null }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SideAnswer?> ObeyAsync(IncomingMessage message, string argument, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(argument);
        if (message.Conversation.Channel != TelegramChannel.ChannelName) return null;
        // Taken also where others read along: they have seen it now.
        OneTimeLink? link = await TakeAsync(argument, cancellationToken);
        if (message.IsGroup) return "staff.link.group";
        if (link is { Account: { } id }) return await LinkAsync(id, message.Conversation, cancellationToken);
        return await Store.FindByTelegramAsync(message.Conversation, cancellationToken) is { DisabledAt: null } ? "staff.link.already" : "staff.link.unknown";
    }

    private async Task<OneTimeLink?> TakeAsync(string argument, CancellationToken cancellationToken)
    {
        string hash = Secrets.Hash(argument.Trim().ToUpperInvariant());
        DateTimeOffset now = clock.GetUtcNow();
        return await Store.FindLinkAsync(hash, now, cancellationToken) is { Kind: OneTimeLinkKind.Telegram } ? await Store.TakeLinkAsync(hash, now, cancellationToken) : null;
    }

    private async Task<string> LinkAsync(string id, ConversationId chat, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(id, StaffAudit.Change, id, "telegram linked", cancellationToken);
        try
        {
            return await accounts.ChangeAsync(id, account => account.DisabledAt is null ? account with { Telegram = chat } : null, cancellationToken) is null
                ? "staff.link.unknown" : "staff.link.done";
        }
        catch (StaffChangeException)
        {
            return "staff.link.other";
        }
    }
}
