using System.Text;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Journeys;

namespace WorkerAdvisor.Knowledge.Tests.Journeys;

/// <summary>What <c>content/journeys</c> of this repository has to hold.</summary>
public sealed class JourneyContentTests
{
    [Fact]
    public void The_journeys_are_without_fault() => Assert.Empty(JourneyRules.Check(LiveJourneys.Content));

    [Fact]
    public void There_is_a_list_for_every_way_for_the_loan_and_for_coming_home() =>
        Assert.Equal(["company", "eps", "im-japan", "own-contract", "ausbildung", "loan", "return"], LiveJourneys.All.Select(journey => journey.Id));

    [Fact]
    public void Every_step_leads_on_to_an_article() =>
        Assert.All(LiveJourneys.All.SelectMany(journey => journey.Steps), step => Assert.NotNull(LiveJourneys.Content.FindArticle(step.Related ?? "")));

    [Fact]
    public void A_step_that_not_everybody_needs_says_who_does() =>
        Assert.All(LiveJourneys.All.SelectMany(journey => journey.Steps).Where(step => step.IsOptional), step => Assert.EndsWith(")", step.Title, StringComparison.Ordinal));

    [Fact]
    public void Every_id_fits_a_button() =>
        Assert.All(LiveJourneys.All, journey => Assert.All(journey.Steps, step => Assert.InRange(Encoding.UTF8.GetByteCount($"f:papers:t.{journey.Id}.{step.Id}"), 1, 64)));

    // Luật 69/2020, Điều 23(2)(c): a service fee only after the contract is signed. Nghị định 112/2021, Điều 30: a deposit only after signing
    // and after the visa or the other side's yes. Nghị định 283/2026, Điều 53(1): not to leave without the commune's confirmation.
    // Luật 69/2020, Điều 44(5): orientation. Quyết định 40/2021, Điều 8: the fund three days before. Nghị định 338/2025, Điều 16: a loan needs the contract.
    [Theory]
    [InlineData("company", "company.fee", "company.sign")]
    [InlineData("company", "company.deposit", "company.sign company.visa")]
    [InlineData("company", "company.loan", "company.sign")]
    [InlineData("company", "company.fly", "company.orientation company.fund")]
    [InlineData("eps", "eps.deposit", "eps.sign")]
    [InlineData("own-contract", "own.fly", "own.confirmed own.fund")]
    [InlineData("loan", "loan.submit", "loan.contract passport")]
    public void What_the_law_wants_first_is_said_to_who_does_it_later(string journey, string step, string first)
    {
        JourneyProgress progress = JourneyProgress.Of(LiveJourneys.Find(journey), [step]);

        Assert.Equal(first.Split(' '), progress.Warnings.Select(warning => warning.Order.Step));
        Assert.Empty(JourneyProgress.Of(progress.Journey, [step, .. first.Split(' ')]).Warnings);
    }

    [Fact]
    public void Nobody_who_goes_down_the_list_is_warned() =>
        Assert.All(LiveJourneys.All, journey => Assert.All(
            Enumerable.Range(0, journey.Steps.Count + 1), count => Assert.Empty(JourneyProgress.Of(journey, journey.Steps.Take(count).Select(step => step.Id)).Warnings)));
}
