using WorkerAdvisor.Knowledge.Offers;
using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Content.Tests;

/// <summary>
/// The offer check, scored on every run. Sixties of unseen adverts gave, each before it was mended for: 22/11/2026 verdict 73.3 %, three dangers
/// passed, false alarms 35 %; 23/11/2026 verdict 85.0, five passed, alarms 15; verdict 83.3, one passed, alarms 40 (signals' precision 79.5,
/// recall 87.7). Forties of harder ones: verdict 85.0, none passed, alarms 33; verdict 75.0, none passed, alarms 40. These, not the figures after mending, are what to expect of new ones.
/// </summary>
public sealed class OfferTests(LiveContent live, ITestOutputHelper output)
{
    [Fact]
    public void The_dev_adverts_are_judged_as_promised() => Holds(Offer.Dev, verdict: 90, alarms: 5, signals: 85);

    [Fact]
    public void Adverts_by_writers_who_did_not_know_the_rules_are_judged_as_well() => Holds(Offer.Own, verdict: 95, alarms: 5, signals: 95);

    [Fact]
    public void Adverts_are_told_from_questions()
    {
        string[] questions = [.. live.Knowledge.Content.Utterances.Select(utterance => utterance.Text)];
        Offer[] adverts = [.. Offer.Dev.Concat(Offer.Own)];

        int mistaken = questions.Count(live.Knowledge.Adverts.IsAdvert), told = adverts.Count(advert => live.Knowledge.Adverts.IsAdvert(advert.Text));
        output.WriteLine($"{mistaken} of {questions.Length} phrasings taken for adverts, {told} of {adverts.Length} adverts told");

        Assert.True(mistaken * 1000 <= questions.Length);
        Assert.True(told * 100 >= adverts.Length * 70);
    }

    private void Holds(IReadOnlyList<Offer> offers, double verdict, double alarms, double signals)
    {
        OfferScore score = OfferScore.Of(offers, Check);
        output.WriteLine(score.ToString());

        Assert.True(score.Verdict >= verdict, score.ToString());
        Assert.True(score.DangersPassed == 0, score.ToString());
        Assert.True(score.FalseAlarms <= alarms, score.ToString());
        Assert.True(score.Precision >= signals, score.ToString());
        Assert.True(score.Recall >= signals, score.ToString());
    }

    private (string Verdict, IReadOnlyList<string> Signals) Check(string text)
    {
        OfferReport report = live.Knowledge.Offers.Check(text);
        return (report.VerdictName, [.. report.Findings.Select(finding => finding.Signal.Id)]);
    }
}
