using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>Puts the country last spoken of in the place of "nước đó", "bên ấy". Safe for many threads at once.</summary>
internal sealed class Pronouns
{
    private readonly Regex? _there;

    public Pronouns(TalkRules rules)
    {
        IEnumerable<string> phrases = rules.There.SelectMany(phrase => (string[])[VietnameseLetters.Compose(phrase), VietnameseLetters.Fold(phrase)])
            .Select(phrase => string.Join(@"\s+", phrase.Split(' ').Select(Regex.Escape)));
        if (rules.There.Count > 0) _there = new Regex($@"\b(?:{string.Join('|', phrases)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <returns>The text with the country's name; null when nothing in it stands for one.</returns>
    public string? Resolve(string text, string country)
    {
        string composed = VietnameseLetters.Compose(text);
        return _there?.IsMatch(composed) == true ? _there.Replace(composed, country.Replace("$", "$$", StringComparison.Ordinal)) : null;
    }
}
