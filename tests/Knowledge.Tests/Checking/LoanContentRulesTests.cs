namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class LoanContentRulesTests
{
    private const string File = "loans/rules.yaml", Right =
        """
        rules:
          - {id: secured, above: 200000000, sources: [{law: luat-mot, article: "23(4)"}]}
          - {id: term, fromMonths: 24, sources: [{law: luat-mot, article: "23(4)"}]}
          - {id: rate, sources: [{law: luat-mot, article: "23(4)"}]}
        """;

    [Fact]
    public void Rules_with_sources_are_fine()
    {
        using ContentFolder folder = A.ContentFolder().Write(File, Right);

        Assert.DoesNotContain(folder.Faults(), fault => fault.File == File);
    }

    [Theory]
    [InlineData("above: 200000000", "above: 0", "above 0")]
    [InlineData("fromMonths: 24", "fromMonths: 0", "above 0")]
    [InlineData("{id: rate, sources: [{law: luat-mot, article: \"23(4)\"}]}", "{id: rate}", "names its sources")]
    [InlineData("{id: rate, sources: [{law: luat-mot, article: \"23(4)\"}]}", "{id: rate, sources: [{law: luat-mot, article: \"99\"}]}", "there is no source")]
    [InlineData("id: term", "id: terms", "is missing")]
    public void A_slip_is_named(string old, string with, string message)
    {
        using ContentFolder folder = A.ContentFolder().Write(File, Right.Replace(old, with, StringComparison.Ordinal));

        Assert.Contains(folder.Faults(), fault => fault.File == File && fault.Message.Contains(message, StringComparison.Ordinal));
    }
}
