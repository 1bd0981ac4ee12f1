namespace WorkerAdvisor.Knowledge.Returns;

/// <summary>Something to do, on its day.</summary>
/// <param name="Date">When to begin with it.</param>
/// <param name="Deadline">The last day that the law leaves for it; null when the law sets none.</param>
/// <param name="Reminders">The days to be reminded on, in order; past ones too.</param>
/// <param name="IsPast">Whether its day has gone by; of what has a deadline, whether that has; of what is done before leaving also when the person is home.</param>
/// <param name="IsEarliest">Whether it is counted from the contract's end only because the day of coming home is not known.</param>
public sealed record DatedPoint(ReturnPoint Point, DateOnly Date, DateOnly? Deadline, IReadOnlyList<DateOnly> Reminders, bool IsPast, bool IsEarliest);
