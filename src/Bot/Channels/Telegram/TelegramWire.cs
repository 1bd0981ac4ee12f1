using System.Text.Json;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>What is needed to answer a message on Telegram.</summary>
/// <param name="Message">The message that was sent, or the one whose button was pressed; null when Telegram does not say.</param>
/// <param name="Thread">The topic of a forum that it stands in.</param>
/// <param name="Press">The id of a button's press, which wants an answer of its own.</param>
internal sealed record TelegramWire(int? Message = null, int? Thread = null, string? Press = null)
{
    public override string ToString() => JsonSerializer.Serialize(this, TelegramJson.Default.TelegramWire);

    public static TelegramWire Parse(string? wire) => (wire is null ? null : JsonSerializer.Deserialize(wire, TelegramJson.Default.TelegramWire)) ?? new TelegramWire();
}
