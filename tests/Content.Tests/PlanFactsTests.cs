using WorkerAdvisor.Bot.Answers;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Content.Tests;

/// <summary>Each question about a plan's fact gets a text that holds the fact, before any button is pressed.</summary>
public sealed class PlanFactsTests(LiveContent live, ITestOutputHelper output)
{
    [Fact]
    public void What_the_plans_say_is_read_first_by_those_who_ask_for_it()
    {
        var writer = new AnswerWriter(live.Knowledge, TimeProvider.System);
        var missed = PlanQuestion.All
            .Select(question => (question, text: writer.Write(live.Knowledge.Advisor.Ask(question.Q, AskContext.None)).Text))
            .Where(row => !row.question.IsToldBy(row.text))
            .ToList();
        double told = 100 - (100.0 * missed.Count / PlanQuestion.All.Count);
        output.WriteLine($"told: {told:F1} of {PlanQuestion.All.Count}");
        foreach (var (question, text) in missed) output.WriteLine($"{question.Section} {question.Q}\n    {text.ReplaceLineEndings(" ")}");

        Assert.True(told >= 94, $"{told:F1}");
    }
}
