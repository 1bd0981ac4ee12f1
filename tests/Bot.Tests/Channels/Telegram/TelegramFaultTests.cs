using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>Whatever goes wrong between us and Telegram, every question is answered, and once where that can be known.</summary>
public sealed class TelegramFaultTests : OnFakeTelegram
{
    private const string Short = "--Delivery:CallTimeout=00:00:01";

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
}
