using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>Whatever goes wrong on our side, or a stop at any moment: every question is answered, and once.</summary>
public sealed class TelegramOwnFaultTests : OnFakeTelegram
{
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
}
