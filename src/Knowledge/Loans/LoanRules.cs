using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Loans;

/// <summary>What the law says of loans to go abroad, from <c>content/loans/rules.yaml</c>.</summary>
/// <param name="SecuredAbove">In đồng; a loan above this must be secured.</param>
/// <param name="Secured">Where that stands.</param>
/// <param name="TermFromMonths">From this length on people are told that a loan ends with the contract.</param>
/// <param name="Term">Where that stands.</param>
/// <param name="Rate">Where it stands that the rate is set from time to time.</param>
public sealed record LoanRules(
    decimal SecuredAbove, IReadOnlyList<SourceReference> Secured, int TermFromMonths, IReadOnlyList<SourceReference> Term, IReadOnlyList<SourceReference> Rate)
{
    /// <summary>Nothing known, so nothing said.</summary>
    public static LoanRules None { get; } = new(decimal.MaxValue, [], int.MaxValue, [], []);

    /// <summary>Every source they rest on.</summary>
    public IEnumerable<SourceReference> Sources => [.. Secured, .. Term, .. Rate];

    internal static LoanRules Read(YamlMap? map)
    {
        if (map is null) return None;
        YamlMap? Rule(string id)
        {
            YamlMap? found = map.Maps("rules").FirstOrDefault(rule => rule.OptionalText("id") == id);
            if (found is null) map.Report($"the rule \"{id}\" is missing");
            return found;
        }

        return Rule("secured") is { } secured && Rule("term") is { } term && Rule("rate") is { } rate
            ? new LoanRules(secured.Number("above"), ArticleReader.ReadSources(secured), term.Number("fromMonths"), ArticleReader.ReadSources(term), ArticleReader.ReadSources(rate))
            : None;
    }
}
