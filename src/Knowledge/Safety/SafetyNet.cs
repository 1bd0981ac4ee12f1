using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Safety;

/// <summary>Recognises a message that tells of danger to life or liberty. By rules, so that what it catches can be read and tested.</summary>
public sealed class SafetyNet
{
    private const string Gap = @"(?: \S+){0,6}";
    private readonly List<(DangerRule Rule, Regex Any, Regex? Unless)> _rules = [];

    /// <summary>Compiles the rules; they run in time linear in the message, whatever it holds.</summary>
    public SafetyNet(SafetyContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (DangerRule rule in content.Rules.Where(rule => rule.Any.Count > 0))
            _rules.Add((rule, Pattern(rule.Any), rule.Unless.Count == 0 ? null : Pattern(rule.Unless)));
    }

    /// <summary>The first rule that fits, or null.</summary>
    /// <param name="words">The message's words, normalised.</param>
    public DangerRule? Find(IReadOnlyList<Word> words)
    {
        string text = " " + string.Join(' ', words.Select(word => word.Folded)) + " ";
        foreach ((DangerRule rule, Regex any, Regex? unless) in _rules)
        {
            string told = text;
            while (unless is not null && unless.IsMatch(told)) told = unless.Replace(told, " ");
            if (any.IsMatch(told)) return rule;
        }

        return null;
    }

    private static Regex Pattern(IEnumerable<string> phrases) =>
        new(" (?:" + string.Join('|', phrases.Select(Phrase)) + ") ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string Phrase(string phrase) =>
        string.Join(Gap, phrase.Split('…').Select(part => (part == phrase ? "" : " ") + string.Join(' ', Tokenizer.Split(part).Select(word => Regex.Escape(word.Folded))))).TrimStart();
}
