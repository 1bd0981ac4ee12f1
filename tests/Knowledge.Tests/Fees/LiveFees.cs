using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Tests.Places;

namespace WorkerAdvisor.Knowledge.Tests.Fees;

/// <summary>The fee check with the repository's own content and lexicon.</summary>
internal static class LiveFees
{
    private static readonly ContentSet Content = new ContentReader(Path.GetFullPath(Path.Combine(PlaceData.Folder, ".."))).Read();

    public static FeeRules Rules => Content.Fees;

    public static FeeChecker Checker { get; } = new(Content.Fees);

    public static FeeStatementReader Reader { get; } =
        new(Content.Fees, Lexicon.Load(Path.Combine(Content.Folder, "lexicon")), new MarketTagger(Content.Markets, Content.MarketCues));

    /// <summary>A charge in đồng.</summary>
    public static FeeCharge Dong(string kind, decimal amount) => new(kind, new FeeSum(amount, Currency.Vnd));

    /// <summary>The one line for a charge.</summary>
    public static FeeLine Line(FeeCharge charge, decimal? months = null, FeeSum? wage = null, FeeProgramme? programme = null, bool? isSigned = null) =>
        Checker.Check(new FeeQuestion([charge], programme, months, wage, isSigned)).Lines[0];
}
