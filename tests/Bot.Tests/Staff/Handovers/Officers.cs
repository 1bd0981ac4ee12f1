using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Handovers;

/// <summary>Staff of a host, added without going through pages.</summary>
internal static class Officers
{
    public const string Password = "lúa chín đầy đồng";

    private static readonly string Hash = new Passwords().Hash(Password);

    /// <param name="telegram">The linked chat; null for none.</param>
    public static async Task<StaffAccount> AddAsync(
        IServiceProvider services, string login, StaffRole role = StaffRole.Officer, string? centre = "", long? telegram = null)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var store = services.GetRequiredService<IStaffStore>();
        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        ConversationId? chat = telegram is { } id ? new ConversationId("telegram", $"{id}") : null;
        var account = new StaffAccount($"id-{login}", 1, login, $"Trần Thị {char.ToUpperInvariant(login[0])}{login[1..]}", role, centre, Hash, $"stamp-{login}", 0, null, null, chat, null, null, now, null, null);
        await store.AddLinkAsync(new OneTimeLink($"test-{login}", OneTimeLinkKind.Invite, now.AddDays(1)), now, cancellation);
        Assert.Equal(LinkAcceptResult.Accepted, await store.AcceptLinkAsync($"test-{login}", now, account, cancellation));
        return account;
    }
}
