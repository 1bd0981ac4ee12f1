using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>
/// Which words speak of which sum: "phí dv 60tr, cọc 20tr" as well as "60tr phí dv với 20tr cọc". Sums and words are paired in their order so
/// that the whole costs least; near costs little, over a comma more, and a sum behind "thu", "đóng" may stay alone.
/// </summary>
internal static class SumPlacing
{
    private const double Farthest = 6, AloneBehindVerb = 2.2, ForComma = 1.5, ForBehind = 0.5, ForCommaBehind = 2, ForVague = 1, ForWageBehind = 2, ForOtherBehind = 3;

    /// <summary>For each sum the index of its mark; null for none.</summary>
    /// <param name="sums">Words that stand for sums.</param>
    /// <param name="isDemanded">For each sum whether a word such as "thu" stands before it.</param>
    /// <param name="vague">Roles that say little: another one goes first.</param>
    public static int?[] Pair(IReadOnlyList<Word> words, IReadOnlyList<int> sums, IReadOnlyList<bool> isDemanded, IReadOnlyList<FeeMark> marks, IReadOnlySet<string> vague)
    {
        if (sums.Count == 0) return [];
        double[,] least = new double[sums.Count + 1, marks.Count + 1];
        for (int i = 1; i <= sums.Count; i++)
        {
            least[i, 0] = least[i - 1, 0] + Alone(i - 1);
            for (int j = 1; j <= marks.Count; j++) least[i, j] = Math.Min(Math.Min(least[i, j - 1], least[i - 1, j] + Alone(i - 1)), least[i - 1, j - 1] + Cost(i - 1, j - 1));
        }

        int?[] pairs = new int?[sums.Count];
        for (int i = sums.Count, j = marks.Count; i > 0 && j > 0;)
        {
            if (least[i, j] == least[i, j - 1]) j--;
            else if (least[i, j] == least[i - 1, j] + Alone(i - 1)) i--;
            else pairs[--i] = --j;
        }

        return pairs;

        double Alone(int sum) => isDemanded[sum] ? AloneBehindVerb : Farthest;

        double Cost(int sum, int mark)
        {
            double cost = Distance(words, sums[sum], marks[mark]) + (vague.Contains(marks[mark].Role) ? ForVague : 0);
            return cost >= Farthest ? double.PositiveInfinity : cost;
        }
    }

    private static double Distance(IReadOnlyList<Word> words, int sum, FeeMark mark)
    {
        if (mark.Start <= sum && sum < mark.End) return 0;
        if (mark.End <= sum) return sum - mark.End + (ForComma * (words[sum].Clause - words[mark.End - 1].Clause));
        double behind = mark.Role switch { FeePhrases.Wage => ForWageBehind, FeePhrases.Other => ForOtherBehind, _ => 0 };
        return mark.Start - sum - 1 + ForBehind + behind + (ForCommaBehind * (words[mark.Start].Clause - words[sum].Clause));
    }
}
