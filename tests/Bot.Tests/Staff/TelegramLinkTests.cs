using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Tests.Channels.Telegram;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Staff;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>Staff link their own Telegram by a code, over HTTP from end to end.</summary>
public sealed class TelegramLinkTests : OnFakeTelegram
{
    private static readonly ConversationId OwnChat = new("telegram", "7001");

    [Fact]
    public async Task A_code_links_the_private_chat_once_and_the_talk_goes_on()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        StaffAccount account = await AddAsync(bot, "lan");
        string code = await bot.Services.GetRequiredService<TelegramLinking>().NewCodeAsync(account, Token);

        string linked = await SaysAsync($"/lienket {code.ToLowerInvariant()}", 1);
        string again = await SaysAsync($"/lienket {code}", 2);
        string other = await OtherSaysAsync($"/lienket {code}", 1);
        string answer = await SaysAsync(Question, 3);

        Assert.Contains("Đã liên kết", linked, StringComparison.Ordinal);
        Assert.Contains("đang liên kết", again, StringComparison.Ordinal);
        Assert.Contains("không đúng hoặc đã hết hạn", other, StringComparison.Ordinal);
        Assert.Contains("vay", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(account.Id, (await Staff(bot).FindByTelegramAsync(OwnChat, Token))?.Id);
        Assert.DoesNotContain(bot.Logs, line => line.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_code_said_in_a_group_links_nothing_and_is_spent()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        StaffAccount account = await AddAsync(bot, "lan");
        string code = await bot.Services.GetRequiredService<TelegramLinking>().NewCodeAsync(account, Token);

        Person.SendsIn(-100_500, $$"""
            "text":"/lienket@{{FakeBotApi.Name}} {{code}}","entities":[{"type":"bot_command","offset":0,"length":{{"/lienket@".Length + FakeBotApi.Name.Length}}}]
            """);
        BotCall told = await Api.CallAsync(call => call.Method == "sendMessage" && call.Chat == -100_500, Token);
        string late = await SaysAsync($"/lienket {code}", 1);

        Assert.Contains("Trong nhóm", told.Text, StringComparison.Ordinal);
        Assert.Contains("không đúng", late, StringComparison.Ordinal);
        Assert.Null((await Staff(bot).FindAsync(account.Id, Token))!.Telegram);
    }

    [Fact]
    public async Task A_chat_belongs_to_one_account_until_it_is_unlinked()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        StaffAccount first = await AddAsync(bot, "lan"), second = await AddAsync(bot, "mai");
        TelegramLinking linking = bot.Services.GetRequiredService<TelegramLinking>();
        await SaysAsync($"/lienket {await linking.NewCodeAsync(first, Token)}", 1);

        string refused = await SaysAsync($"/lienket {await linking.NewCodeAsync(second, Token)}", 2);
        await linking.UnlinkAsync(first, first.Id, Token);
        string linked = await SaysAsync($"/lienket {await linking.NewCodeAsync(second, Token)}", 3);

        Assert.Contains("tài khoản khác", refused, StringComparison.Ordinal);
        Assert.Contains("Đã liên kết", linked, StringComparison.Ordinal);
        Assert.Equal(second.Id, (await Staff(bot).FindByTelegramAsync(OwnChat, Token))?.Id);
    }

    private static IStaffStore Staff(TelegramBot bot) => bot.Services.GetRequiredService<IStaffStore>();

    private static async Task<StaffAccount> AddAsync(TelegramBot bot, string login)
    {
        var account = new StaffAccount($"id-{login}", 1, login, login, StaffRole.Officer, "", null, "stamp", 0, null, null, null, null, null, LiveBot.Today, null, null);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await Staff(bot).AddLinkAsync(new OneTimeLink(login, OneTimeLinkKind.Invite, now.AddDays(1)), now, Token);
        await Staff(bot).AcceptLinkAsync(login, now, account, Token);
        return account;
    }

    private async Task<string> SaysAsync(string text, int answer)
    {
        Person.Says(text);
        return (await Person.HearsAsync(answer, Token)).Text;
    }

    private async Task<string> OtherSaysAsync(string text, int answer)
    {
        Api.Person(Other).Says(text);
        return (await Api.Person(Other).HearsAsync(answer, Token)).Text;
    }
}
