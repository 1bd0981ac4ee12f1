using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The market chooser on Telegram, over HTTP from end to end.</summary>
public sealed class TelegramChooseTests : IAsyncLifetime
{
    private const long Chat = 7_105;
    private FakeBotApi? _api;
    private TelegramBot? _bot;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Person Person => _api!.Person(Chat);

    public async ValueTask InitializeAsync()
    {
        _api = await FakeBotApi.StartAsync();
        _bot = await TelegramBot.StartAsync(_api);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        if (_api is not null) await _api.DisposeAsync();
    }

    [Fact]
    public async Task Pressed_through_the_chooser_ends_with_one_block_for_each_way()
    {
        Person.Says("/chonnuoc");
        string[] presses = ["age=18-30", "school=thpt", "lang=none", "money=30-100", "want=cheap+", "want=cheap,safe", "has=none"];
        int heard = 0;
        foreach (string press in presses)
        {
            BotCall question = await Person.HearsAsync(++heard, Token);
            Assert.Contains(question.Buttons, button => button.Data == $"f:choose:{press}");
            Person.Presses($"f:choose:{press}", message: heard);
        }

        BotCall first = await Person.HearsAsync(++heard, Token);
        string all = first.Text;
        while (first.Buttons.Count == 0)
        {
            first = await Person.HearsAsync(++heard, Token);
            all += first.Text;
        }

        Assert.StartsWith("Hợp nhất với điều bạn kể", all, StringComparison.Ordinal);
        Assert.Contains("<b>IM Japan</b>\n• Cần gì: ", all, StringComparison.Ordinal);
        Assert.Contains("<b>Hàn EPS</b>\n• Cần gì: ", all, StringComparison.Ordinal);
        Assert.Contains("• Nguồn: [1] ", all, StringComparison.Ordinal);
        Assert.Contains(first.Buttons, button => button.Data == "p:market.japan.overview:im-japan");
        Assert.Contains(first.Buttons, button => button.Data == "f:choose:share");
    }
}
