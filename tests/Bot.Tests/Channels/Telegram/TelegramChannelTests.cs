using Microsoft.Extensions.Options;
using Moq;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>What a fault of the Bot API means for a reply.</summary>
public sealed class TelegramChannelTests
{
    private readonly Mock<ITelegramBotClient> _client = new(MockBehavior.Strict);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", typeof(SendResult.Unreachable))]
    [InlineData(403, "Forbidden: user is deactivated", typeof(SendResult.Unreachable))]
    [InlineData(400, "Bad Request: chat not found", typeof(SendResult.Unreachable))]
    [InlineData(400, "Bad Request: message text is empty", typeof(SendResult.Refused))]
    [InlineData(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same", typeof(SendResult.Sent))]
    [InlineData(401, "Unauthorized", typeof(SendResult.TryLater))]
    [InlineData(500, "Internal Server Error", typeof(SendResult.TryLater))]
    public async Task A_fault_means(int code, string description, Type result)
    {
        Fails(new ApiRequestException(description, code));

        Assert.IsType(result, await SendAsync());
    }

    [Fact]
    public async Task The_wait_that_Telegram_asks_for_is_passed_on()
    {
        Fails(new ApiRequestException("Too Many Requests: retry after 7", 429, new ResponseParameters { RetryAfter = 7 }));

        Assert.Equal(new SendResult.TryLater(TimeSpan.FromSeconds(7)), await SendAsync());
    }

    [Fact]
    public async Task A_broken_way_to_Telegram_is_tried_again()
    {
        Fails(new RequestException("Exception during making request", new HttpRequestException("refused")));

        Assert.Equal(new SendResult.TryLater(), await SendAsync());
    }

    private void Fails(RequestException fault) =>
        _client.Setup(client => client.SendRequest(It.IsAny<SendMessageRequest>(), It.IsAny<CancellationToken>())).ThrowsAsync(fault);

    private Task<SendResult> SendAsync()
    {
        var channel = new TelegramChannel(_client.Object, new PublicLinks(Options.Create(new SiteOptions())));
        var message = new IncomingMessage(new ConversationId("telegram", "1"), "1", "x", null, LiveBot.Today, Wire: new TelegramWire(1).ToString());
        return channel.SendAsync(Assert.Single(channel.Write(message, [new Reply("Chào bạn", ReplyKind.Notice)])), Token);
    }
}
