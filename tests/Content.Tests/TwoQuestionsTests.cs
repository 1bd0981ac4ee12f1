using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Content.Tests;

public sealed class TwoQuestionsTests(LiveContent live, ITestOutputHelper output)
{
    private readonly Advisor _advisor = live.Knowledge.Advisor;

    [Fact]
    public void A_single_question_is_seldom_taken_for_two()
    {
        List<EvalQuestion> cut = [.. EvalQuestion.Dev.Concat(EvalQuestion.DevOutOfScope).Where(question => Ask(question.Question) is { Second: not null })];
        output.WriteLine($"{cut.Count} of {EvalQuestion.Dev.Count}");

        Assert.True(cut.Count <= 0.005 * EvalQuestion.Dev.Count, string.Join('\n', cut.Select(question => question.Question)));
    }

    [Fact]
    public void Two_clear_questions_of_one_message_are_mostly_both_answered()
    {
        string[] clear = [.. live.Knowledge.Content.Topics.Where(topic => topic.Group is "loan" or "fee" or "start" or "fraud")
            .SelectMany(topic => (live.Knowledge.Content.FindArticle(topic.Id)?.Ask ?? []).Take(2)).Where(IsClear)];
        int both = 0, all = 0;
        for (int i = 0; i + 7 < clear.Length; i++)
        {
            all++;
            if (Ask($"{clear[i]} Với lại {clear[i + 7]}") is { Second: not null }) both++;
        }

        output.WriteLine($"{both} of {all}");
        Assert.True(both >= 0.5 * all, $"{both} of {all}");
    }

    [Fact]
    public void A_question_without_diacritics_gets_the_same_topic()
    {
        EvalQuestion[] plain = [.. EvalQuestion.Dev.Where(question => question.Style == "plain")];
        int same = plain.Count(question => Best(question.Question) == Best(Knowledge.Language.VietnameseLetters.Fold(question.Question)));
        output.WriteLine($"{same} of {plain.Length}");

        Assert.True(same >= 0.97 * plain.Length, $"{same} of {plain.Length}");
    }

    private bool IsClear(string question) =>
        _advisor.Ask(question, AskContext.None) is { Answer: Answer.Found, Understanding: { InScope: > 0.95, Candidates: [{ Confidence: > 0.7 }, ..] } };

    private string? Best(string question) => _advisor.Ask(question, AskContext.None).Understanding.Candidates is [var best, ..] ? best.Topic : null;

    private Answer.Found? Ask(string text) => _advisor.Ask(text, AskContext.None).Answer as Answer.Found;
}
