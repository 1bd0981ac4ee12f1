using System.Text;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The loan picture on Telegram, over HTTP from end to end.</summary>
public sealed class TelegramLoanTests : IAsyncLifetime
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
    public async Task A_loan_is_asked_for_step_by_step_and_its_table_comes_as_lines()
    {
        Person.Says("/vay");
        BotCall amount = await Person.HearsAsync(1, Token);
        Person.Presses("f:loan:amount=100000000 Vnd", message: 11);
        await Person.HearsAsync(2, Token);
        Person.Says("8%/nam");
        await Person.HearsAsync(3, Token);
        Person.Says("36 thang");
        await Person.HearsAsync(4, Token);
        Person.Presses("f:loan:method=even", message: 14);
        await Person.HearsAsync(5, Token);
        Person.Says("25tr");
        BotCall result = await Person.HearsAsync(6, Token);

        Assert.Contains(amount.Buttons, button => button.Data == "f:loan:amount=100000000 Vnd");
        Assert.All(amount.Buttons.Concat(result.Buttons), button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Data), 1, 64));
        Assert.StartsWith("Mỗi tháng bạn trả khoảng <b>3,13 triệu đồng</b>, trong 3 năm.", result.Text, StringComparison.Ordinal);
        Assert.Contains("• Năm 1: trả gốc", result.Text, StringComparison.Ordinal);
        Assert.Contains("Nguồn: Nghị định 338/2025, Điều 14", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_in_one_message_gives_the_result_at_once()
    {
        Person.Says("vay 100tr lai 7%/nam trong 3 nam moi thang tra bao nhieu luong 25tr");

        BotCall result = await Person.HearsAsync(1, Token);

        Assert.StartsWith("Mỗi tháng khoảng <b>3,09 triệu đồng</b>", result.Text, StringComparison.Ordinal);
        Assert.Contains(result.Buttons, button => button.Data == "f:loan:share");
    }
}
