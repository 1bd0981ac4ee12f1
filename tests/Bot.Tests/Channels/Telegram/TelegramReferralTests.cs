using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>A volunteer's deep link on Telegram, over HTTP from end to end.</summary>
public sealed class TelegramReferralTests : OnFakeTelegram
{
    private const string Code = "7k3m9q2d";
    private const long Volunteer = 9_001;

    [Fact]
    public async Task Who_comes_by_a_volunteers_link_and_asks_is_counted_for_it()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        IReferralStore referrals = await AddAsync(bot);

        Person.Says($"/start m-{Code}_loan_amount");
        BotCall opened = await Person.HearsAsync(1, Token);
        Person.Says("chi phí đi Nhật hết bao nhiêu");
        await Person.HearsAsync(2, Token);

        Assert.Contains("100% chi phí", opened.Text, StringComparison.Ordinal);
        ReferralCount count = Assert.Single(await referrals.CountAsync([Code], Token));
        Assert.Equal((1L, 1L, 0L), (count.Opened, count.Asked, count.Registered));
    }

    [Fact]
    public async Task The_volunteer_is_not_counted_for_the_own_link()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        IReferralStore referrals = await AddAsync(bot);

        Api.Person(Volunteer).Says($"/start m-{Code}");
        await Api.Person(Volunteer).HearsAsync(1, Token);

        Assert.Empty(await referrals.CountAsync([Code], Token));
    }

    private static async Task<IReferralStore> AddAsync(TelegramBot bot)
    {
        var referrals = bot.Services.GetRequiredService<IReferralStore>();
        var staff = bot.Services.GetRequiredService<IStaffStore>();
        DateTimeOffset now = DateTimeOffset.UnixEpoch;
        await staff.AddLinkAsync(new OneTimeLink("hash", OneTimeLinkKind.Invite, DateTimeOffset.MaxValue), now, Token);
        await staff.AcceptLinkAsync(
            "hash", now, new StaffAccount("mai", 1, "mai", "Mai", StaffRole.Volunteer, null, null, "stamp", 0, null, null, new ConversationId("telegram", $"{Volunteer}"), null, null, now, null, null), Token);
        await referrals.AddAsync(new ReferralCode(Code, null, "mai", "", now), Token);
        return referrals;
    }
}
