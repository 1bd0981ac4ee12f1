using System.Text.Json;
using System.Text.Json.Serialization;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Reminders;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>How conversation records are written as JSON in the store.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(IReadOnlyList<Reply>))]
[JsonSerializable(typeof(IncomingMessage))]
[JsonSerializable(typeof(ReminderNote))]
[JsonSerializable(typeof(Draft))]
internal sealed partial class BotJson : JsonSerializerContext;
