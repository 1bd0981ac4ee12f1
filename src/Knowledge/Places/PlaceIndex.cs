using System.Collections.Frozen;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Places;

/// <summary>Vietnam's provinces and communes, today's and those until 1 July 2025. Immutable once loaded.</summary>
public sealed class PlaceIndex
{
    private readonly FrozenDictionary<string, Province> provincesByName;
    private readonly ILookup<string, Commune> communesByProvince;

    // Made when first asked for: answering a question does without them.
    private readonly Lazy<ILookup<string, FormerDistrict>> districtsByName;
    private readonly Lazy<ILookup<string, Commune>> communesByName;

    internal PlaceIndex(PlaceFiles files)
    {
        Provinces = files.Provinces;
        Communes = files.Communes;
        FormerDistricts = files.Districts;
        FormerCommunes = files.FormerCommunes;
        Aliases = files.Aliases;
        provincesByName = ProvinceNames().DistinctBy(named => named.Name)
            .ToFrozenDictionary(named => named.Name, named => named.Province);
        communesByProvince = Communes.ToLookup(commune => commune.Province.Code);
        districtsByName = new(() => FormerDistricts.ToLookup(district => Key(district.ShortName)));
        communesByName = new(() => Communes.Select(commune => (Name: Key(commune.ShortName), Commune: commune))
            .Concat(FormerCommunes.SelectMany(
                former => former.Successors.Select(commune => (Name: Key(former.ShortName), Commune: commune))))
            .Distinct()
            .ToLookup(named => named.Name, named => named.Commune));
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<Province> Provinces { get; }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    public IReadOnlyList<FormerDistrict> FormerDistricts { get; }

    public IReadOnlyList<FormerCommune> FormerCommunes { get; }

    /// <summary>Everyday names, and words that look like names.</summary>
    internal PlaceAliases Aliases { get; }

    /// <summary>Reads communes.tsv, former-communes.tsv, provinces.yaml and aliases.yaml.</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is at fault; the message is "file:line: what".</exception>
    public static PlaceIndex Load(string directory) => new(PlaceFiles.Read(directory));

    /// <summary>
    /// The province of today for a slug, a name of today, a former name or an everyday one ("ninh-thuan", "TP. Huế", "sg"),
    /// with or without marks; null when there is none.
    /// </summary>
    public Province? FindProvince(string slugOrName) =>
        provincesByName.GetValueOrDefault(Key(slugOrName)) ?? provincesByName.GetValueOrDefault(KeyWithoutType(slugOrName));

    /// <summary>Today's communes of a province; empty for a province of another index.</summary>
    public IEnumerable<Commune> CommunesOf(Province province) => communesByProvince[province.Code];

    /// <summary>Former districts of a name without its kind ("Châu Thành": ten of them), with or without marks.</summary>
    public IEnumerable<FormerDistrict> FindDistricts(string name) => Named(districtsByName.Value, name);

    /// <summary>Today's communes in a province that have this name or took in a former commune of it, with or without marks.</summary>
    public IEnumerable<Commune> FindCommunes(string name, Province province) =>
        Named(communesByName.Value, name).Where(commune => commune.Province == province);

    /// <summary>By the name as it is first: "Quan Hóa" and "Phương Đông" begin like a quận and a phường.</summary>
    private static IEnumerable<T> Named<T>(ILookup<string, T> byName, string name) =>
        byName[Key(name)] is var exact && exact.Any() ? exact : byName[KeyWithoutType(name)];

    private static string KeyWithoutType(string name) => Key(PlaceTypes.WithoutType(VietnameseLetters.Fold(name)));

    /// <summary>Letters and digits of the plain spelling: "phanrangthapcham".</summary>
    private static string Key(string name) => string.Concat(VietnameseLetters.Fold(name).Where(char.IsLetterOrDigit));

    private IEnumerable<(string Name, Province Province)> ProvinceNames()
    {
        foreach (var province in Provinces) yield return (Key(province.Name), province);
        foreach (var province in Provinces)
        {
            foreach (string former in province.Formerly) yield return (Key(former), province);
        }

        foreach (var alias in Aliases.Names)
        {
            if (alias.District is null) yield return (Key(alias.Say), alias.Province);
        }
    }
}
