using System.Globalization;
using System.Text;
using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.TestKit.Eval;

/// <summary>How well an advisor does on the dev sets. All figures are percentages.</summary>
public sealed class EvalScore
{
    private readonly List<(EvalQuestion Question, Advice Advice)> _inScope;
    private readonly List<(EvalQuestion Question, Advice Advice)> _outOfScope;

    /// <summary>Asks every question of both sets by itself.</summary>
    public EvalScore(Advisor advisor)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        _inScope = [.. EvalQuestion.Dev.Select(question => (question, advisor.Ask(question.Question, AskContext.None)))];
        _outOfScope = [.. EvalQuestion.DevOutOfScope.Select(question => (question, advisor.Ask(question.Question, AskContext.None)))];
    }

    /// <summary>First topic right, and not declined.</summary>
    public double Top1 => Share(_inScope, IsFirst);

    /// <summary>Right topic among the first three, and not declined.</summary>
    public double Top3 => Share(_inScope, IsAmongThree);

    /// <summary>Answered without asking back.</summary>
    public double AnsweredAtOnce => Share(_inScope, row => row.Advice.Answer is Answer.Found);

    /// <summary>Of those answered at once, answered right.</summary>
    public double RightOfAnswered => Share([.. _inScope.Where(row => row.Advice.Answer is Answer.Found)], row => row.Question.Accepts(Best(row)));

    /// <summary>In-scope questions that were declined.</summary>
    public double WronglyDeclined => Share(_inScope, IsDeclined);

    /// <summary>Out-of-scope questions declined, answered by small talk or another accepted topic, or asked back about.</summary>
    public double OutOfScopeHeld => Share(_outOfScope, row => row.Advice.Answer is not Answer.Found found || found.Topic.Group == "chat" || row.Question.Accepts(found.Topic.Id));

    /// <summary>Top-1 for each style.</summary>
    public IReadOnlyDictionary<string, double> ByStyle => By(row => row.Question.Style, IsFirst);

    /// <summary>Top-3 for each style.</summary>
    public IReadOnlyDictionary<string, double> Top3ByStyle => By(row => row.Question.Style, IsAmongThree);

    /// <summary>Top-1 for each group of topics.</summary>
    public IReadOnlyDictionary<string, double> ByGroup => By(row => row.Question.Group, IsFirst);

    /// <summary>Top-3 for each group of topics.</summary>
    public IReadOnlyDictionary<string, double> Top3ByGroup => By(row => row.Question.Group, IsAmongThree);

    /// <summary>The questions not answered as they should be, for whoever studies them.</summary>
    public IEnumerable<string> Misses() => _inScope.Where(row => !IsFirst(row)).Concat(_outOfScope.Where(row => row.Advice.Answer is Answer.Found found && !row.Question.Accepts(found.Topic.Id)))
        .Select(row => $"[{row.Question.Style}] {row.Question.Topic} <- {row.Question.Question}\n    {string.Join(' ', row.Advice.Understanding.Masked.Words.Select(word => word.Folded))}\n    in scope {row.Advice.Understanding.InScope:F2}: "
            + string.Join(", ", row.Advice.Understanding.Candidates.Take(3).Select(candidate => $"{candidate.Topic} {candidate.Confidence:F2}")));

    /// <summary>All figures as a small table.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"top-1 {Top1:F1}  top-3 {Top3:F1}  answered at once {AnsweredAtOnce:F1}, right of those {RightOfAnswered:F1}");
        text.AppendLine(CultureInfo.InvariantCulture, $"out of scope held {OutOfScopeHeld:F1}  in scope wrongly declined {WronglyDeclined:F1}");
        text.AppendLine("by style: " + Join(ByStyle));
        return text.AppendLine("by group: " + Join(ByGroup)).ToString();
    }

    private Dictionary<string, double> By(Func<(EvalQuestion Question, Advice Advice), string> key, Func<(EvalQuestion Question, Advice Advice), bool> holds) =>
        _inScope.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => Share([.. group], holds));

    private static string Join(IReadOnlyDictionary<string, double> shares) =>
        string.Join("  ", shares.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:F0}")));

    private static double Share(List<(EvalQuestion Question, Advice Advice)> rows, Func<(EvalQuestion Question, Advice Advice), bool> holds) =>
        rows.Count == 0 ? 100 : 100.0 * rows.Count(holds) / rows.Count;

    private static bool IsFirst((EvalQuestion Question, Advice Advice) row) => !IsDeclined(row) && row.Question.Accepts(Best(row));

    private static bool IsAmongThree((EvalQuestion Question, Advice Advice) row) =>
        !IsDeclined(row) && row.Advice.Understanding.Candidates.Take(3).Any(candidate => row.Question.Accepts(candidate.Topic));

    private static bool IsDeclined((EvalQuestion Question, Advice Advice) row) => row.Advice.Answer is Answer.OutOfScope;

    private static string? Best((EvalQuestion Question, Advice Advice) row) => row.Advice.Answer switch
    {
        Answer.Found found => found.Topic.Id,
        Answer.Unsure unsure => unsure.Candidates[0].Id,
        _ => null,
    };
}
