using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The list of steps as people tick it on Telegram.</summary>
public sealed class TelegramPapersTests : OnFakeTelegram
{
    private const string First = "f:papers:t.company.company.check";

    [Fact]
    public async Task A_pressed_box_is_ticked_in_the_message_itself()
    {
        await using TelegramBot bot = await TelegramBot.StartAsync(Api);
        Person.Says("/hoso em đi Nhật qua công ty");
        BotCall list = await Person.HearsAsync(1, Token);
        Assert.Contains(("☐ Tra giấy phép của công ty", First), list.Buttons);

        Person.Presses(First, message: 41);
        BotCall ticked = await Api.CallAsync(call => call.Method == "editMessageText", Token);
        Person.Presses(First, message: 41);
        BotCall unticked = await Api.CallAsync(call => call.Method == "editMessageText" && call.Buttons.Contains(("☐ Tra giấy phép của công ty", First)), Token);

        Assert.Equal(41, ticked.Message);
        Assert.Contains(("☑ Tra giấy phép của công ty", First), ticked.Buttons);
        Assert.Equal(41, unticked.Message);
        Assert.Single(Sent(Chat));
    }

    [Fact]
    public async Task The_ticks_are_there_after_the_bot_was_started_anew()
    {
        using var data = new TemporaryDirectory();
        await using (TelegramBot before = await TelegramBot.StartAsync(Api, data.Path))
        {
            Person.Says("/hoso eps");
            await Person.HearsAsync(1, Token);
            Person.Says("đã có hộ chiếu rồi");
            await Person.HearsAsync(2, Token);
        }

        await using TelegramBot after = await TelegramBot.StartAsync(Api, data.Path);
        Person.Says("/hoso");
        BotCall list = await Person.HearsAsync(3, Token);

        Assert.Contains("EPS: xong 1 trên", list.Text, StringComparison.Ordinal);
    }
}
