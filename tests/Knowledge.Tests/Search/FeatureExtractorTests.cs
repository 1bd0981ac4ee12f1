using CsCheck;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class FeatureExtractorTests
{
    private static readonly Gen<string> Sentences = Gen.Int[0, 9]
        .Select(word => new[] { "vay", "tiền", "nước", "ở", "nhật", "khong", "được", "bao nhiêu", "truong", "," }[word])
        .Array[0, 20].Select(words => string.Join(' ', words));

    [Fact]
    public void The_same_words_give_the_same_distinct_features_whatever_the_list_held_before() =>
        Sentences.Sample(
            text =>
            {
                var used = new List<ulong> { 1, 2, 3 };
                FeatureExtractor.Extract([.. A.Words(text)], used, [1, 2, 3]);

                Assert.Equal(Extract(text), used);
                Assert.Equal(used.Distinct(), used);
            },
            iter: 1_000);

    [Fact]
    public void Marks_only_add_features_to_those_of_the_bare_words() =>
        Sentences.Sample(text => Extract(VietnameseLetters.Fold(text)).ToHashSet().IsSubsetOf(Extract(text)), iter: 1_000);

    [Fact]
    public void The_order_of_words_makes_a_difference() =>
        Assert.False(Extract("vay tien").ToHashSet().SetEquals(Extract("tien vay")));

    [Fact]
    public void Features_do_not_depend_on_clauses() => Assert.Equal(Extract("vay tien"), Extract("vay, tien"));

    [Fact]
    public void No_words_have_one_feature() => Assert.Single(Extract(""));

    /// <summary>Model files hold these hashes: when one changes, <see cref="ModelFile.Version"/> must too.</summary>
    [Fact]
    public void The_hashes_are_those_of_the_models_out_there() => 
        Assert.Equal([2126949461958333567, 1500745504750759999, 6055790031857797977, 1884119759437646747], Extract("đi"));

    private static List<ulong> Extract(string text)
    {
        var features = new List<ulong>();
        FeatureExtractor.Extract([.. A.Words(text)], features, []);
        return features;
    }
}
