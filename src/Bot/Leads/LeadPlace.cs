using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>A place as the form keeps it: the province of today and, where it is known, the commune of today.</summary>
/// <param name="Commune">Null when only the province is known.</param>
internal sealed record LeadPlace(Province Province, Commune? Commune)
{
    private const char Bar = '|';

    /// <summary>A kept value; null when there is no such place.</summary>
    public static LeadPlace? Parse(string? kept, PlaceIndex places)
    {
        string[] parts = (kept ?? "").Split(Bar);
        if (places.Provinces.FirstOrDefault(province => province.Slug == parts[0]) is not { } found) return null;
        if (parts.Length == 1) return new LeadPlace(found, null);
        return places.CommunesOf(found).FirstOrDefault(commune => commune.Code == parts[1]) is { } commune ? new LeadPlace(found, commune) : null;
    }

    /// <summary>As it is kept, and travels in buttons.</summary>
    public string Kept => Commune is null ? Province.Slug : $"{Province.Slug}{Bar}{Commune.Code}";

    /// <summary>"xã Ninh Phước, tỉnh Khánh Hòa".</summary>
    public string Name => Commune is null ? Province.FullName : $"{char.ToLowerInvariant(Commune.Name[0])}{Commune.Name[1..]}, {Province.FullName}";

    /// <summary>The place with the person's own words for it, where they differ: "phường Phan Rang, tỉnh Khánh Hòa (Ninh Thuận)".</summary>
    public static string? Words(FormValues values, PlaceIndex places)
    {
        if (Parse(values.Text(LeadSlot.Place), places) is not { } place) return null;
        IEnumerable<string> said = (values.Text(LeadSlot.PlaceSaid) ?? "").Split(", ").Where(word => word.Length > 0 && !place.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
        string own = string.Join(", ", said);
        return own.Length == 0 ? place.Name : $"{place.Name} ({own})";
    }
}
