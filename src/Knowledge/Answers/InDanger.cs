using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>What stands below the emergency block: only what helps with the danger, whatever else the message looks like.</summary>
internal sealed class InDanger(ContentSet content)
{
    private const string CountryToken = "@nuoc";
    private readonly PhraseSet _family = new(content.Safety.Family, content.Safety.Lists, acrossClauses: false);
    private readonly PhraseSet _notFamily = new(content.Safety.FamilyUnless, content.Safety.Lists, acrossClauses: false);

    /// <summary>
    /// The answer decided on when it is one of the rule's own; otherwise the passage of the rule's topic that fits best. A family at home
    /// can call and report; what the one in danger should do would be no help to it.
    /// </summary>
    /// <param name="words">The message as typed.</param>
    /// <param name="find">The answer to a topic, its passage chosen by the message.</param>
    /// <param name="open">The answer of one passage, written as in the rule.</param>
    public (Answer Answer, PassageChoice? Choice, string Reason) Below(
        DangerRule rule,
        IReadOnlyList<Word> words,
        (Answer Answer, PassageChoice? Choice, string Reason) decided,
        Func<Topic, (Answer.Found Answer, PassageChoice Choice)> find,
        Func<string, Answer.Found?> open)
    {
        if (rule.ForFamily is { } forFamily && IsFamily(words) && open(forFamily) is { } family) return (family, null, $"danger told of by the family: {rule.Id}");
        if (decided.Answer is Answer.Found found && Allows(rule, found)) return decided with { Answer = found with { RunnerUp = null, Local = null } };
        if (content.FindTopic(rule.Topic) is not { } topic) return decided;

        (Answer.Found told, PassageChoice choice) = find(topic);
        Answer.Found below = Allows(rule, told) || rule.Below.Count == 0 ? told : open(rule.Below[0]) ?? told;
        return (below, choice, $"danger told of: {rule.Id}");
    }

    /// <summary>The country whose help line is named.</summary>
    /// <param name="market">The country the message is about, named or remembered.</param>
    public string? HelpIn(DangerRule rule, Understanding understanding, string? market) =>
        !rule.HotlineOnlyThere ? market : SaysThere(understanding.Masked.Words) ? understanding.Masked.MarketIds[0] : null;

    private bool IsFamily(IReadOnlyList<Word> words) => _family.IsIn(words) && _family.IsIn(_notFamily.Without(words));

    private static bool Allows(DangerRule rule, Answer.Found found) =>
        rule.Below.Count == 0 ? found.Topic.Id == rule.Topic : rule.Below.Contains(NameOf(found.Topic, found.Main));

    private static string NameOf(Topic topic, Passage passage) => passage.Id.Length == 0 ? topic.Id : $"{topic.Id}#{passage.Id}";

    /// <summary>Whether the masked words tell of being in a foreign country: "ở Đài Loan".</summary>
    public bool SaysThere(IReadOnlyList<Word> masked)
    {
        for (int at = 1; at < masked.Count; at++)
        {
            string before = masked[at - 1].Folded;
            if (masked[at].Text.StartsWith(CountryToken, StringComparison.Ordinal) && content.Safety.There.Any(word => VietnameseLetters.Fold(word) == before)) return true;
        }

        return false;
    }
}
