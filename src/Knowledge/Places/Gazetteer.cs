using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Places;

/// <summary>Puts every name of a <see cref="PlaceIndex"/> into one tree.</summary>
internal static class Gazetteer
{
    public static NameTree Build(PlaceIndex places)
    {
        var tree = new NameTree();
        foreach (var (words, type) in PlaceTypes.Written) tree.LeafOf(words).Set(TypedWord.Spell(words), type);
        foreach (var (typed, limit) in places.Aliases.Cautions) tree.LeafOf(typed).Add(TypedWord.Spell(typed), limit);
        AddProvinces(tree, places);
        AddDistricts(tree, places);
        AddCommunes(tree, places);
        return tree;
    }

    private static void AddProvinces(NameTree tree, PlaceIndex places)
    {
        var districtProvinces = places.FormerDistricts.Select(district => district.FormerProvince).ToHashSet();
        foreach (var province in places.Provinces)
        {
            AddProvince(tree, province.Name, Today(province, province.Name));
            foreach (string former in province.Formerly) AddProvince(tree, former, Former(province, former, former));
        }

        foreach (var alias in places.Aliases.Names)
        {
            if (alias.Commune is not null) continue;
            var meaning = alias.District is { } district ? Meaning(district) with { Name = alias.Name, IsTrusted = true }
                : alias.Former is { } former ? Former(alias.Province, former, alias.Name)
                : Today(alias.Province, alias.Name);
            Add(tree, alias.Say, meaning);
        }

        Meaning Today(Province province, string name) =>
            new("", name, province.IsCity ? PlaceType.ThanhPho : PlaceType.Tinh, PlaceKind.Province, province, null, [], []);

        // "Thừa Thiên Huế" is a former name only: its districts are listed under Huế.
        Meaning Former(Province province, string former, string name) =>
            new("", name, PlaceType.Tinh, PlaceKind.FormerProvince, province, districtProvinces.Contains(former) ? former : null, [], []);
    }

    /// <summary>Also as one word, the way it stands in hashtags: "nghean".</summary>
    private static void AddProvince(NameTree tree, string name, Meaning meaning)
    {
        Add(tree, name, meaning);
        string plain = VietnameseLetters.Fold(name);
        if (plain.Contains(' ')) Add(tree, string.Concat(plain.Where(char.IsLetter)), meaning);
    }

    private static void AddDistricts(NameTree tree, PlaceIndex places)
    {
        foreach (var district in places.FormerDistricts) Add(tree, district.ShortName, Meaning(district));
    }

    private static void AddCommunes(NameTree tree, PlaceIndex places)
    {
        var origins = places.FormerDistricts
            .SelectMany(district => district.Communes.Select(commune => (commune.Code, District: district)))
            .ToLookup(origin => origin.Code, origin => origin.District);
        foreach (var commune in places.Communes)
        {
            var (type, name) = PlaceTypes.Split(commune.Name);
            var meaning = new Meaning(
                "", SaidAs(commune.Name, name), type ?? PlaceType.Xa, PlaceKind.Commune, commune.Province, null, [.. origins[commune.Code]],
                [commune]);
            Add(tree, name, meaning);
        }

        var alone = new Dictionary<FormerDistrict, FormerDistrict[]>(ReferenceEqualityComparer.Instance);
        foreach (var former in places.FormerCommunes)
        {
            var (type, name) = PlaceTypes.Split(former.Name);
            var district = former.District;
            if (!alone.TryGetValue(district, out var districts)) alone[district] = districts = [district];
            bool trusted = places.Aliases.Names.Any(alias => alias.Commune == former.Name && alias.District == district);
            var meaning = new Meaning(
                "", SaidAs(former.Name, name), type ?? PlaceType.Xa, PlaceKind.FormerCommune, district.Province, district.FormerProvince,
                districts, former.Successors) { IsTrusted = trusted };
            Add(tree, name, meaning);
        }
    }

    private static Meaning Meaning(FormerDistrict district)
    {
        var (type, name) = PlaceTypes.Split(district.Name);
        return new Meaning(
            "", SaidAs(district.Name, name), type ?? PlaceType.Huyen, PlaceKind.FormerDistrict, district.Province, district.FormerProvince,
            [district], []);
    }

    /// <summary>A number is no name by itself: "Quận 7", but "Cao Lộc".</summary>
    private static string SaidAs(string fullName, string name) => char.IsDigit(name[0]) ? fullName : name;

    private static void Add(NameTree tree, string typed, Meaning meaning) =>
        tree.LeafOf(typed).Add(meaning with { Spelling = tree.Share(TypedWord.Spell(typed)) });
}
