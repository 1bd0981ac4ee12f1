using System.Globalization;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>What pressing a button about one's own data means: <c>o:WHAT:LEAD</c>.</summary>
internal static class PrivacyAction
{
    /// <summary>Show it.</summary>
    public const string Show = "show";

    /// <summary>Ask whether it is to be erased, or which of many.</summary>
    public const string Ask = "ask";

    /// <summary>Erase all of it, or one registration.</summary>
    public const string Erase = "erase";

    /// <summary>Leave it as it is.</summary>
    public const string Keep = "keep";

    /// <summary>Withdraw the consent of all registrations, or of one.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Ask which consent to withdraw, among the older ones.</summary>
    public const string WithdrawOlder = "older";

    /// <param name="lead">The registration that is meant; null for all. Where it is asked which is meant: those older than this.</param>
    public static string Of(string what, LeadId? lead = null) => new BotAction(BotAction.OwnData, what, lead?.ToString() ?? "").ToString();

    /// <summary>The registration that a button names; null for all.</summary>
    public static LeadId? LeadOf(BotAction action) => long.TryParse(action.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? new LeadId(id) : null;
}
