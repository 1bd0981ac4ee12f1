namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class ComparisonRulesTests
{
    private const string File = "markets/compare.yaml";

    private const string Compare =
        """
        askers:
          - {id: office, name: Sở Nội vụ, sources: [{page: bao-mot}]}
        facts:
          - {id: tattoo, label: Có hình xăm}
        everyone:
          - {ageBelow: 18, text: Từ đủ 18 tuổi., sources: [{page: bao-mot}], asOf: 2026-11-22}
        ways:
          - id: japan
            market: japan
            name: Nhật Bản
            brief: Nhật
            details: market.japan.overview
            cells:
              requirements: {text: Đủ sức khỏe., sources: [{page: bao-mot}], asOf: 2026-11-22}
              cost: {text: Chưa có số., ask: office, asOf: 2026-11-22}
              income: {text: "Ít nhất 100 yên, năm 2026.", sources: [{page: bao-mot}], asOf: 2026-11-22}
              time: {text: Tùy đơn., ask: office, asOf: 2026-11-22}
              stops: {text: Hình xăm., sources: [{page: bao-mot}], asOf: 2026-11-22}
              unknown: {text: Lịch tuyển., ask: office, asOf: 2026-11-22}
            stops:
              - {fact: tattoo, text: Không nhận hình xăm., sources: [{page: bao-mot}], asOf: 2026-11-22}
            merits:
              income: {fit: good, text: Có mức tối thiểu., sources: [{page: bao-mot}], asOf: 2026-11-22}
              fast: {fit: unknown, text: Chưa rõ., ask: office, asOf: 2026-11-22}
              cheap: {fit: unknown, text: Chưa rõ., ask: office, asOf: 2026-11-22}
              stay: {fit: unknown, text: Chưa rõ., ask: office, asOf: 2026-11-22}
              safe: {fit: unknown, text: Chưa rõ., ask: office, asOf: 2026-11-22}

        """;

    [Fact]
    public void A_comparison_without_a_slip_has_no_fault()
    {
        using ContentFolder folder = A.ContentFolder().Write(File, Compare);

        Assert.Empty(folder.Faults());
    }

    [Theory]
    [InlineData("time: {text: Tùy đơn., ask: office", "time: {text: Tùy đơn.", "has neither a source nor who to ask")]
    [InlineData("time: {text: Tùy đơn., ask: office", "time: {text: Chừng 5 tháng., ask: office", "tells a figure or names an office without a source")]
    [InlineData("time: {text: Tùy đơn., ask: office", "time: {text: Hỏi Sở Nội vụ., ask: office", "tells a figure or names an office without a source")]
    [InlineData("time: {text: Tùy đơn., ask: office", "time: {text: Tùy đơn., ask: nobody", "there is nobody \"nobody\"")]
    [InlineData("unknown: {text: Lịch tuyển., ask: office, asOf: 2026-11-22}", "", "\"unknown\" of \"cells\" is missing")]
    [InlineData("safe: {fit: unknown, text: Chưa rõ., ask: office, asOf: 2026-11-22}", "", "\"safe\" of \"merits\" is missing")]
    [InlineData("Ít nhất 100 yên, năm 2026.", "Ít nhất 100 yên.", "an income with a figure tells its year")]
    [InlineData("Đủ sức khỏe., sources: [{page: bao-mot}], asOf: 2026-11-22", "Đủ sức khỏe., sources: [{page: bao-mot}]", "\"asOf\" is missing")]
    [InlineData("Đủ sức khỏe., sources: [{page: bao-mot}]", "Đủ sức khỏe., sources: [{page: bao-khac}]", "there is no page \"bao-khac\"")]
    [InlineData("fact: tattoo", "fact: taller", "there is no fact \"taller\"")]
    [InlineData("fact: tattoo", "fact: tattoo, ageAbove: 40", "a stop has one of")]
    [InlineData("market: japan", "market: mars", "there is no country \"mars\"")]
    [InlineData("details: market.japan.overview", "details: market.japan.overview#gone", "is no article, or has no such passage")]
    [InlineData("fit: good", "fit: best", "write one of poor, unknown, fair, good")]
    [InlineData("text: Có mức tối thiểu.", "text: Đẩy mạnh việc làm.", "officialese")]
    public void A_slip_is_named(string old, string with, string message)
    {
        using ContentFolder folder = A.ContentFolder().Write(File, Compare).Replace(File, old, with);

        Assert.Contains(folder.Faults(), fault => fault.File == File && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_phrase_that_cannot_be_read_is_named()
    {
        using ContentFolder folder = A.ContentFolder().Write("markets/profile.yaml", "noMoney: [\"… đồng\"]\n");

        Assert.Contains(folder.Faults(), fault => fault.File == "markets/profile.yaml");
    }
}
