using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>Reads from one free message all that a fee check can use: "cty thu e 120tr đi nhật 3 năm lương 30tr có đúng ko".</summary>
/// <exception cref="FormatException">A phrase of the content is not written as the checker demands.</exception>
public sealed class FeeStatementReader(FeeRules rules, Lexicon lexicon, MarketTagger markets)
{
    private const int LeastOfQuestion = 4;

    private readonly FeePhrases _phrases = new(rules);
    private readonly HashSet<string> _vague = [.. rules.Kinds.Where(kind => kind.IsVague).Select(kind => kind.Id)];

    /// <summary>All that a message tells.</summary>
    /// <param name="market">The country spoken of before; null for none.</param>
    public FeeStatement Read(string text, string? market = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        FeeMessage message = FeeMessage.Read(text, lexicon);
        FeeWay? way = _phrases.WayIn(message.Words);
        string? country = MarketIn(message) ?? way?.Market ?? market;
        var sums = new StatedSums(message, _phrases, _vague, MarketCurrency.Of(country));
        (decimal? months, bool isMonthsSaid) = ContractLength.In(message, _phrases);
        bool isAtSea = way?.Programme == FeeProgramme.AtSea;
        return new FeeStatement(
            sums.Charges, sums.Unplaced, sums.Wage, months, isMonthsSaid, way?.Programme,
            !isAtSea && _phrases["crew"].IsIn(message.Words) && !_phrases["fishing"].IsIn(message.Words), country,
            YesOrNo(message, "signed", "notSigned"), YesOrNo(message, "approved", "notApproved"))
        {
            IsCorrection = _phrases["corrected"].IsIn(message.Words),
            IsAddition = _phrases["added"].IsIn(message.Words),
            IsQuestion = (EndsAsking(message) || _phrases["asks"].IsIn(message.Words)) && !_phrases["whatIf"].IsIn(message.Words),
            IsStory = _phrases["victim"].IsIn(message.Words),
            HasOtherSums = sums.HasOthers,
            IsAside = _phrases["aside"].IsIn(message.Words),
        };
    }

    /// <summary>"… không", at the end of more than an answer has.</summary>
    private static bool EndsAsking(FeeMessage message) => message.Words.Count >= LeastOfQuestion && message.Words[^1].Folded == "khong";

    private string? MarketIn(FeeMessage message)
    {
        List<MarketMention> found = markets.Find(message.Words);
        return found.Where(mention => !mention.IsHint).Concat(found).Select(mention => mention.Market).FirstOrDefault();
    }

    /// <summary>What is not so is said more clearly: "chưa ký" beside "ký xong" is not yet.</summary>
    private bool? YesOrNo(FeeMessage message, string yes, string no) => _phrases[no].IsIn(message.Words) ? false : _phrases[yes].IsIn(message.Words) ? true : null;
}
