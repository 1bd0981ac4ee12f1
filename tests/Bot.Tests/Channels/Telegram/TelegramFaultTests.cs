using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>Whatever goes wrong between us and Telegram, every question is answered, and once where that can be known.</summary>
public sealed class TelegramFaultTests : IAsyncLifetime
{
    private const long Chat = 7_001, Other = 7_002;
    private const string Question = "vay được bao nhiêu tiền", Short = "--Delivery:CallTimeout=00:00:01";
    private FakeBotApi? _api;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeBotApi Api => _api!;

    private Person Person => Api.Person(Chat);

    public async ValueTask InitializeAsync() => _api = await FakeBotApi.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_api is not null) await _api.DisposeAsync();
    }

    public static TheoryData<string> Faults => ["429", "500", "502", "cut"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_reply_that_fails_is_sent_again_and_arrives_once(string kind)
    {
        int left = 3;
        Api.Fault = call => call.Method == "sendMessage" && Interlocked.Decrement(ref left) >= 0 ? Of(kind) : null;
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        Person.Says(Question);
        await Person.HearsAsync(1, Token);
        Person.Says("/menu");
        await Person.HearsAsync(2, Token);

        Assert.Equal(2, Sent(Chat).Count);
        Assert.True(left < 0);

        static CallFault Of(string kind) => kind switch
        {
            "429" => CallFault.TooMany(0), "500" => CallFault.ServerError, "502" => CallFault.BadGateway, _ => CallFault.Cut,
        };
    }

    [Fact]
    public async Task The_wait_that_Telegram_asks_for_holds_up_that_chat_only()
    {
        Api.Fault = call => call.Method == "sendMessage" && call.Chat == Chat ? CallFault.TooMany(3_600) : null;
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        Person.Says(Question);
        Person.Says("/menu");
        Api.Person(Other).Says(Question);
        await Api.Person(Other).HearsAsync(1, Token);

        Assert.Empty(Sent(Chat));
    }

    [Fact]
    public async Task A_call_that_gets_no_answer_is_given_up_and_made_again()
    {
        int calls = 0;
        Api.Fault = call => call.Method == "sendMessage" && Interlocked.Increment(ref calls) == 1 ? CallFault.Silence : null;
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, null, null, Short);

        Person.Says(Question);

        await Person.HearsAsync(1, Token);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_reply_whose_arrival_is_not_known_is_rather_doubled_than_lost()
    {
        int calls = 0;
        Api.Fault = call => call.Method == "sendMessage" && Interlocked.Increment(ref calls) == 1 ? CallFault.CutAfterwards : null;
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        Person.Says(Question);

        Assert.Equal((await Person.HearsAsync(1, Token)).Text, (await Person.HearsAsync(2, Token)).Text);
    }

    [Fact]
    public async Task An_update_that_comes_again_is_answered_once_also_after_a_restart()
    {
        using var data = new TemporaryDirectory();
        int id;
        await using (TelegramBot before = await TelegramBot.StartAsync(Api, data.Path))
        {
            id = Person.Says(Question);
            Person.Says("/menu");
            await Person.HearsAsync(2, Token);   // the poll that brought this confirmed the question
            Api.Repeat(id);
            Person.Says("/privacy");
            await Person.HearsAsync(3, Token);
        }

        Api.Repeat(id);
        await using TelegramBot after = await TelegramBot.StartAsync(Api, data.Path);
        Person.Says("/help");
        await Api.CallAsync(call => call.Text.Contains("như nói chuyện", StringComparison.Ordinal), Token);

        Assert.Equal(4, Sent(Chat).Count);
    }

    [Theory]
    [InlineData("""{"update_id":5000,"message":"not an object"}""")]
    [InlineData("""{"update_id":5000,"message":{"message_id":"x"}}""")]
    [InlineData("""{"update_id":5000,"message":{"message_id":1,"date":99999999999999,"chat":{"id":1,"type":"no-such-type"}}}""")]
    [InlineData("""{"update_id":5000,"some_future_kind":{"deep":[[[[1]]]]}}""")]
    [InlineData("""{"update_id":5000,"callback_query":{"id":"1","data":5}}""")]
    [InlineData("""{"update_id":5000}""")]
    public async Task An_update_that_cannot_be_read_holds_up_nobody(string malformed)
    {
        Api.Person(Other).Says("/menu");
        Api.Queue(5_000, malformed);
        Person.Says(Question);
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        await Api.Person(Other).HearsAsync(1, Token);
        await Person.HearsAsync(1, Token);
    }

    [Fact]
    public async Task Polling_goes_on_after_whatever_Telegram_answers()
    {
        var faults = new Queue<CallFault>([CallFault.ServerError, CallFault.Cut, CallFault.BadGateway, CallFault.TooMany(0), CallFault.BadRequest("x")]);
        Api.PollFault = () => faults.TryDequeue(out CallFault? fault) ? fault : null;
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        Person.Says(Question);

        await Person.HearsAsync(1, Token);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task An_old_webhook_does_not_keep_the_bot_from_polling()
    {
        Api.Webhook = "https://old.example/telegram";
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);

        Person.Says(Question);

        await Person.HearsAsync(1, Token);
    }

    [Fact]
    public async Task A_turn_that_fails_gets_an_apology_and_the_next_one_is_answered()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, change: services => FaultyStore.Put(services, chat => chat == $"{Chat}" ? new InvalidOperationException("a mistake of ours") : null));

        Person.Says(Question);
        Person.Says("/menu");

        Assert.Contains("trục trặc", (await Person.HearsAsync(1, Token)).Text, StringComparison.Ordinal);
        Assert.NotEmpty((await Person.HearsAsync(2, Token)).Buttons);
    }

    [Fact]
    public async Task A_disk_that_fails_for_a_while_only_delays_the_answer()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, change: services => FaultyStore.Put(services, _ => new IOException("no space left")));

        Person.Says(Question);

        Assert.Contains("Nguồn:", (await Person.HearsAsync(1, Token)).Text, StringComparison.Ordinal);
        Assert.Single(Sent(Chat));
    }

    [Fact]
    public async Task A_disk_that_fails_after_it_wrote_does_not_swallow_the_answer()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, change: services => FaultyStore.Put(services, _ => new IOException("lost the disk"), afterCommit: true));

        Person.Says(Question);
        await Person.HearsAsync(1, Token);
        Person.Says("/menu");
        await Person.HearsAsync(2, Token);

        Assert.Equal(2, Sent(Chat).Count);
    }

    [Fact]
    public async Task A_disk_that_fails_after_it_took_a_question_in_does_not_swallow_it()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, change: FaultyInbox.Put);

        Person.Says(Question);
        await Person.HearsAsync(1, Token);
        Person.Says("/menu");
        await Person.HearsAsync(2, Token);

        Assert.Equal(2, Sent(Chat).Count);
    }

    [Fact]
    public async Task An_answer_that_takes_noticeable_time_is_announced_and_announced_again()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(LiveBot.Today);
        var held = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        await using TelegramBot bot = await TelegramBot.StartAsync(Api, change: services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            FaultyStore.Put(services, _ =>
            {
                asked.TrySetResult();
                held.Task.Wait(Token);
                return null;
            });
        });
        Person.Says(Question);
        await asked.Task.WaitAsync(Token);
        Assert.DoesNotContain(Api.Calls, call => call.Method == "sendChatAction");

        clock.Advance(TimeSpan.FromSeconds(1));
        BotCall typing = await Api.CallAsync(call => call.Method == "sendChatAction", Token);
        clock.Advance(TimeSpan.FromSeconds(4));
        int typings = 0;
        await Api.CallAsync(call => call.Method == "sendChatAction" && ++typings == 2, Token);
        held.SetResult();

        await Person.HearsAsync(1, Token);
        Assert.Equal("typing", typing.Body.GetProperty("action").GetString(), ignoreCase: true);
        Assert.Equal(Chat, typing.Chat);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_gets_nothing_more_until_they_write_again()
    {
        Api.Block(Chat);
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        Person.Says(Question);
        await bot.LoggedAsync("blocked the bot", Token);

        Api.Unblock(Chat);
        Person.Says("/menu");

        Assert.Contains((await Person.HearsAsync(1, Token)).Buttons, button => button.Data == "g:loan");   // not the old answer
    }

    [Fact]
    public async Task A_stop_while_polling_loses_nothing()
    {
        using var data = new TemporaryDirectory();
        const int Chats = 40;
        for (int chat = 1; chat <= Chats; chat++) Api.Person(chat).Says(Question);
        for (int run = 0; run < 4; run++)
        {
            await using TelegramBot bot = await TelegramBot.StartAsync(Api, data.Path);
            int answered = run * Chats / 8;
            await Api.CallAsync(_ => Api.Calls.Count(call => call.Method == "sendMessage") > answered, Token);
            await bot.StopAsync();
        }

        await using TelegramBot last = await TelegramBot.StartAsync(Api, data.Path);
        for (int chat = 1; chat <= Chats; chat++) await Api.Person(chat).HearsAsync(1, Token);
        await last.StopAsync();

        Assert.All(Enumerable.Range(1, Chats), chat => Assert.Single(Sent(chat)));
    }

    [Fact]
    public async Task A_reply_not_sent_before_a_stop_is_sent_after_the_next_start()
    {
        using var data = new TemporaryDirectory();
        var tried = new TaskCompletionSource();
        Api.Fault = call =>
        {
            if (call.Method == "sendMessage") tried.TrySetResult();
            return call.Method == "sendMessage" ? CallFault.ServerError : null;
        };
        await using (TelegramBot before = await TelegramBot.StartAsync(Api, data.Path))
        {
            Person.Says(Question);
            await tried.Task.WaitAsync(Token);
        }

        Api.Fault = _ => null;
        await using TelegramBot after = await TelegramBot.StartAsync(Api, data.Path);

        await Person.HearsAsync(1, Token);
    }

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

    private List<BotCall> Sent(long chat) => [.. Api.Calls.Where(call => call.Method == "sendMessage" && call.Chat == chat)];
}
