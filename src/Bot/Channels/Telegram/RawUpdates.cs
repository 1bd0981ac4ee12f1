using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>
/// <c>getUpdates</c> that leaves the updates as they came: one that the library cannot read would else fail its whole batch, again and again.
/// </summary>
internal sealed class RawUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first update wanted; those before it are confirmed and not sent again.</summary>
    public int? Offset { get; init; }

    /// <summary>Seconds that Telegram waits for the first update.</summary>
    public int Timeout { get; init; }

    public IReadOnlyList<UpdateType> AllowedUpdates { get; init; } = TelegramUpdates.Kinds;
}
