using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>The bot's own account on Telegram, while it is known.</summary>
public sealed class TelegramAccount(IServiceProvider services)
{
    /// <summary>As people see it: <c>@tu_van_bot</c>; null where the bot is not on Telegram, or has not got through to it yet.</summary>
    public string? Name => services.GetService<TelegramConnection>()?.Self?.Username is { } name ? "@" + name : null;

    /// <summary>A link that opens the chat there and hands something over; null as for <see cref="Name"/>.</summary>
    public string? LinkTo(StartPayload payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        string handed = payload.ToString();
        return Name is { } name ? $"https://t.me/{name[1..]}{(handed.Length > 0 ? "?start=" + handed : "")}" : null;
    }
}
