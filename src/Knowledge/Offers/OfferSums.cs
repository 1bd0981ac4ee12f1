using System.Globalization;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>The sums of an advert: what is a wage, what a service fee, and how long the contract is.</summary>
internal sealed class OfferSums(OfferText text, OfferPhrases phrases)
{
    /// <summary>Sums looked at; every one is held against the words around it and against the others.</summary>
    private const int MostSums = 60;

    private const int Reach = 8, CloseReach = 3, ReachBehind = 4, ShortReach = 4;
    private const decimal MonthsOfYear = 12, LeastLikely = 12, MostLikely = 72;

    private static readonly Dictionary<string, decimal> Numbers = new()
    {
        ["nua"] = 0.5m, ["mot"] = 1, ["hai"] = 2, ["ba"] = 3, ["bon"] = 4, ["tu"] = 4, ["nam"] = 5, ["sau"] = 6, ["bay"] = 7, ["tam"] = 8, ["chin"] = 9, ["muoi"] = 10,
    };

    private readonly List<(string Role, int Start, int End)> _roles =
        [.. ((string[])["wages", "serviceFees", "otherSums"]).SelectMany(role => phrases[role].Places(text.Words).Select(place => (role, place.Start, place.End)))];

    /// <summary>The first wage that is hard to believe, as its word; null for none.</summary>
    public int? TooGoodIncome() => Wages().Concat(PaidByPeriod()).Where(wage => IsTooGood(wage.Money)).Select(wage => (int?)wage.Word).FirstOrDefault();

    /// <summary>Where a service fee above the ceiling is told, first word and behind the last; null when there is none or it cannot be reckoned.</summary>
    public (int Start, int End)? FeeOverCeiling()
    {
        decimal ceiling = ServiceFeeCeiling.MonthsOfWage(ContractMonths(), phrases["seafarers"].IsIn(text.Words));
        foreach ((decimal months, int start, int end) in MonthsOfWage())
        {
            if (months > ceiling) return (start, end);
        }

        List<(MoneyMention Money, int Word)> wages = [.. Wages()];
        foreach ((MoneyMention fee, int word) in text.Sums.Take(MostSums).Where(sum => RoleOf(sum.Word, Reach) == "serviceFees"))
        {
            // Of a range the end that speaks for the advert.
            if (wages.Exists(wage => wage.Money.Per is null or PayPeriod.Month && SameCurrency(fee, wage.Money) && fee.Low > ceiling * wage.Money.High)) return (word, word + 1);
        }

        return null;
    }

    /// <summary>A sum "a month" is a wage unless a word right by it says otherwise.</summary>
    private IEnumerable<(MoneyMention Money, int Word)> Wages() => text.Sums.Take(MostSums).Where(sum => RoleOf(sum.Word, sum.Money.Per is null ? Reach : CloseReach) is var role && (role == "wages" || (role is null && sum.Money.Per is not null)));

    /// <summary>"mỗi tháng 3k2 usd": as good as a wage where nothing else is said of the sum; too weak to hold a fee against.</summary>
    private IEnumerable<(MoneyMention Money, int Word)> PaidByPeriod() =>
        text.Sums.Take(MostSums).Where(sum => RoleOf(sum.Word, CloseReach) is null && phrases["periodsBefore"].Places(text.Words).Any(place => place.End == sum.Word));

    private bool IsTooGood(MoneyMention wage)
    {
        PayPeriod per = wage.Per ?? PayPeriod.Month;
        int times = phrases["officers"].IsIn(text.Words) ? phrases.Words.OfficerWages : 1;
        IReadOnlyList<Currency> possible = wage.Settle(null) is { } settled ? [settled] : wage.Possible;
        return possible.All(currency => phrases.Words.Incomes.FirstOrDefault(limit => limit.Currency == currency) is { } limit && limit.From.TryGetValue(per, out decimal from) && wage.High >= from * times);
    }

    /// <summary>What the nearest word before a sum says that it is, else the nearest behind; null when none does.</summary>
    private string? RoleOf(int word, int reach)
    {
        bool SameSentence(int at) => text.Words[at].Clause == text.Words[word].Clause;
        var before = _roles.Where(role => role.End <= word && role.End > word - reach && SameSentence(role.Start)).OrderByDescending(role => role.End).ThenBy(role => role.Start).ToList();
        if (before.Count > 0) return before[0].Role;
        if (reach < Reach) return null;
        var behind = _roles.Where(role => role.Start > word && role.Start <= word + ReachBehind && SameSentence(role.Start)).OrderBy(role => role.Start).ThenByDescending(role => role.End).ToList();
        return behind.Count > 0 ? behind[0].Role : null;
    }

    private static bool SameCurrency(MoneyMention fee, MoneyMention wage) =>
        (fee.Settle(null), wage.Settle(null)) is ({ } one, { } other) ? one == other : fee.Possible.SequenceEqual(wage.Possible);

    /// <summary>"phí dịch vụ bằng 4,5 tháng lương", "hai tháng rưỡi lương".</summary>
    private IEnumerable<(decimal Months, int Start, int End)> MonthsOfWage()
    {
        for (int at = 0; at + 2 < text.Words.Count; at++)
        {
            if (text.Words[at + 1].Folded != "thang" || text.ClauseOf(at) != text.ClauseOf(at + 2) || NumberAt(at) is not { } months) continue;
            bool hasHalf = text.Words[at + 2].Folded == "ruoi";
            int wage = hasHalf ? at + 3 : at + 2;
            if (wage >= text.Words.Count || text.Words[wage].Folded != "luong") continue;
            bool isFee = _roles.Any(role => role.Role == "serviceFees" && role.End <= at && role.End > at - Reach && text.Words[role.Start].Clause == text.Words[at].Clause)
                || phrases["serviceFees"].PlaceAt(text.Words, wage + 1) > 0;
            if (isFee) yield return (months + (hasHalf ? 0.5m : 0), at, wage + 1);
        }
    }

    /// <summary>The contract's length where it is told, else the longest likely one; null when there is none.</summary>
    private decimal? ContractMonths()
    {
        var told = new List<decimal>();
        var likely = new List<decimal>();
        bool[] cues = new bool[text.Words.Count];
        foreach ((int start, int end) in phrases["contractLength"].Places(text.Words)) cues[end - 1] = start >= 0;
        for (int at = 0; at + 1 < text.Words.Count; at++)
        {
            decimal? unit = text.Words[at + 1].Folded switch { "thang" => 1, "nam" => MonthsOfYear, _ => null };
            if (unit is null || NumberAt(at) is not { } number || number <= 0 || (at + 2 < text.Words.Count && text.ClauseOf(at + 2) == text.ClauseOf(at) && text.Words[at + 2].Folded is "luong" or "ruoi" or "kinh" or "tuoi")) continue;
            decimal months = number * unit.Value;
            int from = Math.Max(0, at - ShortReach);
            int cue = Array.LastIndexOf(cues, true, Math.Max(0, at - 1), Math.Max(0, at - from));
            if (cue >= 0 && text.Words[cue].Clause == text.Words[at].Clause) told.Add(months);
            else if (months is >= LeastLikely and <= MostLikely) likely.Add(months);
        }

        return told.Where(months => months <= MostLikely).DefaultIfEmpty(0).Max() is > 0 and decimal longest ? Math.Max(longest, likely.DefaultIfEmpty(0).Max()) : likely.Count > 0 ? likely.Max() : null;
    }

    private decimal? NumberAt(int at)
    {
        Word word = text.Words[at];
        if (Numbers.TryGetValue(word.Folded, out decimal spoken)) return spoken;
        return decimal.TryParse(word.Text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }
}
