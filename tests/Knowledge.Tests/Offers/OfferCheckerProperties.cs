using CsCheck;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Knowledge.Tests.Offers;

public sealed class OfferCheckerProperties
{
    private static readonly Gen<string> Pieces = Gen.OneOf(((string[])
    [
        "cọc", "c.ọ.c", " ", ". ", "không", "5tr", "visa du lịch", "0900000401", "9900000402", "cảnh báo", "công ty", "bên em", "💰", "\n", "1", ",", ":", "lương", "tháng", "a", "\u0301", "\uD83D", "phí dịch vụ",
    ]).Select(piece => Gen.Const(piece)).ToArray());

    [Fact]
    public void Any_text_gets_a_verdict_and_quotes_only_itself() => A.AnyText.Sample(QuotesOnlyItself);

    [Fact]
    public void Any_mix_of_adverts_words_gets_a_verdict_and_quotes_only_itself() => Pieces.Array[0, 60].Select(string.Concat).Sample(QuotesOnlyItself);

    [Theory]
    [InlineData("c.")]
    [InlineData("cọc ")]
    [InlineData("không ")]
    [InlineData("giữ hộ chiếu ")]
    [InlineData("1 tháng lương ")]
    [InlineData("5tr ")]
    [InlineData("1tr lương phí dịch vụ ")]
    [InlineData("💰")]
    public void The_longest_text_that_is_read_is_still_read(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, (2 * Tokenizer.MaxCharacters / piece.Length) + 1));

        Assert.NotNull(LiveOffers.Checker.Check(text).Findings);
    }

    private static bool QuotesOnlyItself(string text)
    {
        OfferReport report = LiveOffers.Checker.Check(text);
        return report.Findings.All(finding => text.Contains(finding.Evidence, StringComparison.Ordinal)) && (report.Verdict == OfferVerdict.OkLooking) == (report.Findings.Count == 0);
    }
}
