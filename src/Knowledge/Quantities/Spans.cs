namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>First and last day of a month or year, or of its beginning, middle or end as people say it.</summary>
internal static class Spans
{
    /// <param name="part">"dau", "giua" or "cuoi"; anything else for the whole month.</param>
    public static (DateOnly Earliest, DateOnly Latest) OfMonth(int year, int month, string part)
    {
        int last = DateTime.DaysInMonth(year, month);
        (int from, int to) = part switch { "dau" => (1, 10), "giua" => (11, 20), "cuoi" => (21, last), "het" => (last, last), _ => (1, last) };
        return (new DateOnly(year, month, from), new DateOnly(year, month, to));
    }

    /// <param name="part">"dau", "giua" or "cuoi"; anything else for the whole year.</param>
    public static (DateOnly Earliest, DateOnly Latest) OfYear(int year, string part)
    {
        (int from, int to) = part switch { "dau" => (1, 4), "giua" => (5, 8), "cuoi" => (9, 12), "het" => (12, 12), _ => (1, 12) };
        return (new DateOnly(year, from, part == "het" ? 31 : 1), new DateOnly(year, to, DateTime.DaysInMonth(year, to)));
    }

    public static DateReading At(this (DateOnly Earliest, DateOnly Latest) span, int start, int end, bool isYearSaid) =>
        new DateReading.Span(span.Earliest, span.Latest, isYearSaid, start, end);
}
