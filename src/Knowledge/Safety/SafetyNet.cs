using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Safety;

/// <summary>Recognises a message that tells of danger to life or liberty. By rules, so that what it catches can be read and tested.</summary>
public sealed class SafetyNet
{
    private readonly List<(DangerRule Rule, PhraseSet Any, PhraseSet Unless)> _rules = [];

    /// <summary>Prepares the rules.</summary>
    /// <exception cref="FormatException">A phrase is not written as it should be.</exception>
    public SafetyNet(SafetyContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (DangerRule rule in content.Rules.Where(rule => rule.Any.Count > 0))
        {
            // What only asks must not swallow the sentence after it.
            _rules.Add((rule, new PhraseSet(rule.Any, content.Lists, acrossClauses: true), new PhraseSet(rule.Unless, content.Lists, acrossClauses: false)));
        }
    }

    /// <summary>The first rule that fits, or null.</summary>
    /// <param name="words">The message's words, normalised.</param>
    public DangerRule? Find(IReadOnlyList<Word> words)
    {
        foreach ((DangerRule rule, PhraseSet any, PhraseSet unless) in _rules)
        {
            // Most messages hold no phrase at all, and taking words out brings none in.
            if (any.IsIn(words) && any.IsIn(unless.Without(words))) return rule;
        }

        return null;
    }
}
