using System.Globalization;
using System.Text.RegularExpressions;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Loans;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Tools.Loans;

/// <summary>What a free message tells of a loan for certain: a figure counts only by the words right beside it. What may be a contract's length, a fee or a debt of old is left alone.</summary>
internal static partial class LoanReading
{
    /// <summary>"3 năm thì sao" after a result speaks of the loan; a longer message may speak of anything.</summary>
    private const int BriefWords = 8;

    /// <summary>What merely answers has fewer.</summary>
    private const int AnswerWords = 5;

    private static readonly ChoiceSlot Methods = new(LoanTool.Method, "loan", [LoanTool.Even, LoanTool.Shrinking]);

    public static FormValues Read(string text, FormValues known, FormContext context)
    {
        // A message that nobody took for the loan's, without a figure, tells it nothing.
        if (!context.IsAsked && known.All.Count == 0 && !text.Any(char.IsDigit) && MoneyReader.Find(text).Count == 0) return known;
        bool isTalk = known.Has(LoanTool.Amount) || context is { IsAsked: true, IsAddressed: false };
        if (isTalk && OfPeriod(text, known, context) is { } settled) return settled;
        if (isTalk) (text, known) = LoanCorrection.Read(text, known);
        string folded = VietnameseLetters.Fold(text);
        int words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        bool isBrief = words <= (known.Has(LoanTool.Months) ? BriefWords : AnswerWords) && isTalk && !DurationReader.IsAside(text);
        decimal? YearlyOf(PercentMention rate) => isTalk && (rate.SaysInterest || (context.IsAsked && words <= AnswerWords)) && !IsHigh().IsMatch(folded) ? rate.YearlyWhenAsked : rate.Yearly;
        IReadOnlyList<MoneyMention> sums = [.. MoneyReader.Find(text).Where(sum => sum.Low == sum.High)];
        IReadOnlyList<PercentMention> rates = [.. PercentReader.Find(text).Where(rate => YearlyOf(rate) is <= LoanTerms.HighestPercent)];
        IReadOnlyList<DurationMention> lengths = DurationReader.Find(text);

        MoneyMention? wage = Only(sums, sum => WageBefore().IsMatch(folded[..sum.Start]));
        MoneyMention? amount = Only(sums, sum => sum != wage && sum.Possible.Contains(Currency.Vnd) && IsBorrowed(folded, sum, rates.Count + lengths.Count > 0));
        PercentMention? rate = Only(rates, rate => rate.SaysInterest || amount is not null || known.Has(LoanTool.Rate) || isTalk);
        DurationMention? length = Only(lengths, length => IsOfLoan(folded, length, amount, rate) || (isBrief && !ContractBefore().IsMatch(folded[..length.Start])));

        if (amount is not null) known = known.With(LoanTool.Amount, new MoneyAmount(amount.Low, Currency.Vnd));
        if (rate is not null && YearlyOf(rate) is { } yearly) known = known.With(LoanTool.Rate, yearly);
        if (length is { Months: var months } && months == Math.Floor(months) && months <= LoanTerms.LongestMonths) known = known.With(LoanTool.Months, months);
        if (wage?.Settle(MarketCurrency.Of(context.NamedMarket ?? context.Market)) is { } currency) known = known.With(LoanTool.Wage, new MoneyAmount(wage.Low, currency));
        bool isNumber = decimal.TryParse(text.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        return !isNumber && Methods.Read(text, known, context) is SlotReading.Told(var method) ? known.With(LoanTool.Method, method) : known;
    }

    /// <summary>A rate whose period is in doubt is kept until the period is told: "2 phân", then "một tháng". Null for anything else.</summary>
    private static FormValues? OfPeriod(string text, FormValues known, FormContext context)
    {
        PercentSlot slot = LoanTool.RateSlot;
        if (!known.Has(slot.Id) && known.Has(slot.OpenId) && PercentReader.ReadPeriod(text) is not null)
            return slot.Read(text, known, context) is SlotReading.Told(var yearly) ? known.With(slot.Id, yearly) : null;
        bool isRateAsked = known.Has(LoanTool.Amount) && !known.Has(slot.Id);
        if (!context.IsAsked && !isRateAsked) return null;
        PercentMention? said = PercentReader.ReadRange(text) is null ? PercentReader.ReadAnswer(text) : null;
        // What is told anew puts an end to the number before.
        if (isRateAsked && known.Number(slot.OpenId) is not null && (said is { Per: RatePeriod.Day } || PercentReader.ReadRange(text) is not null)) return known.Skip(slot.OpenId);
        if (said is not { YearlyWhenAsked: null, Per: null }) return null;
        bool isAlone = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= AnswerWords && (isRateAsked || !said.IsBare);
        return isAlone ? known.Without(slot.Id).With(slot.OpenId, said.Percent) : null;
    }

    /// <summary>"vay 100tr", or "100tr, 3 năm, 7%/năm" at the beginning; not "đã vay 100tr", which is a debt.</summary>
    private static bool IsBorrowed(string folded, MoneyMention sum, bool hasTerms)
    {
        string before = folded[..sum.Start];
        return sum.Per is null or PayPeriod.Year && !OldDebt().IsMatch(before) && !DebtBehind().IsMatch(folded[sum.End..]) && (LoanBefore().IsMatch(before) || (hasTerms && before.Trim().Length == 0));
    }

    private static bool IsOfLoan(string folded, DurationMention length, MoneyMention? amount, PercentMention? rate)
    {
        string before = folded[..length.Start], behind = folded[length.End..];
        if (ContractBefore().IsMatch(before)) return false;
        bool isNext = new[] { amount?.End, rate?.End }.OfType<int>().Any(end => end <= length.Start && Gap().IsMatch(folded[end..length.Start]));
        return TermBefore().IsMatch(before) || PaidBehind().IsMatch(behind) || isNext;
    }

    /// <summary>The one that fits; null when none or several do.</summary>
    private static T? Only<T>(IReadOnlyList<T> said, Func<T, bool> fits)
        where T : class => said.Where(fits).ToList() is [var one] ? one : null;

    [GeneratedRegex(@"\b(?:luong|thu nhap|lanh)(?: (?:thang|co ban|hang thang|moi thang|ben do|ben kia|hop dong|theo hop dong|cua|em|minh|toi|la|duoc|khoang|tam|chung|thuc nhan|ve|con))*\s*:?\s*$")]
    private static partial Regex WageBefore();

    [GeneratedRegex(@"\b(?:vay|khoan vay|tien vay|muon tien)(?: (?:von|tien|ngan hang|nh|nhcsxh|csxh|chinh sach|xa hoi|duoc|them|la|khoang|tam|chung|co|dung|thu|so tien|so|tong|het|agribank))*\s*:?\s*$")]
    private static partial Regex LoanBefore();

    [GeneratedRegex(@"\b(?:da|dang|lo|trot|tung|hoi truoc|nam ngoai|con no|dang no|cho|roi)(?: (?:em|minh|toi|di))? vay\b[^.,;]*$|\bno\b[^.;?!]*$")]
    private static partial Regex OldDebt();

    /// <summary>"vay 300 triệu rồi bỏ đi", "vay 50 triệu mua bò": borrowed before, or for something else.</summary>
    [GeneratedRegex(@"^\s*(?:dong )?(?:roi\b(?! (?:thi )?(?:tra|gop))|bo (?:di|tron|chay)\b|(?:de )?(?:mo|mua|nuoi|xay)\b)")]
    private static partial Regex DebtBehind();

    /// <summary>"lãi 9% có cao không" asks about a rate.</summary>
    [GeneratedRegex(@"\bco (?:cao|dat|re|thap|dung|hop ly|hop phap|nhieu)(?: qua| lam| that)? (?:khong|ko|k|hong)\b")]
    private static partial Regex IsHigh();

    [GeneratedRegex(@"\b(?:hop dong|di|lam|lam viec|sang|o|hoc|don|ky|nhat|han|dai|duc|con|thuc tap sinh|visa|cach day|duoc)(?: (?:nhat|han|dai loan|duc|ben do|ky han|dai han|la|khoang|tam|co|dai|ban|quoc))*\s*$")]
    private static partial Regex ContractBefore();

    [GeneratedRegex(@"\b(?:trong|vay|tra|tra gop|tra het|thoi han|han vay|ky han|han|vong|trong vong|tra dan|gop)(?: (?:la|khoang|tam|vong|thoi gian|het|trong))*\s*:?\s*$")]
    private static partial Regex TermBefore();

    [GeneratedRegex(@"^\s*(?:,\s*)?(?:thi\s+)?(?:tra|tra het|tra xong|tra gop|xong|het no)\b")]
    private static partial Regex PaidBehind();

    [GeneratedRegex(@"^[\s,;.+-]*$")]
    private static partial Regex Gap();
}
