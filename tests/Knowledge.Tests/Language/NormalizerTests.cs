using CsCheck;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Language;

public sealed class NormalizerTests
{
    private static readonly Normalizer Normalizer = new(
        A.Lexicon("ko\tkhông", "o mo\tở đâu", "xkld\txuất khẩu lao động"), A.Spelling("vay tien di nhat khong", "mo cua o nha", "xuat khau lao dong"));

    [Theory]
    [InlineData("vay ko", "vay khong")]
    [InlineData("vày ko", "vày không")]
    [InlineData("tieefn vay", "tiền vay")]
    [InlineData("vya tein", "vay tien")]
    [InlineData("vaytien di", "vay tien di")]
    [InlineData("vay 50 tr", "vay 50 tr")]
    [InlineData("vay qwzzt", "vay qwzzt")]
    [InlineData("", "")]
    public void Short_forms_slips_and_misspellings_become_the_words_meant(string text, string meant) => Assert.Equal(meant, Texts(text));

    [Fact]
    public void Spelling_out_repairs_nothing() =>
        Assert.Equal(["vya", "khong"], Normalizer.SpellOut("vya ko").Select(word => word.Text));

    [Fact]
    public void A_phrase_that_a_repair_brought_to_light_is_spelled_out() => Assert.Equal("o dau", Texts("o mmo"));

    [Fact]
    public void The_parts_of_a_split_word_stay_in_its_clause() =>
        Assert.Equal([0, 1, 1, 1], Normalizer.Normalize("vay, vaytien di").Select(word => word.Clause));

    [Fact]
    public void Composed_and_decomposed_text_mean_the_same() =>
        Assert.Equal(Normalizer.Normalize("tiền nhật"), Normalizer.Normalize("tie\u0302\u0300n nha\u0323\u0302t"));

    [Fact]
    public void Any_text_is_normalised() => A.AnyText.Sample(text => { Normalizer.Normalize(text); }, iter: 5_000);

    [Fact]
    public void Of_ten_megabytes_only_the_beginning_is_normalised() =>
        Assert.InRange(Normalizer.Normalize(string.Concat(Enumerable.Repeat("xkld ", 2_000_000))).Count, Tokenizer.MaxWords, 4 * Tokenizer.MaxWords);

    private static string Texts(string text) => string.Join(' ', Normalizer.Normalize(text).Select(word => word.Text));
}
