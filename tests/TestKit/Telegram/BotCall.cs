using System.Text.Json;

namespace WorkerAdvisor.TestKit.Telegram;

/// <summary>A call that the bot made.</summary>
/// <param name="Body">What it sent; undefined for none.</param>
public sealed record BotCall(string Method, JsonElement Body)
{
    /// <summary>The chat it is for; null when it is for none.</summary>
    public long? Chat => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("chat_id", out JsonElement chat) ? chat.GetInt64() : null;

    /// <summary>The text it says; empty for none.</summary>
    public string Text => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("text", out JsonElement text) ? text.GetString()! : "";

    /// <summary>The message it is about; null for none.</summary>
    public int? Message => Body.TryGetProperty("message_id", out JsonElement id) ? id.GetInt32() : null;

    /// <summary>Its buttons, row by row, as label and what they send, or the address that they open.</summary>
    public IReadOnlyList<(string Label, string Data)> Buttons => Body.TryGetProperty("reply_markup", out JsonElement markup) && markup.TryGetProperty("inline_keyboard", out JsonElement rows)
        ? [.. rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(button => (button.GetProperty("text").GetString()!, (button.TryGetProperty("url", out JsonElement url) ? url : button.GetProperty("callback_data")).GetString()!))]
        : [];
}
