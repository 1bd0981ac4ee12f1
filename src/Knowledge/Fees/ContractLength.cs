namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>Finds how long the contract is among the lengths of time in a message: not "học 6 tháng", "3 tháng lương", "sau 2 năm".</summary>
internal static class ContractLength
{
    private const int Reach = 4, MostWageMonths = 12;
    private const decimal LeastLikely = 12, MostLikely = 72;
    private const string Wage = "luong";

    /// <summary>In months, and whether a word such as "hợp đồng" says so; null when none is told, or several may be meant.</summary>
    public static (decimal? Months, bool IsSaid) In(FeeMessage message, FeePhrases phrases)
    {
        var told = new HashSet<decimal>();
        var likely = new HashSet<decimal>();
        foreach ((int at, decimal months) in message.Lengths)
        {
            if (IsOfWage(message, at, months) || phrases.EndsAt("otherLength", message.Words, at) || phrases["otherLengthBehind"].PlaceAt(message.Words, at + 1) > 0) continue;
            if (phrases.IsBefore("contractLength", message.Words, at, Reach)) told.Add(months);
            else if (months is >= LeastLikely and <= MostLikely) likely.Add(months);
        }

        return told.Count == 1 ? (told.Single(), true) : (told.Count == 0 && likely.Count == 1 ? likely.Single() : null, false);
    }

    /// <summary>"3 tháng lương" is a sum; "36 tháng lương 30 triệu" is not.</summary>
    public static bool IsOfWage(FeeMessage message, int at, decimal months)
    {
        if (months > MostWageMonths || at + 1 >= message.Words.Count || message.Words[at + 1].Folded != Wage || message.Words[at + 1].Clause != message.Words[at].Clause) return false;
        return !Enumerable.Range(at + 2, 3).Any(word => message.IsSum(word) && message.Words[word].Clause == message.Words[at].Clause) && (at == 0 || message.Words[at - 1].Folded != "dong");
    }
}
