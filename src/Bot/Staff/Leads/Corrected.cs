using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>What of a lead is to be told otherwise; null leaves a thing as it is.</summary>
/// <param name="Phone">In international form.</param>
internal sealed record Corrected(string? Name, string? Phone, CorrectedPlace? Place)
{
    private const string NameId = "name", PhoneId = "phone", PlaceId = "place";

    /// <summary>Ids of the things, a blank between; empty for nothing. They stand in the history and in the audit log.</summary>
    public string Things => string.Join(' ', new[] { Name is null ? null : NameId, Phone is null ? null : PhoneId, Place is null ? null : PlaceId }.OfType<string>());

    /// <summary>Things of a lead as they are now, to be put into what it told before.</summary>
    /// <param name="things">Ids as in <see cref="Things"/>. A number is none of them: with another one nothing stays merged.</param>
    public static Corrected Of(LeadDetails now, LeadPerson person, IReadOnlyCollection<string> things) => new(
        things.Contains(NameId) ? person.Name : null, null, things.Contains(PlaceId) ? new CorrectedPlace(person.Place, now.Province, now.Commune) : null);

    public LeadPerson In(LeadPerson told) => told with { Name = Name ?? told.Name, Phone = Phone ?? told.Phone, Place = Place?.Words ?? told.Place };

    /// <summary>The corrected details of told ones, found by the corrected name and number; those that cannot be opened any more as they are.</summary>
    public LeadDetails In(LeadDetails told, LeadVault vault)
    {
        if (vault.Open(told.Sealed) is not { } person) return told;
        LeadPerson now = In(person);
        HashSet<string> former = [.. vault.SearchKeysOf(person).Select(Convert.ToHexString)];
        IEnumerable<byte[]> keys = vault.SearchKeysOf(now).Concat(told.SearchKeys.Where(key => !former.Contains(Convert.ToHexString(key))));
        return told with
        {
            Sealed = vault.Seal(now), PhoneKey = vault.PhoneKey(now.Phone), SearchKeys = [.. keys.DistinctBy(Convert.ToHexString)],
            Province = Place?.Province ?? told.Province, Commune = Place is { } place ? place.Commune : told.Commune,
        };
    }
}

/// <summary>Where somebody lives.</summary>
/// <param name="Words">As it was typed.</param>
/// <param name="Province">Slug of the province of today.</param>
/// <param name="Commune">Code of the commune of today; null when only the province is known.</param>
internal sealed record CorrectedPlace(string Words, string Province, string? Commune);
