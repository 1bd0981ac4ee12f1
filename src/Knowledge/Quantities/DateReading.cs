namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>What a text says of a day.</summary>
/// <param name="Start">Where it begins in the composed text.</param>
/// <param name="End">Behind its last character.</param>
public abstract record DateReading(int Start, int End)
{
    /// <summary>A day, or all the days it may be: "tháng 6/2027" is the whole month.</summary>
    /// <param name="IsYearSaid">False when the year is the next one it fits, so that the person is asked: "giữa tháng 8".</param>
    public sealed record Span(DateOnly Earliest, DateOnly Latest, bool IsYearSaid, int Start, int End) : DateReading(Start, End)
    {
        public bool IsOneDay => Earliest == Latest;
    }

    /// <summary>A day that no calendar has: 31/2, 30/13/2027.</summary>
    public sealed record Invalid(int Start, int End) : DateReading(Start, End);

    /// <summary>A day of the lunar calendar, "Tết", "hơn 2 năm nữa", a range: no day to reckon with; the person is asked.</summary>
    public sealed record Unclear(int Start, int End) : DateReading(Start, End);
}
