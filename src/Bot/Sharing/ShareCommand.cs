using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Referrals;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Sharing;

/// <summary>
/// <c>/chiase</c>: the page with all that helps to pass the bot on; for somebody of the staff whose chat is linked, the one of their own code. Where the
/// deployment does not say under which address it is reached, the talk answers instead.
/// </summary>
public sealed class ShareCommand(IServiceProvider services, PublicLinks links) : ISideCommand
{
    /// <inheritdoc/>
    public string Name => SlashCommand.Share;

    /// <inheritdoc/>
    public async Task<SideAnswer?> ObeyAsync(IncomingMessage message, string argument, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (links.Absolute(ShareLink.Page) is not { } page) return null;
        StaffAccount? account = message.IsGroup ? null : await services.GetRequiredService<IStaffStore>().FindByTelegramAsync(message.Conversation, cancellationToken);
        if (account?.Has(StaffRight.Share) != true) return new SideAnswer("share.answer", ("link", page));
        string code = (await services.GetRequiredService<ReferralCodes>().OwnAsync(account, cancellationToken)).Code;
        return new SideAnswer("share.answer.own", ("page", $"{page}/{code}"), ("link", links.Absolute(ShareLink.Web(code))!));
    }
}
