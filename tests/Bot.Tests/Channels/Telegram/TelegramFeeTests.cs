using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The fee check on Telegram, over HTTP from end to end.</summary>
public sealed class TelegramFeeTests : IAsyncLifetime
{
    private const long Chat = 7_050;
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
    public async Task It_asks_by_buttons_and_tells_its_finding()
    {
        Person.Says("/phi");
        await Person.HearsAsync(1, Token);
        Person.Says("phí dịch vụ 90 triệu");
        BotCall country = await Person.HearsAsync(2, Token);
        Person.Presses("f:fee:market=taiwan", message: 2);
        BotCall months = await Person.HearsAsync(3, Token);
        Person.Presses("f:fee:months=24", message: 3);
        await Person.HearsAsync(4, Token);
        Person.Says("25 triệu");
        await Person.HearsAsync(5, Token);
        Person.Presses("f:fee:signed=yes", message: 5);
        BotCall result = await Person.HearsAsync(6, Token);

        Assert.Contains(country.Buttons, button => button.Data == "f:fee:market=taiwan");
        Assert.Contains(months.Buttons, button => button.Data == "f:fee:months=24");
        Assert.StartsWith("Tiền dịch vụ 90 triệu đồng vượt trần 50 triệu đồng của luật.", result.Text, StringComparison.Ordinal);
        Assert.Contains(result.Buttons, button => button.Data == "t:rights.complaint");
        Assert.All(result.Buttons, button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Data), 1, 64));
    }
}
