using CsCheck;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Language;

public sealed class SpellingIndexTests
{
    private static readonly SpellingIndex Index = A.Spelling("vay tien ngan hang", "lai suat bao nhieu", "lam viec o nhat", "nam 2024");

    [Theory]
    [InlineData("vya", "vay")]
    [InlineData("tein", "tien")]
    [InlineData("tienn", "tien")]
    [InlineData("ngn", "ngan")]
    [InlineData("ngen", "ngan")]
    [InlineData("gnan", "ngan")]
    public void One_slip_is_undone(string typed, string meant) => Assert.Equal(meant, Index.Correct(typed, null, null));

    [Theory]
    [InlineData("vaytien", "vay tien")]
    [InlineData("laisuat", "lai suat")]
    public void Two_words_run_together_are_split(string typed, string meant) => Assert.Equal(meant, Index.Correct(typed, null, null));

    [Fact]
    public void Two_known_words_that_never_stand_together_are_not_split() => Assert.Null(Index.Correct("hangsuat", null, null));

    [Theory]
    [InlineData(null, "suat", "lai")]
    [InlineData(null, "viec", "lam")]
    public void Neighbours_decide_between_candidates(string? before, string? after, string meant) =>
        Assert.Equal(meant, Index.Correct("laj", before, after));

    [Theory]
    [InlineData("zzzzz")]
    [InlineData("v")]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    public void What_is_near_to_nothing_known_is_not_guessed(string typed) => Assert.Null(Index.Correct(typed, null, null));

    [Fact]
    public void A_word_is_known_from_the_third_time_it_is_seen()
    {
        var index = new SpellingIndex(new Dictionary<string, int> { ["twice"] = 2, ["thrice"] = 3 }, new PairCounts(new Dictionary<ulong, int>()));

        Assert.False(index.Knows("twice"));
        Assert.True(index.Knows("thrice"));
        Assert.Null(index.Correct("twic", null, null));
        Assert.Equal("thrice", index.Correct("thric", null, null));
    }

    [Fact]
    public void A_correction_is_a_known_word_or_two_for_any_text() =>
        Gen.OneOf(A.AnyText, Gen.Char["vaytienlsu"].Array[0, 14].Select(letters => new string(letters))).Sample(
            text => Assert.All(Index.Correct(text, "vay", null)?.Split(' ') ?? [], word => Assert.True(Index.Knows(word))),
            iter: 5_000);
}
