namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>A length of time in a text.</summary>
/// <param name="Months">In months; of a bare number, the number itself, whose unit nobody can tell.</param>
/// <param name="Start">Where it begins in the composed text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="IsBare">A number alone: "3" may be years or months.</param>
public sealed record DurationMention(decimal Months, int Start, int End, bool IsBare = false)
{
    /// <summary>The same with a bare number taken as years.</summary>
    public DurationMention AsYears() => this with { Months = IsBare ? Months * 12 : Months, IsBare = false };

    /// <summary>The same with a bare number taken as months.</summary>
    public DurationMention AsMonths() => this with { IsBare = false };
}
