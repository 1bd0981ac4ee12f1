using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Tests.Staff.Leads;

/// <summary>Leads for the desk.</summary>
internal static class DeskLeads
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A registration as a chat makes it.</summary>
    /// <param name="centre">Null for the default queue.</param>
    /// <param name="age">How long ago it came.</param>
    public static async Task<LeadId> AddLeadAsync(
        this Desk desk, string chat, string name = "Nguyễn Thị Lan", string phone = "+84912345678", string? centre = null, TimeSpan age = default, Func<LeadPerson, LeadPerson>? person = null,
        Func<LeadDetails, LeadDetails>? details = null)
    {
        var vault = desk.Services.GetRequiredService<LeadVault>();
        DateTimeOffset at = desk.Clock.GetUtcNow() - age;
        var told = new LeadPerson(name, phone, "phường Phan Rang, tỉnh Khánh Hòa");
        told = person?.Invoke(told) ?? told;
        var about = new LeadDetails(
            vault.Seal(told), vault.PhoneKey(told.Phone), IsPhoneProven: false, vault.SearchKeysOf(told), "khanh-hoa", null, ["japan"], [], null, centre, new LeadSource("telegram"),
            new ConsentReceipt("2026-11", new string('a', 64), at, "telegram"));
        about = details?.Invoke(about) ?? about;
        await desk.CommitAsync(chat, at, new LeadChange.Submit(about));
        return (await desk.Leads.ListOfChatAsync(Chat(chat), Cancellation))[^1].Id;
    }

    public static Task WithdrawAsync(this Desk desk, string chat) => desk.CommitAsync(chat, desk.Clock.GetUtcNow(), new LeadChange.Withdraw());

    public static async Task<Lead> LeadAsync(this Desk desk, LeadId id) => (await desk.Leads.FindAsync(id, Cancellation))!;

    public static async Task<LeadPerson> PersonAsync(this Desk desk, LeadId id) => desk.Services.GetRequiredService<LeadVault>().Open(await desk.LeadAsync(id))!;

    public static async Task<string> VersionAsync(this Desk desk, LeadId id) => (await desk.LeadAsync(id)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ConversationId Chat(string chat) => new("telegram", chat);

    private static async Task CommitAsync(this Desk desk, string chat, DateTimeOffset at, LeadChange change) =>
        await desk.Services.GetRequiredService<IConversationStore>().CommitAsync(new TurnCommit(Chat(chat), Guid.NewGuid().ToString(), "{}", "[]", at, [], []) { Leads = [change] }, Cancellation);
}
