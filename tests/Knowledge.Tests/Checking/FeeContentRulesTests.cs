using WorkerAdvisor.Knowledge.Tests.Places;

namespace WorkerAdvisor.Knowledge.Tests.Checking;

/// <summary>The repository's own fee rules, each time with one slip.</summary>
public sealed class FeeContentRulesTests
{
    private const string Rules = "fees/rules.yaml", Words = "fees/words.yaml";

    [Theory]
    [InlineData(Rules, "  - id: service.part-more\n", "  - id: service.partly\n", "there is no finding \"service.part-more\"")]
    [InlineData(Rules, "  - id: service.over\n    verdict: over-ceiling", "  - id: service.over\n    verdict: within", "must be over-ceiling")]
    [InlineData(Rules, "verdict: not-allowed\n    headline: \"Không được thu tiền môi giới", "verdict: awful\n    headline: \"Không được thu tiền môi giới", "write one of within, ask-for-paper")]
    [InlineData(Rules, "most: 1800", "most: 1.800", "write a whole number without points")]
    [InlineData(Rules, "early: service.early", "early: service.soon", "there is no finding \"service.soon\"")]
    [InlineData(Rules, "instead: {service: eps-money", "instead: {service: no-such", "there is no kind \"no-such\"")]
    [InlineData(Rules, "lesser: local-agent", "lesser: brokerage", "there is no flat kind \"brokerage\"")]
    [InlineData(Rules, "      - môi giới\n", "      - (môi giới\n", "bracket")]
    [InlineData(Rules, "Không được thu tiền môi giới của bạn", "Không ai được phép đứng ra thu một đồng tiền môi giới nào hết của bạn và của cả gia đình nhà bạn", "more than 20 words")]
    [InlineData(Words, "demanded: [", "demandeds: [", "\"demanded\" is missing or empty")]
    public void A_slip_in_the_fee_rules_is_named(string file, string old, string with, string message)
    {
        string live = Path.GetFullPath(Path.Combine(PlaceData.Folder, ".."));
        using ContentFolder folder = A.ContentFolder();
        foreach (string name in (string[])[Rules, Words]) folder.Write(name, File.ReadAllText(Path.Combine(live, name)));

        folder.Replace(file, old, with);

        Assert.Contains(folder.Faults(), fault => fault.File == file && fault.Message.Contains(message, StringComparison.Ordinal));
    }
}
