using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;
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
        var faults = new List<ContentFault>();
        foreach (var entry in YamlMap.ParseList(File.ReadAllText(path), path, faults))
        {
            entry.ReportKeysBeside("slug", "name", "code", "type", "formerly");
            string type = entry.Text("type");
            var province = new Province(entry.Text("slug"), entry.Text("name"), entry.Text("code"), type == "thành phố", entry.Texts("formerly"));
            if (type is not ("tỉnh" or "thành phố")) entry.Report($"type is \"{type}\", not tỉnh or thành phố");
            if (!provincesByCode.TryAdd(province.Code, province) || !provincesBySlug.TryAdd(province.Slug, province))
                entry.Report($"{province.Slug} or code {province.Code} stands twice");
            Provinces.Add(province);
        }

        ThrowFirst(faults);
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
        var faults = new List<ContentFault>();
        var names = new List<PlaceAlias>();
        var cautions = new List<(string, Standing)>();
        if (YamlMap.Parse(File.ReadAllText(path), path, 0, faults) is { } file)
        {
            file.ReportKeysBeside("names", "neverPlaces", "needPrefix", "needSign");
            foreach (var entry in file.Maps("names"))
            {
                entry.ReportKeysBeside("say", "province", "former", "district", "commune", "as", "careful");
                ThrowFirst(faults);
                names.AddRange(entry.Texts("say").Select(say => Alias(path, entry, say)));
                if (entry.OptionalText("careful") == "true") cautions.AddRange(entry.Texts("say").Select(say => (say, Standing.Signed)));
            }

            cautions.AddRange(file.Texts("neverPlaces").Select(typed => (typed, Standing.Never)));
            cautions.AddRange(file.Texts("needPrefix").Select(typed => (typed, Standing.Prefixed)));
            cautions.AddRange(file.Texts("needSign").Select(typed => (typed, Standing.Signed)));
        }

        ThrowFirst(faults);
        return new PlaceAliases(names, cautions);
    }

    private PlaceAlias Alias(string path, YamlMap entry, string say)
    {
        if (entry.OptionalText("district") is { } name)
        {
            FormerDistrict[] named = [.. Districts.Where(district => district.Name == name)];
            if (named is not [var only]) throw new InvalidDataException($"{path}:{entry.Line}: {say}: {named.Length} former districts are called {name}");
            string? commune = entry.OptionalText("commune");
            if (commune is not null && !FormerCommunes.Any(former => former.District == only && former.Name == commune))
                throw new InvalidDataException($"{path}:{entry.Line}: {say}: {name} had no {commune}");
            return new PlaceAlias(say, entry.OptionalText("as") ?? only.ShortName, only.Province, null, only, commune);
        }

        string slug = entry.OptionalText("province") ?? "";
        string? former = entry.OptionalText("former");
        var province = provincesBySlug.GetValueOrDefault(slug)
            ?? throw new InvalidDataException($"{path}:{entry.Line}: {say}: no province has the slug \"{slug}\"");
        return new PlaceAlias(say, entry.OptionalText("as") ?? former ?? province.Name, province, former, null);
    }

    private static void ThrowFirst(List<ContentFault> faults)
    {
        if (faults.Count > 0) throw new InvalidDataException(faults[0].ToString());
    }

    /// <summary>Composed and with a capital first letter: one row of the source begins with a small one.</summary>
    private static string Sentence(string name) =>
        VietnameseLetters.Compose(char.ToUpperInvariant(name[0]) + name[1..]);
}
