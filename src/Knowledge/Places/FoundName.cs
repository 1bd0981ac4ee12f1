namespace WorkerAdvisor.Knowledge.Places;

/// <summary>A name in a text with the places it may mean.</summary>
internal sealed record FoundName(int Start, int End, Meaning[] Meanings)
{
    /// <summary>How many other names are asked; an address has four, and a list of hundreds must not take seconds.</summary>
    private const int Neighbours = 8;

    /// <summary>Lets each name be narrowed by its neighbours, the nearest first and the one behind before the other.</summary>
    public static IReadOnlyList<PlaceMention> Resolve(List<FoundName> found)
    {
        var mentions = new PlaceMention[found.Count];
        for (int i = 0; i < found.Count; i++)
        {
            var name = found[i];
            foreach (var other in name.Nearest(found, i)) name = name.NarrowedBy(other);
            mentions[i] = name.Mention(districtSaid: found.Exists(other => other.Meanings[0].Kind == PlaceKind.FormerDistrict));
        }

        return mentions;
    }

    /// <summary>
    /// With only those meanings that fit the larger or smaller place beside it; failing that, those in the larger one's province,
    /// with the commune left open; else as it is. Two communes named together say nothing of each other.
    /// </summary>
    private FoundName NarrowedBy(FoundName other)
    {
        if (Meanings.Length < 2) return this;
        var fitting = Array.FindAll(
            Meanings, meaning => Array.Exists(other.Meanings, theirs => theirs.Size != meaning.Size && meaning.FitsWith(theirs)));
        if (fitting.Length == 0)
        {
            fitting = [.. Meanings.Where(meaning => Array.Exists(other.Meanings, meaning.IsInProvinceOf))
                .Select(meaning => meaning with { Communes = [] })];
        }

        return fitting.Length == 0 ? this : this with { Meanings = fitting };
    }

    private IEnumerable<FoundName> Nearest(List<FoundName> found, int at) =>
        found.Take(Math.Max(0, at - Neighbours)..Math.Min(found.Count, at + 1 + Neighbours)).Where(other => other.Start != Start)
            .OrderBy(DistanceTo).Take(Neighbours);

    private int DistanceTo(FoundName other) => other.Start > Start ? 2 * (other.Start - End) : (2 * (Start - other.End)) + 1;

    private PlaceMention Mention(bool districtSaid)
    {
        var said = Array.FindAll(Meanings, meaning => meaning.IsTrusted) is { Length: > 0 } vouchedFor ? vouchedFor : Said(districtSaid);
        Province[] provinces =
            [.. said.Select(meaning => meaning.Province).Distinct().OrderBy(place => place.Code, StringComparer.Ordinal)];
        var province = provinces.Length == 1 ? provinces[0] : null;
        Commune[] communes = [.. said.SelectMany(meaning => meaning.Communes).Distinct()];
        var commune = communes.Length == 1 ? communes[0] : null;
        var kind = said[0].Kind;
        if (commune is not null && TypedWord.Spell(commune.ShortName) == TypedWord.Spell(said[0].Name)) kind = PlaceKind.Commune;
        return new PlaceMention(Start, End - Start, said[0].Name, kind, province, commune, province is null ? provinces : []);
    }

    /// <summary>
    /// Of several communes of one name in one province, today's is meant; with a district beside it the address is an old one.
    /// </summary>
    private Meaning[] Said(bool districtSaid)
    {
        if (!Meanings[0].IsCommune || Meanings.Any(meaning => meaning.Province != Meanings[0].Province)) return Meanings;
        var preferred = districtSaid ? PlaceKind.FormerCommune : PlaceKind.Commune;
        var said = Array.FindAll(Meanings, meaning => meaning.Kind == preferred);
        return said.Length > 0 ? said : Meanings;
    }
}
