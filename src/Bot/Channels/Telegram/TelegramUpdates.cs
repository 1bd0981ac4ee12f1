using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>Takes updates from the wire into the inbox, each by itself: one that cannot be read is stepped past.</summary>
internal sealed partial class TelegramUpdates(Inbox inbox, TimeProvider clock, ILogger<TelegramUpdates> logger)
{
    /// <summary>The kinds of update that the bot wants to hear of.</summary>
    public static readonly IReadOnlyList<UpdateType> Kinds = [UpdateType.Message, UpdateType.CallbackQuery];

    /// <summary>Stores updates; when it returns, they will be handled.</summary>
    /// <param name="self">The bot's own account.</param>
    /// <exception cref="IOException">The disk failed or is full; none of them was stored.</exception>
    public Task ReceiveAsync(IReadOnlyList<JsonElement> updates, User self, CancellationToken cancellationToken)
    {
        var reader = new TelegramReader(self, clock);
        return inbox.ReceiveAsync([.. updates.Select(update => Read(update, reader)).OfType<IncomingMessage>()], cancellationToken);
    }

    /// <summary>An update's id; null for what has none.</summary>
    public static int? IdOf(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object && update.TryGetProperty("update_id", out JsonElement id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out int number) ? number : null;

    private IncomingMessage? Read(JsonElement update, TelegramReader reader)
    {
        try
        {
            return update.Deserialize<Update>(JsonBotAPI.Options) is { } read ? reader.Read(read) : null;
        }
        catch (Exception fault)   // whatever it is, it must not hold up those behind it
        {
            LogUnreadable(fault.GetType().Name);   // not its message, which may quote the update
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "An update from Telegram could not be read and is left out ({Fault})")]
    private partial void LogUnreadable(string fault);
}
