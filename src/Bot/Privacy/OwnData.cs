using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>Everything that is held of a chat, as a file that people can keep and machines can read.</summary>
/// <param name="TakenAt">In Vietnam's time.</param>
internal sealed record OwnData(DateTimeOffset TakenAt, OwnChat Chat, IReadOnlyList<OwnRegistration> Registrations)
{
    /// <summary>The data of a chat.</summary>
    public static OwnData Of(ConversationState state, IncomingMessage message) => new(
        message.At.ToOffset(VietnamTime.Offset),
        new OwnChat(message.Conversation.Channel, message.Conversation.ChatId, state.Topic, state.Earlier?.Split(' ') ?? [], state.Market, state.Province, state.ProvinceAsked, state.IsAbroad, state.Danger, state.CallbackSettledOn, state.Kept, state.Form,
            state.Reminders ?? []) { CameByCode = state.Referral?.Code },
        [.. (state.Leads ?? []).Select(OwnRegistration.Of)]);

    /// <summary>As indented JSON, Vietnamese letters as they are.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, OwnDataJson.Readable.OwnData);
}

/// <summary>What is remembered of the talk itself.</summary>
/// <param name="ProvinceAsked">Whether the person was asked where they live.</param>
/// <param name="RegisteredOrDeclinedOn">When the person last registered, or said no to it; null for never.</param>
/// <param name="Form">What was told to the form that is open; null for none.</param>
internal sealed record OwnChat(
    string Channel, string Id, string? Topic, IReadOnlyList<string> EarlierTopics, string? Country, string? Province, bool ProvinceAsked, bool IsAbroad, string? Danger, DateOnly? RegisteredOrDeclinedOn,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Kept, FormState? Form, IReadOnlyList<ReminderNote> Reminders)
{
    /// <summary>The code of whoever shared the link that the chat came by; null for none.</summary>
    public string? CameByCode { get; init; }
}

/// <summary>One registration, with the receipt of its consent.</summary>
/// <param name="Status">In words.</param>
/// <param name="Work">What staff did about it and plan to.</param>
internal sealed record OwnRegistration(
    string Code, LeadPerson? Person, string Province, string? Commune, IReadOnlyList<string> Countries, bool? NeedsLoan, string? Centre,
    string Status, IReadOnlyList<OwnWork> Work, bool IsAssisted, ConsentReceipt? Consent, IReadOnlyList<EarlierVersion> EarlierVersions, DateTimeOffset SubmittedAt, DateTimeOffset UpdatedAt, DateTimeOffset? WithdrawnAt)
{
    public static OwnRegistration Of(OwnLead own)
    {
        Lead lead = own.Lead;
        LeadDetails told = lead.Details;
        return new OwnRegistration(
            lead.Id.ToString(), own.Person, told.Province, told.Commune, told.Markets, told.NeedsLoan, told.Centre,
            own.Status, own.Work, told.Source.IsAssisted, told.Consent, own.Earlier, lead.CreatedAt, lead.UpdatedAt, lead.WithdrawnAt);
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OwnData))]
internal sealed partial class OwnDataJson : JsonSerializerContext
{
    /// <summary>The context whose text people can read; it is never put into a page.</summary>
    public static OwnDataJson Readable { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
}
