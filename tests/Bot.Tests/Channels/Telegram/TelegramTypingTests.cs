using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The sign that the bot is at work.</summary>
public sealed class TelegramTypingTests : OnFakeTelegram
{
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
}
