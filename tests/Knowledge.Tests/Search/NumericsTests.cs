using CsCheck;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class NumericsTests
{
    private static readonly Gen<float> Scores = Gen.Float[-20, 20];

    [Fact]
    public void Probabilities_sum_to_one_and_the_padding_stays_empty() =>
        Scores.Array[1, 70].Sample(scores =>
        {
            var padded = new float[Softmax.Padded(scores.Length)];
            scores.CopyTo(padded, 0);
            int highest = Array.IndexOf(scores, scores.Max());

            Softmax.Normalize(padded, scores.Length);

            Assert.Equal(1, padded.Sum(), 4);
            Assert.Equal(padded.Max(), padded[highest]);
            Assert.All(padded[scores.Length..], value => Assert.Equal(0, value));
        });

    [Fact]
    public void Quantised_rows_add_up_to_the_rows_they_come_from_within_half_a_step() =>
        Gen.Select(Scores.Array[1, 70], Gen.Float[0.1f, 2f]).Sample((row, factor) =>
        {
            var padded = new float[Softmax.Padded(row.Length)];
            row.CopyTo(padded, 0);
            QuantizedWeights weights = QuantizedWeights.From([.. padded, .. padded], row.Length);
            var scores = new float[weights.ScoreLength];

            weights.AddRow(1, factor, scores);

            float step = Math.Max(row.Max(Math.Abs), 1e-9f) / sbyte.MaxValue;
            for (int i = 0; i < row.Length; i++) Assert.Equal(row[i] * factor, scores[i], step * factor * 0.51f);
        });

    [Fact]
    public void Shrinking_and_adding_at_once_is_the_same_as_one_after_the_other() =>
        Gen.Select(Scores.Array[1, 70], Gen.Float[0, 1], Scores).Sample((row, keep, scale) =>
        {
            float[] target = [.. row.Reverse()];

            Softmax.ShrinkAndAdd(target, keep, row, scale);

            for (int i = 0; i < row.Length; i++) Assert.Equal(row[^(i + 1)] * keep + row[i] * scale, target[i], 1e-3f);
        });

    [Fact]
    public void The_random_sequence_is_ours_to_keep()
    {
        var random = new Prng(1);

        Assert.Equal([165, 517, 103, 413, 928, 721], Enumerable.Range(0, 6).Select(_ => random.NextInt(1000)));
    }

    [Fact]
    public void Shuffling_keeps_every_item() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 50]).Sample((seed, count) =>
        {
            int[] items = [.. Enumerable.Range(0, count)];
            new Prng(seed).Shuffle(items);
            return items.Order().SequenceEqual(Enumerable.Range(0, count));
        });

    [Fact]
    public void A_calibration_tells_the_kinds_apart_that_it_was_fitted_on()
    {
        ScopeSigns inside = new(0.1f, 0.8f, 0.9f, 6), outside = new(0.9f, 0.05f, 0.2f, 6);

        Calibration fitted = Calibration.Fit([.. Enumerable.Repeat((inside, true), 20), .. Enumerable.Repeat((outside, false), 3)]);

        Assert.True(fitted.InScope(inside) > 0.9 && fitted.InScope(outside) < 0.1);
    }

    [Fact]
    public void With_one_kind_only_the_probability_of_being_out_of_scope_decides()
    {
        Calibration fitted = Calibration.Fit([(new ScopeSigns(0.2f, 0.8f, 1, 5), true)]);

        Assert.Equal(0.8, fitted.InScope(new ScopeSigns(0.2f, 0.8f, 1, 5)), 2);
    }
}
