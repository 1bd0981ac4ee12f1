namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A line of a hand-over as it is shown.</summary>
/// <param name="Text">Null when its key is gone.</param>
public sealed record ShownLine(string Who, bool IsStaff, DateTimeOffset At, string? Text);
