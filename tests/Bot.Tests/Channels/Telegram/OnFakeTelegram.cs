using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>A fake Bot API of each test's own, and two people who write to the bot.</summary>
public abstract class OnFakeTelegram : IAsyncLifetime
{
    protected const long Chat = 7_001, Other = 7_002;
    protected const string Question = "vay được bao nhiêu tiền";
    private FakeBotApi? _api;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeBotApi Api => _api!;

    protected Person Person => Api.Person(Chat);

    public async ValueTask InitializeAsync() => _api = await FakeBotApi.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_api is not null) await _api.DisposeAsync();
    }

    protected IReadOnlyList<BotCall> Sent(long chat) => [.. Api.Calls.Where(call => call.Method == "sendMessage" && call.Chat == chat)];
}
