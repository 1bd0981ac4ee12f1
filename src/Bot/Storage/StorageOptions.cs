using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Storage;

/// <summary>Settings under <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Where everything is kept, relative to the directory the program is started from. Default <c>data</c>.</summary>
    [Required]
    public string Directory { get; init; } = "data";

    /// <summary>Days after which a chat that said nothing more is forgotten. Default 90.</summary>
    [Range(1, 3650)]
    public int ForgetChatsAfterDays { get; init; } = 90;

    /// <summary>Days after which unanswered questions that nobody asked again are forgotten. Default 365.</summary>
    [Range(1, 3650)]
    public int ForgetQuestionsAfterDays { get; init; } = 365;

    /// <summary>Months after the last contact with a registered person when all of it is erased. Default 24; never longer than what people agreed to (<c>content/consent</c>).</summary>
    [Range(1, 24)]
    public int ForgetLeadsAfterMonths { get; init; } = 24;

    /// <summary>Days after which a registration whose consent was withdrawn is erased. Default 14; Nghị định 356/2025, Điều 5 allows 15 at most.</summary>
    [Range(0, 14)]
    public int ForgetWithdrawnAfterDays { get; init; } = 14;
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
