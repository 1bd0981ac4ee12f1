using System.Text.Json;
using System.Text.Json.Serialization;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>One call of the Bot API as it waits in the outbox.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "call")]
[JsonDerivedType(typeof(SendCall), "send")]
[JsonDerivedType(typeof(EditCall), "edit")]
[JsonDerivedType(typeof(PressCall), "press")]
[JsonDerivedType(typeof(FileCall), "file")]
internal abstract record TelegramCall : ChannelCall
{
    public sealed override string ToStored() => JsonSerializer.Serialize(this, TelegramJson.Default.TelegramCall);

    public static TelegramCall Parse(string call) => JsonSerializer.Deserialize(call, TelegramJson.Default.TelegramCall) ?? throw new JsonException("A stored call is null.");
}

/// <summary>Sends a message.</summary>
/// <param name="Html">At most 4,096 UTF-16 units when its tags are taken out.</param>
/// <param name="ReplyTo">The message it answers, where others write in between.</param>
/// <param name="Rows">Buttons, row by row.</param>
internal sealed record SendCall(long Chat, string Html, int? Thread, int? ReplyTo, IReadOnlyList<IReadOnlyList<TelegramButton>> Rows) : TelegramCall
{
    /// <summary>Keys in place of the phone's own; null for none. A message has either these or <see cref="Rows"/>.</summary>
    public TelegramKeys? Keys { get; init; }
}

/// <summary>Keys shown in place of the phone's own, until they are taken away.</summary>
/// <param name="Contact">The key that sends the person's own contact; null to take the keys away.</param>
/// <param name="Words">Keys that send their label.</param>
internal sealed record TelegramKeys(string? Contact, IReadOnlyList<string> Words);

/// <summary>Puts a text and buttons in place of those of a message of ours.</summary>
internal sealed record EditCall(long Chat, int Message, string Html, int? Thread, IReadOnlyList<IReadOnlyList<TelegramButton>> Rows) : TelegramCall;

/// <summary>Takes the waiting sign from a pressed button.</summary>
/// <param name="Toast">A short word shown over the chat; null for none. At most 200 characters.</param>
internal sealed record PressCall(string Press, string? Toast) : TelegramCall;

/// <summary>Sends a text file.</summary>
internal sealed record FileCall(long Chat, string Name, string Caption, string Text, int? Thread) : TelegramCall;

/// <summary>A button: what it says, and what it sends when pressed (1 to 64 bytes).</summary>
internal sealed record TelegramButton(string Label, string Data)
{
    /// <summary>What it opens; then it sends nothing. Null for one that sends.</summary>
    public string? Url { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TelegramCall))]
[JsonSerializable(typeof(TelegramWire))]
internal sealed partial class TelegramJson : JsonSerializerContext;
