using System.Text.RegularExpressions;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tools.Loans;

/// <summary>Takes back what was told: "không phải 100 mà 150 triệu", "à nhầm 150 triệu". A sum without its word belongs where the old one stands.</summary>
internal static partial class LoanCorrection
{
    private const decimal Million = 1_000_000;

    private const int SlipWords = 5;

    /// <summary>The message without what it takes back, and the values with a sum put right.</summary>
    public static (string Text, FormValues Values) Read(string text, FormValues known)
    {
        string composed = VietnameseLetters.Compose(text), folded = VietnameseLetters.Fold(composed);
        if (NotThis().Match(folded) is not { Success: true } not) return (text, Slip().IsMatch(folded) ? Slipped(composed, known) : known);
        string Said(string name) => composed.Substring(not.Groups[name].Index, not.Groups[name].Length);
        string rest = $"{composed[..not.Index].Trim()} {Said("new")}".Trim();
        if (MoneyReader.ReadAnswer(Said("old")) is not { } old || MoneyReader.ReadAnswer(Said("new")) is not { } told || told.Low != told.High) return (rest, known);
        foreach (string slot in (string[])[LoanTool.Amount, LoanTool.Wage])
        {
            if (known.Money(slot) is { Currency: Currency.Vnd } sum && sum.Amount == InDong(old) && (told.IsBare || told.Possible.Contains(Currency.Vnd))) return (rest, known.With(slot, new MoneyAmount(InDong(told), Currency.Vnd)));
        }

        return (rest, known);
    }

    /// <summary>Where a wage was told too, nobody can tell which of the two is meant.</summary>
    private static FormValues Slipped(string text, FormValues known) =>
        known.Money(LoanTool.Amount) is not null && known.IsSkipped(LoanTool.Wage) && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= SlipWords
            && MoneyReader.ReadAnswer(text) is { IsBare: false } told && told.Low == told.High && told.Possible.Contains(Currency.Vnd)
            ? known.With(LoanTool.Amount, new MoneyAmount(told.Low, Currency.Vnd))
            : known;

    private static decimal InDong(MoneyMention sum) => sum.IsBare && sum.Low < Million ? sum.Low * Million : sum.Low;

    [GeneratedRegex(@"\b(?:khong|ko|k|hong) phai (?:la )?(?<old>[^?]{1,30}?)[ ,]+ma (?:la )?(?<new>[^?]+)$")]
    private static partial Regex NotThis();

    [GeneratedRegex(@"\b(?:nham|chu|moi dung|sua lai|doi lai)\b(?!.*\b(?:luong|thu nhap|phi|coc)\b)")]
    private static partial Regex Slip();
}
