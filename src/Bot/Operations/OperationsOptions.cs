using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Operations;

/// <summary>Settings under <c>Limits</c>: how much one chat, and one address, may ask.</summary>
public sealed class OperationsOptions
{
    /// <summary>Messages a chat may send at once before it has to wait. Default 15.</summary>
    [Range(1, 1_000)]
    public int ChatBurst { get; init; } = 15;

    /// <summary>Messages a chat may send in a minute for long. Default 30.</summary>
    [Range(1, 10_000)]
    public int ChatPerMinute { get; init; } = 30;

    /// <summary>Requests a minute from one address. High, because a whole village may share one. Default 1,200.</summary>
    [Range(10, 1_000_000)]
    public int AddressPerMinute { get; init; } = 1_200;

    /// <summary>Largest request body in bytes. Default 64 KiB: a message has at most 4,000 characters.</summary>
    [Range(1_024, 10_485_760)]
    public int BodyBytes { get; init; } = 65_536;

    /// <summary>Seconds that turns under way may take to finish when the host stops. Default 20.</summary>
    [Range(1, 300)]
    public int DrainSeconds { get; init; } = 20;
}

[OptionsValidator]
internal sealed partial class OperationsOptionsValidator : IValidateOptions<OperationsOptions>;
