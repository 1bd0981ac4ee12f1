using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Holds the content against its rules (<c>docs/writing-articles.md</c>) and reports every fault in one run.</summary>
public static class ContentChecker
{
    /// <summary>Reads and checks a content folder.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static (ContentSet Content, IReadOnlyList<ContentFault> Faults) Check(string folder)
    {
        var reader = new ContentReader(folder);
        ContentSet content = reader.Read();
        List<ContentFault> faults =
        [
            .. reader.Faults,
            .. TopicRules.Check(content),
            .. ArticleRules.Check(content),
            .. ClaimRules.Check(content),
            .. UtteranceRules.Check(content),
            .. SafetyRules.Check(content),
            .. OfferRules.Check(content),
            .. ReturnRules.Check(content),
            .. JourneyRules.Check(content),
            .. FeeContentRules.Check(content),
            .. ComparisonRules.Check(content),
            .. ToolRules.Check(content),
            .. LoanContentRules.Check(content),
            .. ConsentRules.Check(content),
        ];
        return (content, [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
    }
}
