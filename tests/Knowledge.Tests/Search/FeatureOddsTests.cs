using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class FeatureOddsTests
{
    private const int Classes = 2;
    private static readonly TrainingRow[] Rows = [Row("vay tien", 0), Row("vay von", 0), Row("luong nhat", 1), Row("tien luong", 1)];

    [Fact]
    public void A_word_speaks_for_the_class_that_uses_it()
    {
        (HashIndex features, float[] weights) = Learn();

        ReadOnlySpan<float> vay = RowOf("vay", features, weights), luong = RowOf("luong", features, weights);

        Assert.True(vay[0] > 0 && vay[1] < 0);
        Assert.True(luong[1] > 0 && luong[0] < 0);
    }

    [Fact]
    public void A_word_used_alike_by_all_and_the_bias_say_nothing()
    {
        (HashIndex features, float[] weights) = Learn();

        ReadOnlySpan<float> tien = RowOf("tien", features, weights);

        Assert.Equal(tien[0], tien[1], 1e-5f);
        Assert.All(weights[(features.Count * Softmax.Padded(Classes))..], weight => Assert.Equal(0, weight));
    }

    private static (HashIndex Features, float[] Weights) Learn()
    {
        var features = new HashIndex([.. Rows.SelectMany(row => FeaturesOf(row.Words)).Distinct().Order()]);
        var weights = new float[(features.Count + 1) * Softmax.Padded(Classes)];
        FeatureOdds.AddTo(weights, Rows, features, Classes);
        return (features, weights);
    }

    /// <summary>The feature of the word itself: the one that it shares with itself in a longer message.</summary>
    private static ReadOnlySpan<float> RowOf(string word, HashIndex features, float[] weights)
    {
        ulong feature = FeaturesOf(Row(word, 0).Words).Intersect(FeaturesOf(Row($"x {word} y", 0).Words)).First();
        return weights.AsSpan(features.Find(feature) * Softmax.Padded(Classes), Classes);
    }

    private static List<ulong> FeaturesOf(Word[] words)
    {
        var found = new List<ulong>();
        FeatureExtractor.Extract(words, found, []);
        return found;
    }

    private static TrainingRow Row(string text, int id) => new([.. Tokenizer.Split(text)], id, 1, IsPhrasing: true);
}
