namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class JourneyRulesTests
{
    private const string Company = "journeys/company.yaml", Loan = "journeys/loan.yaml", Shared = "journeys/steps.yaml", Words = "journeys/words.yaml";

    [Fact]
    public void Journeys_that_share_a_step_are_without_fault()
    {
        using ContentFolder folder = A.ContentFolder().WithJourneys();

        Assert.Empty(folder.Faults());
        Assert.Equal(["company", "loan"], folder.Read().Journeys.Journeys.Select(journey => journey.Id));
    }

    [Fact]
    public void Content_without_journeys_is_without_fault()
    {
        using ContentFolder folder = A.ContentFolder();

        Assert.Empty(folder.Faults());
    }

    [Theory]
    [InlineData(Company, "do: Nộp sau khi ký.", "do: \"Phải đẩy mạnh.\"", "officialese")]
    [InlineData(Company, "do: Đọc rồi ký.", "do: Trong 15 ngày.", "tells a figure or names an office without a source")]
    [InlineData(Company, "do: Đọc rồi ký.", "do: Hỏi Sở Nội vụ.", "tells a figure or names an office without a source")]
    [InlineData(Company, "from: Công ty}", "from: Sở Lao động}", "no longer exists")]
    [InlineData(Company, "about: Ký trước, nộp sau.", "about: Trong 15 ngày.", "tells a figure or names an office without a source")]
    [InlineData(Company, "step: company.sign, say", "step: company.fly, say", "does not come before it")]
    [InlineData(Company, "say: Chưa ký thì chưa nộp., sources: [{law: luat-mot, article: \"23(4)\"}]", "say: Chưa ký thì chưa nộp.", "has no source")]
    [InlineData(Company, "related: fee.deposit", "related: fee.nothing", "is no topic")]
    [InlineData(Company, "said: [bay]", "said: [bay (a (b))]", "bracket within a bracket")]
    [InlineData(Company, "said: [bay]", "said: []", "nobody can tick it in words")]
    [InlineData(Company, "id: company.fly", "id: company.a-very-long-name-for-flying", "an id is at most")]
    [InlineData(Company, "id: company.fly", "id: company.sign", "is twice in")]
    [InlineData(Company, "markets: [japan, taiwan]", "markets: [mars]", "is no country")]
    [InlineData(Company, "optional: true", "optional: maybe", "write true or leave it out")]
    [InlineData(Company, "optional: true", "optinal: true", "is no key here")]
    [InlineData(Company, "use: passport", "use: pasport", "steps.yaml has passport")]
    [InlineData(Loan, "id: loan.submit", "id: company.fly", "another file has a step of this id")]
    [InlineData(Shared, "title: Làm hộ chiếu", "title: Làm hộ chiếu ở nơi cấp hộ chiếu gần nhà nhất hay nơi nào thuận tiện hơn cả", "60 at most")]
    [InlineData(Words, "order: [company, loan]", "order: [company]", "lacks \"loan\"")]
    [InlineData(Words, "order: [company, loan]", "order: [company, loan, moon]", "which is no journey")]
    [InlineData(Words, "next: [xyzxyz]", "next: []", "is missing or empty")]
    public void A_slip_in_the_journeys_is_named(string file, string old, string with, string message)
    {
        using ContentFolder folder = A.ContentFolder().WithJourneys().Replace(file, old, with);

        Assert.Contains(folder.Faults(), fault => fault.File == file && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_that_does_not_exist_is_named_with_its_line()
    {
        using ContentFolder folder = A.ContentFolder().WithJourneys().Replace(Company, "    sources: [{law: luat-mot, article: \"23(4)\"}]", "    sources: [{law: luat-mot, article: \"99\"}]");

        Assert.Contains(folder.Faults(), fault => fault.File == Company && fault.Line == folder.LineOf(Company, "\"99\""));
    }

    [Fact]
    public void A_fault_of_a_shared_step_is_told_once()
    {
        using ContentFolder folder = A.ContentFolder().WithJourneys().Replace(Shared, "do: Ra nơi cấp.", "do: Trong 8 ngày.");

        Assert.Single(folder.Faults());
    }
}
