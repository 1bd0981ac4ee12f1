using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Knowledge.Tests.Places;

public sealed class PlaceIndexTests
{
    private static readonly PlaceIndex Index = PlaceData.Index;

    [Fact]
    public void There_are_34_provinces_of_which_9_are_cities_and_3321_communes()
    {
        Assert.Equal(34, Index.Provinces.Count);
        Assert.Equal(9, Index.Provinces.Count(province => province.IsCity));
        Assert.Equal(3321, Index.Communes.Count);
        Assert.Equal(3321, Index.Provinces.Sum(province => Index.CommunesOf(province).Count()));
    }

    [Fact]
    public void The_63_former_provinces_are_the_34_and_the_29_that_ended()
    {
        string[] ended = [.. Index.Provinces.SelectMany(province => province.Formerly).Where(name => name != "Thừa Thiên Huế")];

        Assert.Equal(29, ended.Distinct().Count());
        Assert.Equal(63, Index.FormerDistricts.Select(district => district.FormerProvince).Distinct().Count());
        Assert.All(Index.FormerDistricts, district => Assert.Equal(district.Province, Index.FindProvince(district.FormerProvince)));
    }

    [Theory]
    [InlineData("khanh-hoa", "khanh-hoa")]
    [InlineData("Khánh Hoà", "khanh-hoa")]
    [InlineData("tỉnh Ninh Thuận", "khanh-hoa")]
    [InlineData("ninh-thuan", "khanh-hoa")]
    [InlineData("TP. Huế", "hue")]
    [InlineData("thua thien hue", "hue")]
    [InlineData("Bà Rịa – Vũng Tàu", "ho-chi-minh")]
    [InlineData("tp hcm", "ho-chi-minh")]
    [InlineData("SG", "ho-chi-minh")]
    [InlineData("Đà Nẵng", "da-nang")]
    [InlineData("DONG NAI", "dong-nai")]
    public void A_province_is_found_by_slug_by_names_old_and_new_and_by_everyday_names(string name, string slug) =>
        Assert.Equal(slug, Index.FindProvince(name)?.Slug);

    [Theory]
    [InlineData("")]
    [InlineData("Đài Loan")]
    [InlineData("tỉnh")]
    public void What_is_no_province_is_not_found(string name) => Assert.Null(Index.FindProvince(name));

    [Fact]
    public void A_former_district_knows_the_communes_of_today_that_took_its_own_in()
    {
        var caoLoc = Assert.Single(Index.FindDistricts("huyện Cao Lộc"));

        Assert.Equal(("Huyện Cao Lộc", "Cao Lộc", "lang-son"), (caoLoc.Name, caoLoc.ShortName, caoLoc.Province.Slug));
        Assert.Contains(caoLoc.Communes, commune => commune.ShortName == "Khánh Khê");
    }

    [Fact]
    public void A_name_that_starts_like_a_word_for_a_kind_is_taken_whole() =>
        Assert.Equal(["Huyện Quan Hóa"], Index.FindDistricts("quan hoa").Select(district => district.Name));

    [Fact]
    public void A_commune_is_found_in_its_province_by_its_name_of_today_and_of_before()
    {
        var langSon = Index.FindProvince("lang-son")!;

        Assert.Equal(["Xã Khánh Khê"], Index.FindCommunes("xã Bình Trung", langSon).Select(commune => commune.Name));
        Assert.Contains(Index.FindCommunes("khanh khe", langSon), commune => commune.Name == "Xã Khánh Khê");
        Assert.Empty(Index.FindCommunes("Bình Trung", Index.FindProvince("ha-noi")!));
    }

    [Theory]
    [InlineData("communes.tsv", "a\tb\tc\td\n99\tTỉnh X\t00001\tXã Y\n", "communes.tsv:2: no province has code 99")]
    [InlineData("former-communes.tsv", "a\tb\tc\td\nTỉnh X\tHuyện Y\n", "former-communes.tsv:2: expected 4 filled cells")]
    [InlineData("aliases.yaml", "names:\n  - sya: [hn]\n", "aliases.yaml:2: \"sya\" is no key here")]
    [InlineData("aliases.yaml", "names:\n  - say: [hn]\n    province: ha-nam\n", "aliases.yaml:2: hn: no province has the slug \"ha-nam\"")]
    [InlineData("provinces.yaml", "- slug: ha-noi\n  name: Hà Nội\n  code: \"01\"\n  type: huyện\n", "provinces.yaml:1: type is \"huyện\"")]
    public void A_fault_in_a_file_is_told_with_its_line(string file, string content, string message)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        foreach (string path in Directory.GetFiles(PlaceData.Folder)) File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        File.WriteAllText(Path.Combine(folder, file), content);

        var fault = Assert.Throws<InvalidDataException>(() => PlaceIndex.Load(folder));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
