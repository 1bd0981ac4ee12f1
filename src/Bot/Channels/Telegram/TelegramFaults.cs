using Telegram.Bot.Exceptions;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>What the Bot API's faults mean.</summary>
/// <seealso href="https://core.telegram.org/bots/api#making-requests"/>
internal static class TelegramFaults
{
    /// <summary>Whether the token is wrong or was revoked: 401, or 404 for one that never was any.</summary>
    public static bool IsBadToken(RequestException fault) => fault is ApiRequestException { ErrorCode: 401 or 404 };

    /// <summary>Whether polling is refused because Telegram calls an address that somebody configured before.</summary>
    public static bool IsWebhookActive(ApiRequestException fault) => fault.ErrorCode == 409 && Says(fault.Message, "webhook");

    /// <summary>How long Telegram wants us to wait; null when it does not say.</summary>
    public static TimeSpan? Wait(RequestException fault) => fault is ApiRequestException { Parameters.RetryAfter: { } seconds } ? TimeSpan.FromSeconds(seconds) : null;

    public static SendResult ResultOf(RequestException fault) => fault switch
    {
        ApiRequestException { ErrorCode: 403 } => new SendResult.Unreachable(),
        ApiRequestException { ErrorCode: 400, Message: var said } when Says(said, "chat not found") => new SendResult.Unreachable(),
        // Pressed twice: the message shows already what it should.
        ApiRequestException { ErrorCode: 400, Message: var said } when Says(said, "message is not modified") => new SendResult.Sent(),
        ApiRequestException { ErrorCode: 400 } refused => new SendResult.Refused(refused.Message),
        _ => new SendResult.TryLater(Wait(fault)),   // 429, 5xx, the way there; and 401, until somebody puts a new token in
    };

    private static bool Says(string description, string words) => description.Contains(words, StringComparison.OrdinalIgnoreCase);
}
