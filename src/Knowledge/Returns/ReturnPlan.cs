namespace WorkerAdvisor.Knowledge.Returns;

/// <summary>What to do around the end of one person's contract, day by day.</summary>
/// <param name="End">The contract's last day as the person told it.</param>
/// <param name="Home">The day of entering Viet Nam, past or planned; null when not known.</param>
/// <param name="Points">In the order of their days; what comes on the same day in the order of the content.</param>
public sealed record ReturnPlan(DateOnly End, DateOnly? Home, IReadOnlyList<DatedPoint> Points)
{
    /// <summary>Latest end that can be counted from: its last point must still have a date.</summary>
    public static DateOnly Latest { get; } = new(9000, 1, 1);

    /// <summary>Earliest end that can be counted from.</summary>
    public static DateOnly Earliest { get; } = new(1000, 1, 1);

    /// <summary>What is still to be done, the next first.</summary>
    public IEnumerable<DatedPoint> Ahead => Points.Where(point => !point.IsPast);

    /// <summary>
    /// Dates the points. Periods of the law are counted as its words go: the day from which they run is not counted, the last day is
    /// (15 days from entering on 1 July end with 16 July). Whoever came home before the contract's end has ended it by then, so what
    /// counts from the end counts from coming home: earlier than the law asks at most, never later.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A day is before <see cref="Earliest"/> or after <see cref="Latest"/>.</exception>
    public static ReturnPlan Of(IReadOnlyList<ReturnPoint> points, DateOnly end, DateOnly? home, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(points);
        Check(end);
        Check(home ?? end);
        DateOnly lastDay = home < end ? home.Value : end;
        return new ReturnPlan(end, home, [.. points.Select(point => Date(point, point.From == ReturnAnchor.Home ? home ?? end : lastDay, home, today)).OrderBy(point => point.Date)]);
    }

    private static DatedPoint Date(ReturnPoint point, DateOnly from, DateOnly? home, DateOnly today)
    {
        DateOnly date = from.AddDays(point.Days);
        DateOnly? deadline = point.Within is { } within ? from.AddDays(within) : null;
        return new DatedPoint(
            point, date, deadline, [.. point.Remind.Order().Select(from.AddDays)], (deadline ?? date) < today || (home <= today && IsBeforeHome(point)), home is null && point.From == ReturnAnchor.Home);
    }

    /// <summary>What is to be done before leaving is past for whoever is home.</summary>
    private static bool IsBeforeHome(ReturnPoint point) => point.From == ReturnAnchor.End && point.Days <= 0;

    private static void Check(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, Latest);
    }
}
