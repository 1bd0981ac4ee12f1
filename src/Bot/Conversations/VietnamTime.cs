namespace WorkerAdvisor.Bot.Conversations;

/// <summary>The clock of the people the bot talks to: seven hours ahead of UTC all year, wherever the host runs.</summary>
internal static class VietnamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The day that a moment falls on in Vietnam.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);
}
