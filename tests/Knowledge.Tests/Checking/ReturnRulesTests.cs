namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class ReturnRulesTests
{
    private const string File = "returns/plan.yaml";

    private const string Plan = """
        points:
          - {id: register, from: home, days: 1, within: 15, remind: [1, 7], kind: duty, title: Báo cư trú, text: Báo trong 15 ngày., topic: loan.amount, sources: [{law: luat-mot, article: "23(4)"}]}
          - {id: papers, from: end, days: -90, kind: advice, title: Gom giấy tờ, text: Chụp lại một bản., topic: fee.deposit}
        """;

    [Fact]
    public void A_plan_without_fault_is_taken()
    {
        using ContentFolder folder = A.ContentFolder().Write(File, Plan);

        Assert.Empty(folder.Faults());
        Assert.Equal(["register", "papers"], folder.Read().Returns.Select(point => point.Id));
        Assert.Equal([-90], folder.Read().Returns[1].Remind);
    }

    [Theory]
    [InlineData("id: papers", "id: register", "is there twice")]
    [InlineData("topic: fee.deposit", "topic: fee.nothing", "there is no topic")]
    [InlineData("Báo trong 15 ngày., topic: loan.amount, sources: [{law: luat-mot, article: \"23(4)\"}]", "Báo ngay., topic: loan.amount", "a duty names the law")]
    [InlineData("within: 15, ", "", "a duty has its last day")]
    [InlineData("days: -90, kind", "days: -90, within: -80, kind", "advice has no last day")]
    [InlineData("from: end, days: -90", "from: home, days: -90", "count it from the end")]
    [InlineData("days: 1, within: 15, remind: [1, 7]", "days: 20, within: 15", "begins after its last day")]
    [InlineData("remind: [1, 7]", "remind: [1, 16]", "after its last day")]
    [InlineData("remind: [1, 7]", "remind: [0, 7]", "before it begins")]
    [InlineData("Chụp lại một bản.", "Chụp lại 2 bản.", "tells a figure")]
    [InlineData("Chụp lại một bản.", "Phải đẩy mạnh.", "officialese")]
    [InlineData("days: -90", "days: soon", "write whole days")]
    [InlineData("from: end", "from: start", "write home or end")]
    [InlineData("kind: advice", "kind: law", "write duty or advice")]
    [InlineData("kind: advice", "sort: advice", "is no key here")]
    [InlineData("article: \"23(4)\"", "article: \"99\"", "there is no law")]
    public void A_slip_in_the_plan_is_named(string old, string with, string message)
    {
        using ContentFolder folder = A.ContentFolder().Write(File, Plan).Replace(File, old, with);

        Assert.Contains(folder.Faults(), fault => fault.File == File && fault.Message.Contains(message, StringComparison.Ordinal));
    }
}
