using WorkerAdvisor.Bot.Tests.Site;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>Links to pages in messages: only where the deployment says under which address others can open them.</summary>
public sealed class TelegramShareTests : OnFakeTelegram
{
    [Fact]
    public async Task An_answer_is_passed_on_by_the_choice_that_Telegram_has()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, settings: ["--Site:PublicUrl", SiteHost.PublicUrl]);

        Person.Says("/start loan_amount");

        (string label, string opens) = Assert.Single((await Person.HearsAsync(1, Token)).Buttons, button => button.Data.StartsWith("https:", StringComparison.Ordinal));
        Assert.Equal(("Chia sẻ", "https://t.me/share/url?url=https%3A%2F%2Fbot.example.vn%2Ftra-loi%2Floan%2Famount"), (label, opens));
    }

    [Fact]
    public async Task Without_an_address_of_its_own_no_message_holds_a_link()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        Person.Says("/start loan_amount");
        Person.Says("/chinhthuc");

        await Person.HearsAsync(2, Token);
        Assert.All(Sent(Chat).SelectMany(call => call.Buttons), button => Assert.DoesNotContain("http", button.Data, StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_to_know_the_real_bot_is_told_on_request_and_in_its_profile()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, settings: ["--Site:PublicUrl", SiteHost.PublicUrl]);

        Person.Says("/chinhthuc");

        BotCall told = await Person.HearsAsync(1, Token), profile = await Api.CallAsync(call => call.Method == "setMyDescription", Token);
        Assert.Contains(told.Buttons, button => button.Data == "https://bot.example.vn/chinh-thuc");
        Assert.Contains("https://bot.example.vn/chinh-thuc", profile.Body.GetProperty("description").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_names_the_account_that_is_connected()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        Person.Says("/chinhthuc");
        await Person.HearsAsync(1, Token);

        using HttpClient web = bot.Web;
        Assert.Contains("href=\"https://t.me/", await web.GetStringAsync("/chinh-thuc", Token), StringComparison.Ordinal);
    }
}
