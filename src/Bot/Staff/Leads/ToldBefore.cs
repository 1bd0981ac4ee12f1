using System.Text.Json;
using System.Text.Json.Serialization;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>What a lead told before something was merged into it: sealed into its history, so that merging can be undone.</summary>
public sealed record ToldBefore(
    LeadPerson Person, string Province, string? Commune, IReadOnlyList<string> Markets, IReadOnlyList<string> PriorityGroups, bool? NeedsLoan, LeadSource Source, ConsentReceipt? Consent)
{
    public static ToldBefore Of(LeadDetails details, LeadPerson person)
    {
        ArgumentNullException.ThrowIfNull(details);
        return new ToldBefore(person, details.Province, details.Commune, details.Markets, details.PriorityGroups, details.NeedsLoan, details.Source, details.Consent);
    }

    /// <summary>The details of a lead as they were.</summary>
    /// <param name="now">As they are; number and centre are kept.</param>
    public LeadDetails Restore(LeadDetails now, LeadVault vault)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(vault);
        return now with
        {
            Sealed = vault.Seal(Person), SearchKeys = vault.SearchKeysOf(Person), Province = Province, Commune = Commune, Markets = Markets, PriorityGroups = PriorityGroups, NeedsLoan = NeedsLoan,
            Source = Source, Consent = Consent,
        };
    }

    public byte[] SealWith(PersonalDataSeal seal)
    {
        ArgumentNullException.ThrowIfNull(seal);
        return seal.Seal(JsonSerializer.Serialize(this, ToldBeforeJson.Default.ToldBefore));
    }

    /// <returns>Null when it cannot be opened any more, or is something else.</returns>
    public static ToldBefore? Open(byte[]? content, PersonalDataSeal seal)
    {
        ArgumentNullException.ThrowIfNull(seal);
        try
        {
            return content is not null && seal.Open(content) is { } text ? JsonSerializer.Deserialize(text, ToldBeforeJson.Default.ToldBefore) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ToldBefore))]
internal sealed partial class ToldBeforeJson : JsonSerializerContext;
