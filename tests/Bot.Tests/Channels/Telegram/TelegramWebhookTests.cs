using System.Net;
using System.Text;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>Telegram calls us instead of being polled.</summary>
public sealed class TelegramWebhookTests : IAsyncLifetime
{
    private const string Header = "X-Telegram-Bot-Api-Secret-Token", Secret = "right-Secret_1", Path = "/telegram/hook";
    private FakeBotApi? _api;
    private TelegramBot? _bot;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeBotApi Api => _api!;

    public async ValueTask InitializeAsync()
    {
        _api = await FakeBotApi.StartAsync();
        _bot = await TelegramBot.StartAsync(_api, null, null, "--Channels:Telegram:Webhook:Url=https://bot.example" + Path, "--Channels:Telegram:Webhook:Secret=" + Secret);
        await _api.CallAsync(call => call.Method == "setWebhook", Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        if (_api is not null) await _api.DisposeAsync();
    }

    [Fact]
    public async Task Telegram_is_told_where_to_call_and_with_which_secret()
    {
        BotCall set = await Api.CallAsync(call => call.Method == "setWebhook", Token);

        Assert.Equal("https://bot.example" + Path, set.Body.GetProperty("url").GetString());
        Assert.Equal(Secret, set.Body.GetProperty("secret_token").GetString());
    }

    [Fact]
    public async Task A_call_with_the_secret_is_answered_through_the_outbox_and_once()
    {
        string update = Update(11, 9_001, "vay được bao nhiêu tiền");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(update, Secret));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(update, Secret));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Update(12, 9_001, "/menu"), Secret));

        Assert.Contains("Nguồn:", (await Api.Person(9_001).HearsAsync(1, Token)).Text, StringComparison.Ordinal);
        Assert.Contains((await Api.Person(9_001).HearsAsync(2, Token)).Buttons, button => button.Data == "g:loan");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("right-Secret_")]
    [InlineData("right-Secret_11")]
    [InlineData("wrong-Secret_1")]
    public async Task A_call_without_the_secret_is_refused(string? secret)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Update(13, 9_002, "/menu"), secret));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Update(14, 9_003, "/menu"), Secret));

        await Api.Person(9_003).HearsAsync(1, Token);
        Assert.DoesNotContain(Api.Calls, call => call.Chat == 9_002);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("""{"update_id":1,"message":7}""")]
    public async Task What_cannot_be_read_is_acknowledged_so_that_it_does_not_come_again(string body) =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(body, Secret));

    [Fact]
    public async Task A_body_larger_than_any_update_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(new string(' ', 2_000_000), Secret));

    [Theory]
    [InlineData("--Channels:Telegram:Webhook:Url=https://bot.example/hook", "Channels:Telegram:Webhook:Secret")]
    [InlineData("--Channels:Telegram:Webhook:Url=no-address", "Channels:Telegram:Webhook:Url")]
    [InlineData("--Channels:Telegram:BaseUrl=no-address", "Channels:Telegram:BaseUrl")]
    [InlineData("--Channels:Telegram:Proxy=no-address", "Channels:Telegram:Proxy")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string setting, string named)
    {
        var fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TelegramBot.StartAsync(Api, null, null, setting));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> PostAsync(string body, string? secret)
    {
        using HttpClient web = _bot!.Web;
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null) request.Headers.TryAddWithoutValidation(Header, secret);
        using HttpResponseMessage response = await web.SendAsync(request, Token);
        return response.StatusCode;
    }

    private static string Update(int id, long chat, string text) =>
        $$$"""{"update_id":{{{id}}},"message":{"message_id":1,"date":1795334400,"from":{"id":{{{chat}}},"is_bot":false,"first_name":"Tèo"},"chat":{"id":{{{chat}}},"type":"private"},"text":"{{{text}}}"}}""";
}
