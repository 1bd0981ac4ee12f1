namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>How old somebody says they are: an age or a year of birth, one of the two.</summary>
/// <param name="Age">In years; null when the year of birth was said.</param>
/// <param name="BirthYear">Null when the age was said.</param>
/// <param name="Start">Where it begins in the composed text.</param>
/// <param name="End">Behind its last character.</param>
public sealed record AgeReading(int? Age, int? BirthYear, int Start, int End)
{
    /// <summary>Whether the age is only the most it can be: "chưa đủ 18 tuổi".</summary>
    public bool OrYounger { get; init; }

    /// <summary>The youngest and oldest they may be on a day: whoever was born in 2001 is 24 or 25 in 2026. A stated age is both.</summary>
    public (int Youngest, int Oldest) On(DateOnly today) => BirthYear is { } year ? (Math.Max(0, today.Year - year - 1), today.Year - year) : (OrYounger ? 0 : Age ?? 0, Age ?? 0);
}
