using System.Globalization;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Moments as people in Vietnam read them.</summary>
public static class DateText
{
    /// <summary>Day and minute: 22/11/2026 07:30.</summary>
    public static string Minute(DateTimeOffset moment) => moment.ToOffset(VietnamTime.Offset).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Day and second.</summary>
    public static string Second(DateTimeOffset moment) => moment.ToOffset(VietnamTime.Offset).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Day: 22/11/2026.</summary>
    public static string Day(DateTimeOffset moment) => moment.ToOffset(VietnamTime.Offset).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
