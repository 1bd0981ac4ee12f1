using System.Net;
using System.Net.Http.Json;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>A token that does not work, and one that must not be seen.</summary>
public sealed class TelegramTokenTests : OnFakeTelegram
{
    [Fact]
    public async Task Without_a_valid_token_the_web_chat_goes_on()
    {
        Api.IsTokenValid = false;
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        Assert.Equal(HttpStatusCode.OK, await AskOnTheWebAsync(bot));
        Assert.Contains(bot.Logs, line => line.Contains("Channels:Telegram:Token", StringComparison.Ordinal) && line.Contains("401", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Something_that_is_no_token_is_said_in_one_line_and_the_web_chat_goes_on()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, null, null, "--Channels:Telegram:Token=not-a-token");

        Assert.Equal(HttpStatusCode.OK, await AskOnTheWebAsync(bot));
        Assert.Single(bot.Logs, line => line.Contains("Channels:Telegram:Token", StringComparison.Ordinal));
        Assert.Empty(Api.Calls);
    }

    [Fact]
    public async Task A_token_that_is_revoked_while_polling_is_said_once()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        Person.Says(Question);
        await Person.HearsAsync(1, Token);

        Api.IsTokenValid = false;
        Person.Says(Question);

        await bot.LoggedAsync("Channels:Telegram:Token", Token);
        Assert.Equal(HttpStatusCode.OK, await AskOnTheWebAsync(bot));
        Assert.Single(bot.Logs, line => line.Contains("Channels:Telegram:Token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Logs_hold_neither_the_token_nor_what_people_wrote()
    {
        const string Secret = "tôi tên Tèo số 0987654321";
        int calls = 0;
        Api.Fault = call => call.Method == "sendMessage" && Interlocked.Increment(ref calls) < 4 ? CallFault.ServerError : null;
        Api.PollFault = () => calls == 0 && Api.Unconfirmed == 0 ? CallFault.Cut : null;
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, null, services => FaultyStore.Put(services, _ => new InvalidOperationException("a mistake of ours")));

        Person.Says(Secret);
        Api.Queue(5_000, """{"update_id":5000,"message":{"message_id":"0987654321"}}""");
        await Person.HearsAsync(1, Token);
        await bot.StopAsync();

        Assert.NotEmpty(bot.Logs);
        Assert.All(bot.Logs, line =>
        {
            Assert.DoesNotContain(FakeBotApi.Token[8..], line, StringComparison.Ordinal);
            Assert.DoesNotContain("0987654321", line, StringComparison.Ordinal);
            Assert.DoesNotContain("Tèo", line, StringComparison.Ordinal);
        });
    }

    private static async Task<HttpStatusCode> AskOnTheWebAsync(TelegramBot bot)
    {
        using HttpClient web = bot.Web;
        using HttpResponseMessage answer = await web.PostAsJsonAsync("/api/chat/messages", new { conversation = new string('A', 22), id = "1", text = Question }, Token);
        return answer.StatusCode;
    }
}
