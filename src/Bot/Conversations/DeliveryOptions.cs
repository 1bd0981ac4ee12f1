using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Settings under <c>Delivery</c>: how replies are brought to channels that are sent to.</summary>
public sealed class DeliveryOptions
{
    /// <summary>How long one call may take before it counts as failed. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>First wait before a failed call is tried again; doubles each time, with some chance in it. Default 0.5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest wait before a failed call is tried again, unless the channel itself asks for more. Default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How old a reply may get before it is given up: a day-old answer would only puzzle. Default 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Calls under way at once on a channel. Default 32.</summary>
    [Range(1, 1_000)]
    public int CallsAtOnce { get; init; } = 32;

    /// <summary>Replies that may wait for one chat; what that chat sends beyond is not answered. Default 500.</summary>
    [Range(5, 10_000)]
    public int WaitingForChat { get; init; } = 500;
}

[OptionsValidator]
internal sealed partial class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>;
