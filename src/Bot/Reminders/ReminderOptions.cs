using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Reminders;

/// <summary>Settings under <c>Reminders</c>.</summary>
public sealed class ReminderOptions
{
    /// <summary>How often the store is asked for what is due. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "01:00:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The hour, in Vietnam, from which reminders are sent. Default 8.</summary>
    [Range(0, 23)]
    public int FromHour { get; init; } = ReminderKeeper.Hour;

    /// <summary>The hour, in Vietnam, at which sending ends until the next morning. Default 20.</summary>
    [Range(1, 24)]
    public int UntilHour { get; init; } = 20;
}

[OptionsValidator]
internal sealed partial class ReminderOptionsValidator : IValidateOptions<ReminderOptions>;
