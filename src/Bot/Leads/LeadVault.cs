using System.Text.Json;
using System.Text.Json.Serialization;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>Seals what is personal in a lead before it is stored, opens it again, and makes the keyed hashes by which staff find it.</summary>
public sealed class LeadVault(PersonalDataSeal seal, SearchKeys keys)
{
    private const string Phone = "phone", Name = "name", Person = "person", Group = "group";

    /// <summary>The sealed form.</summary>
    public byte[] Seal(LeadPerson person) => seal.Seal(JsonSerializer.Serialize(person, LeadJson.Default.LeadPerson));

    /// <summary>What was sealed; null when its key is gone or it is damaged.</summary>
    public LeadPerson? Open(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return Open(lead.Details.Sealed);
    }

    /// <inheritdoc cref="Open(Lead)"/>
    public LeadPerson? Open(byte[] sealedPerson)
    {
        return seal.Open(sealedPerson) is { } text ? JsonSerializer.Deserialize(text, LeadJson.Default.LeadPerson) : null;
    }

    /// <summary>See <see cref="LeadDetails.PhoneKey"/>.</summary>
    /// <param name="phone">In international form.</param>
    public byte[] PhoneKey(string phone) => keys.Of(Phone, phone);

    /// <summary>See <see cref="LeadChange.Submit.AssistedPerson"/>.</summary>
    public byte[] PersonKey(LeadPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return keys.Of(Person, Likeness(person));
    }

    /// <summary>Whether two registrations by a helper are of one person, as the store sees it.</summary>
    public static bool AreSame(LeadPerson one, LeadPerson other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return Likeness(one) == Likeness(other);
    }

    /// <summary>See <see cref="LeadDetails.SearchKeys"/>.</summary>
    public IReadOnlyList<byte[]> SearchKeysOf(LeadPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return [PhoneKey(person.Phone), .. NameKeys(person.Name)];
    }

    /// <summary>See <see cref="LeadDetails.PriorityGroups"/>.</summary>
    public string GroupKey(string group) => Convert.ToHexStringLower(keys.Of(Group, group));

    /// <summary>The hashes of the words of a name, however it is typed: marks do not matter.</summary>
    public IReadOnlyList<byte[]> NameKeys(string name) => [.. WordsOf(name).Distinct().Select(word => keys.Of(Name, word))];

    private static string Likeness(LeadPerson person) => $"{person.Phone}\n{string.Join(' ', WordsOf(person.Name))}";

    private static IEnumerable<string> WordsOf(string name) => Tokenizer.Split(name).Select(word => word.Folded);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LeadPerson))]
internal sealed partial class LeadJson : JsonSerializerContext;
