namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class OfferRulesTests
{
    private const string Signals = "offers/signals.yaml", Words = "offers/words.yaml", Verdicts = "offers/verdicts.yaml";

    [Theory]
    [InlineData(Signals, "nộp trước <tiền>", "nộp trước <vàng>", "there is no list named")]
    [InlineData(Signals, "khoan cọc]", "khoan (cọc (bê tông))]", "bracket within a bracket")]
    [InlineData(Signals, "any: [cọc, nộp trước <tiền>], unless: [khoan cọc]", "any: []", "has no phrase")]
    [InlineData(Signals, "id: no-licence-number", "id: no-licence", "has no phrase")]
    [InlineData(Signals, "Thu quá, why: Quá mức luật cho.", "Thu quá, why: Phải đẩy mạnh.", "officialese")]
    [InlineData(Signals, "weight: danger, title: Thu quá", "weight: awful, title: Thu quá", "write danger, caution or ok-looking")]
    [InlineData(Verdicts, "advice: Dừng lại.", "advice: Gọi 113.", "tells a figure or names an office without a source")]
    [InlineData(Verdicts, "id: caution", "id: danger", "needs one entry")]
    [InlineData(Verdicts, "too-good-income, no-company-name", "too-good-income, no-such", "which is no signal")]
    [InlineData(Words, "denials: [xyzxyz]", "denials: []", "is missing or empty")]
    [InlineData(Words, "currency: Vnd", "currency: Vang", "is none that sums are read in")]
    public void A_slip_in_the_offers_is_named(string file, string old, string with, string message)
    {
        using ContentFolder folder = A.ContentFolder().Replace(file, old, with);

        Assert.Contains(folder.Faults(), fault => fault.File == file && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_that_does_not_exist_is_named_with_its_line()
    {
        using ContentFolder folder = A.ContentFolder().Replace(Signals, "why: Không tra được., now: Hỏi số., sources: [{law: luat-mot, article: \"23(4)\"}]", "why: Không tra được., now: Hỏi số., sources: [{law: luat-mot, article: \"99\"}]");

        Assert.Contains(folder.Faults(), fault => fault.File == Signals && fault.Line == folder.LineOf(Signals, "\"99\""));
    }
}
