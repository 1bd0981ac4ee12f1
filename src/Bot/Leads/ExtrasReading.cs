using System.Text.RegularExpressions;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>Reads the optional extras from a message, part by part: "Nhật, 25 tuổi, thợ hàn, hết cấp 3, N4, cần vay, gọi sau 7 giờ tối".</summary>
internal sealed partial class ExtrasReading(FormContext context)
{
    private const int LongestWords = 80;

    /// <param name="isAsked">Whether the extras were asked for: then a part that is nothing else is the trade.</param>
    public FormValues Read(string text, FormValues values, bool isAsked)
    {
        foreach (string part in text.Split(',', ';', '\n', '.').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            FormValues told = ReadPart(part, values);
            bool isTrade = isAsked && !told.ChangedFrom(values).Any() && !values.Has(LeadSlot.Trade) && IsTrade(part);
            values = isTrade ? values.With(LeadSlot.Trade, Opener().Replace(part, "")) : told;
        }

        return values;
    }

    /// <summary>The countries that an answer names; empty for "any", null for none.</summary>
    public static IReadOnlyList<string>? Markets(string text, FormContext context)
    {
        // Short names count behind a word such as "đi" only.
        string[] named = [.. Separators().Split(text).SelectMany(part => context.Knowledge.Markets.Find(Tokenizer.Split("đi " + part.Trim()))).Select(mention => mention.Market).Distinct()];
        if (named.Length > 0) return named;
        return context.Knowledge.LeadWords.IsAll("words.any-market", text) ? [] : null;
    }

    /// <summary>The groups that an answer names; empty for "none", null for nothing told.</summary>
    public static IReadOnlyList<string>? Groups(string text, FormContext context)
    {
        string[] named = [.. LeadTool.Groups.Where(group => context.Knowledge.LeadWords.IsIn($"words.group.{group}", text))];
        if (named.Contains("near-poor")) named = [.. named.Where(group => group != "poor" || context.Knowledge.LeadWords.IsIn("words.group.poor.only", text))];
        if (named.Length > 0) return named;
        return context.Knowledge.LeadWords.IsAll("words.no-group", text) ? [] : null;
    }

    private FormValues ReadPart(string part, FormValues values)
    {
        DateOnly today = context.Today;
        WorkerProfile profile = context.Knowledge.Profiles.Read(part, today);
        if (OwnAge.Read(part, LeadWriter.IsHelped(values), today) is { } age) values = values.With(LeadSlot.Birth, BirthSlot.Keep(age, today));
        if (profile.Schooling is { } school) values = values.With(LeadSlot.Schooling, LeadTool.SchoolingOf(school));
        bool isLanguage = profile.Languages is { Length: > 0 } && part.Length <= LongestWords;
        if (isLanguage) values = values.With(LeadSlot.Language, LanguageIn(part));
        else if (profile.Languages is { Length: 0 }) values = values.With(LeadSlot.Language, LeadTool.NoLanguage);
        if (!isLanguage && Markets(part, context) is { Count: > 0 and <= LeadTool.MostMarkets } markets) values = values.With(LeadSlot.Markets, SeveralSlot.Keep([.. markets]));
        if (Groups(part, context) is { Count: > 0 and <= LeadTool.MostGroups } groups) values = values.With(LeadSlot.Group, SeveralSlot.Keep([.. groups]));
        if (LoanIn(part) is { } loan) values = values.With(LeadSlot.Loan, loan);
        if (TimeOfDay().Match(VietnameseLetters.Fold(part)) is { Success: true } time && part.Length <= LongestWords) values = values.With(LeadSlot.Time, part[time.Index..].Trim());
        return TradeIn(part) is { } trade ? values.With(LeadSlot.Trade, trade) : values;
    }

    /// <summary>From where the language is named: "25 tuổi tiếng Nhật N4" tells an age before it.</summary>
    private static string LanguageIn(string part) => LanguageStart().Match(VietnameseLetters.Fold(part)) is { Success: true } start ? part[start.Index..].Trim() : part;

    private static string? TradeIn(string part) => TradeStart().Match(VietnameseLetters.Fold(part)) is { Success: true } trade && part.Length - trade.Index <= LongestWords ? part.Substring(trade.Index, trade.Length).Trim() : null;

    private static string? LoanIn(string part)
    {
        string folded = VietnameseLetters.Fold(part);
        return NoLoan().IsMatch(folded) ? "no" : Loan().IsMatch(folded) ? "yes" : null;
    }

    private static bool IsTrade(string part) => part.Count(char.IsLetter) >= 2 && part.Length <= LongestWords && Tokenizer.Split(part).Count <= 8 && !part.Any(char.IsDigit);

    [GeneratedRegex(@"\s*(?:,|;|/|\+|&|\bvà\b|\bva\b|\bhoặc\b|\bhoac\b|\bhay\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:(?:em|mình|tôi|tui|con|cháu|dạ|nghề nghiệp|nghề|là|đang|biết|có|làm)\s*:?\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Opener();

    [GeneratedRegex(@"\btieng\b|\bn[1-5]\b|\btopik\b|\bhsk\b|\btocfl\b|\b[ab][12]\b|\bbiet (?:nhat|han|trung)\b")]
    private static partial Regex LanguageStart();

    [GeneratedRegex(@"\b(?:tho (?:han|ho|may|moc|dien|nuoc|son|sat|co khi|xay|lap|tien|nail|toc|ban)[a-z ]{0,30}|phu ho|lam (?:ruong|ray|nong|bien|thue|cong nhan|may|ho)\b[a-z ]{0,20}|cong nhan[a-z ]{0,25}|lai xe[a-z ]{0,15}|nong dan|nau an|dieu duong)")]
    private static partial Regex TradeStart();

    [GeneratedRegex(@"\b(?:khong|ko|k|khoi|chua) (?:can |muon |phai )?vay\b")]
    private static partial Regex NoLoan();

    [GeneratedRegex(@"\b(?:can|muon|xin|phai|se|co) (?:duoc )?vay\b|^vay(?: von| tien)?$")]
    private static partial Regex Loan();

    [GeneratedRegex(@"\b(?:goi )?(?:sau|truoc|luc|khoang|tu)? ?(?:[0-9]{1,2} ?(?:h|gio)\b|buoi (?:sang|trua|chieu|toi)\b|(?:sang|trua|chieu|toi) (?:thu|chu nhat)\b|cuoi tuan\b|luc nao cung duoc\b)")]
    private static partial Regex TimeOfDay();
}
