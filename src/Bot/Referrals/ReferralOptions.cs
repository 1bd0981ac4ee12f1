using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Referrals;

/// <summary>Settings under <c>Referrals</c>: how many of those who come by a shared link are counted, so that nobody presses their own count up.</summary>
public sealed class ReferralOptions
{
    /// <summary>New chats of one code that are counted in an hour. Default 120: a hall full of people.</summary>
    [Range(1, 100_000)]
    public int CountedPerHour { get; init; } = 120;

    /// <summary>New web chats of one code and one address that are counted in a day. Default 20: a village may share an address, and a phone can begin as many chats as it likes.</summary>
    [Range(1, 100_000)]
    public int CountedPerAddress { get; init; } = 20;

    /// <summary>Below this many people a count is not shown, and above it only in steps of as many, so that no count tells of one person. Default 5.</summary>
    [Range(2, 100)]
    public int SmallestCount { get; init; } = 5;
}

[OptionsValidator]
internal sealed partial class ReferralOptionsValidator : IValidateOptions<ReferralOptions>;
