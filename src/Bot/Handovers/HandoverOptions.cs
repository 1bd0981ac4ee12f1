using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>Settings under <c>Handover</c>.</summary>
public sealed class HandoverOptions : IValidatableObject
{
    /// <summary>Whether people may be handed over to staff at all, where there are some. Default true.</summary>
    public bool IsOffered { get; init; } = true;

    /// <summary>When staff are there, by Vietnam's clock: <c>Mon-Fri 08:00-17:00</c>, several with a comma between. Absent or empty: nothing is said of it.</summary>
    public string? OfficeHours { get; init; }

    /// <summary>How soon staff mostly answer in those hours, as people are told. Absent: nothing is promised.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "14.00:00:00", ErrorMessage = "Handover:AnswerWithin must be a time from 00:01:00 to 14.00:00:00, or be left out.")]
    public TimeSpan? AnswerWithin { get; init; }

    /// <summary>After so long without a word of either side a hand-over is closed. Default 48 hours.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00", ErrorMessage = "Handover:SilentAfter must be a time from 01:00:00 to 30.00:00:00.")]
    public TimeSpan SilentAfter { get; init; } = TimeSpan.FromHours(48);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(OfficeHours) && Handovers.OfficeHours.Parse(OfficeHours) is null)
            yield return new ValidationResult("Handover:OfficeHours must look like \"Mon-Fri 08:00-17:00\" (several with a comma between), or be left out.");
    }
}

[OptionsValidator]
internal sealed partial class HandoverOptionsValidator : IValidateOptions<HandoverOptions>;
