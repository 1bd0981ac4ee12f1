using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Rules for <c>loans/rules.yaml</c>: figures that make sense, each with a source that resolves.</summary>
internal static class LoanContentRules
{
    private const string File = "loans/rules.yaml";

    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        if (content.Loans == Loans.LoanRules.None) yield break;
        if (content.Loans.SecuredAbove <= 0) yield return new ContentFault(File, 1, "\"secured.above\" is a sum in đồng above 0");
        if (content.Loans.TermFromMonths <= 0) yield return new ContentFault(File, 1, "\"term.fromMonths\" is a number of months above 0");
        if (content.Loans.Secured.Count == 0 || content.Loans.Term.Count == 0 || content.Loans.Rate.Count == 0) yield return new ContentFault(File, 1, "each rule names its sources");
        foreach (SourceReference source in content.Loans.Sources.Where(source => content.Sources.Resolve(source) is null))
            yield return new ContentFault(File, source.Line, $"there is no source \"{source.Id}\" with the part \"{source.Section}\"");
    }
}
