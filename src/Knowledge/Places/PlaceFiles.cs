using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Places;

/// <summary>Reads the files of content/places and joins them: codes to provinces, former communes to today's.</summary>
internal sealed class PlaceFiles
{
    private readonly Dictionary<string, Province> provincesByCode = [];
    private readonly Dictionary<string, Province> provincesBySlug = [];
    private readonly Dictionary<string, Commune> communesByCode = [];

    private PlaceFiles(string directory)
    {
        ReadProvinces(Path.Combine(directory, "provinces.yaml"));
        ReadCommunes(Path.Combine(directory, "communes.tsv"));
        (Districts, FormerCommunes) = ReadFormer(Path.Combine(directory, "former-communes.tsv"));
        Aliases = ReadAliases(Path.Combine(directory, "aliases.yaml"));
    }

    public List<Province> Provinces { get; } = [];

    public List<Commune> Communes { get; } = [];

    public IReadOnlyList<FormerDistrict> Districts { get; }

    public IReadOnlyList<FormerCommune> FormerCommunes { get; }

    public PlaceAliases Aliases { get; }

    /// <inheritdoc cref="PlaceIndex.Load"/>
    public static PlaceFiles Read(string directory) => new(directory);

    private void ReadProvinces(string path)
    {
        foreach (var entry in YamlFile.Read<List<ProvinceEntry>>(path))
        {
            if (entry.Type is not ("tỉnh" or "thành phố"))
                throw new InvalidDataException($"{path}:1: {entry.Slug}: type is \"{entry.Type}\", not tỉnh or thành phố");
            var province = new Province(entry.Slug, entry.Name, entry.Code, entry.Type == "thành phố", entry.Formerly);
            if (!provincesByCode.TryAdd(province.Code, province) || !provincesBySlug.TryAdd(province.Slug, province))
                throw new InvalidDataException($"{path}:1: {entry.Slug} or code {entry.Code} stands twice");
            Provinces.Add(province);
        }
    }

    private void ReadCommunes(string path)
    {
        foreach (var row in TsvFile.Read(path, columns: 4))
        {
            if (!provincesByCode.TryGetValue(row[0], out var province)) throw row.Fault($"no province has code {row[0]}");
            var commune = new Commune(row[2], Sentence(row[3]), province);
            if (!communesByCode.TryAdd(commune.Code, commune)) throw row.Fault($"code {commune.Code} stands twice");
            Communes.Add(commune);
        }

        Communes.Sort((one, other) => string.CompareOrdinal(one.Code, other.Code));
    }

    /// <summary>The rows of one place may differ in case ("KBang", "Kbang") and in where a tone stands ("Yên Hoà", "Yên Hòa").</summary>
    private (List<FormerDistrict> Districts, List<FormerCommune> Communes) ReadFormer(string path)
    {
        var districts = new List<FormerDistrict>();
        var communes = new List<FormerCommune>();
        var rows = TsvFile.Read(path, columns: 4).Select(row => (Row: row, Successor: Successor(row)));
        foreach (var inDistrict in rows.GroupBy(row => (row.Row[0], TypedWord.Spell(row.Row[1]))))
        {
            var (first, somewhere) = inDistrict.First();
            if (inDistrict.FirstOrDefault(row => row.Successor.Province != somewhere.Province).Row is { } elsewhere)
                throw elsewhere.Fault($"{first[1]} went to {somewhere.Province.Name} in an earlier row");
            Commune[] successors = [.. inDistrict.Select(row => row.Successor).Distinct()];
            var district = new FormerDistrict(first[1], PlaceTypes.Split(first[0]).Name, somewhere.Province, successors);
            districts.Add(district);
            communes.AddRange(inDistrict.GroupBy(row => TypedWord.Spell(row.Row[2]))
                .Select(rows => new FormerCommune(rows.First().Row[2], district, [.. rows.Select(row => row.Successor).Distinct()])));
        }

        return (districts, communes);
    }

    private Commune Successor(TsvRow row) =>
        communesByCode.TryGetValue(row[3], out var commune) ? commune : throw row.Fault($"no commune has code {row[3]}");

    private PlaceAliases ReadAliases(string path)
    {
        var entries = YamlFile.Read<AliasEntries>(path);
        var names = new List<PlaceAlias>();
        var cautions = new List<(string, Standing)>();
        foreach (var entry in entries.Names)
        {
            names.AddRange(entry.Say.Select(say => Alias(path, entry, say)));
            if (entry.Careful) cautions.AddRange(entry.Say.Select(say => (say, Standing.Signed)));
        }

        cautions.AddRange(entries.NeverPlaces.Select(typed => (typed, Standing.Never)));
        cautions.AddRange(entries.NeedPrefix.Select(typed => (typed, Standing.Prefixed)));
        cautions.AddRange(entries.NeedSign.Select(typed => (typed, Standing.Signed)));
        return new PlaceAliases(names, cautions);
    }

    private PlaceAlias Alias(string path, AliasEntry entry, string say)
    {
        if (entry.District is { } name)
        {
            FormerDistrict[] named = [.. Districts.Where(district => district.Name == name)];
            return named is [var only]
                ? new PlaceAlias(say, entry.As ?? only.ShortName, only.Province, null, only)
                : throw new InvalidDataException($"{path}:1: {say}: {named.Length} former districts are called {name}");
        }

        var province = provincesBySlug.GetValueOrDefault(entry.Province)
            ?? throw new InvalidDataException($"{path}:1: {say}: no province has the slug \"{entry.Province}\"");
        return new PlaceAlias(say, entry.As ?? entry.Former ?? province.Name, province, entry.Former, null);
    }

    /// <summary>Composed and with a capital first letter: one row of the source begins with a small one.</summary>
    private static string Sentence(string name) =>
        VietnameseLetters.Compose(char.ToUpperInvariant(name[0]) + name[1..]);

    private sealed class ProvinceEntry
    {
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public string Code { get; init; } = "";
        public string Type { get; init; } = "";
        public List<string> Formerly { get; init; } = [];
    }

    private sealed class AliasEntries
    {
        public List<AliasEntry> Names { get; init; } = [];
        public List<string> NeverPlaces { get; init; } = [];
        public List<string> NeedPrefix { get; init; } = [];
        public List<string> NeedSign { get; init; } = [];
    }

    private sealed class AliasEntry
    {
        public List<string> Say { get; init; } = [];
        public string Province { get; init; } = "";
        public string? Former { get; init; }
        public string? District { get; init; }
        public string? As { get; init; }
        public bool Careful { get; init; }
    }
}
