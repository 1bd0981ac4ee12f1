using System.Text;
using System.Text.RegularExpressions;
using WorkerAdvisor.Bot.Leads;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>
/// Takes figures out of a text that leaves the desk, so that no phone number goes with it however it was written: grouped, spoken, or in parts
/// with words between. Years and sums of money may go too; the desk shows the whole.
/// </summary>
public static partial class NumberMask
{
    private const string Mask = "•••";

    /// <summary>Digits in a row from which a group is taken out, digits in a run, and digits in the whole text after which all are.</summary>
    private const int InGroup = 3, InRun = 6, InText = 7;

    /// <summary>The text with <c>•••</c> in place of numbers.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string composed = text.Normalize(NormalizationForm.FormC);
        var masked = new List<DigitGroup>();
        var left = new List<DigitGroup>();
        foreach (IReadOnlyList<DigitGroup> run in DigitRuns.Find(composed))
        {
            bool isLong = run.Sum(group => group.Digits.Length) >= InRun;
            foreach (DigitGroup group in run) (isLong || group.Digits.Length >= InGroup ? masked : left).Add(group);
        }

        // "09 rồi 12 rồi 34 …": no group is long, the whole is. Words such as "ba" and "năm" alone are mostly no digits.
        if (left.Where(group => !group.IsSpoken).Sum(group => group.Digits.Length) + masked.Count >= InText) masked.AddRange(left.Where(group => !group.IsSpoken));
        var result = new StringBuilder(composed);
        foreach (DigitGroup group in masked.OrderByDescending(group => group.Start)) result.Remove(group.Start, group.End - group.Start).Insert(group.Start, Mask);
        return Masks().Replace(result.ToString(), Mask);
    }

    /// <summary>How many groups a number had is nobody's business either.</summary>
    [GeneratedRegex("•••(?: •••)+")]
    private static partial Regex Masks();
}
