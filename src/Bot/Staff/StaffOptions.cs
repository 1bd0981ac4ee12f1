using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Staff;

/// <summary>Settings under <c>Staff</c>.</summary>
public sealed class StaffOptions
{
    /// <summary>How people reach the desk, such as <c>https://bot.example.vn</c>, for the links it prints. Default: where the host listens.</summary>
    [Url(ErrorMessage = "Staff:PublicUrl must be an address such as https://bot.example.vn, or be left out.")]
    public string? PublicUrl { get; init; }

    /// <summary>Hours after which a lead that nobody has looked at is overdue. Default 48.</summary>
    [Range(1, 8760)]
    public int OverdueAfterHours { get; init; } = 48;

    /// <summary>Whether those with the right may take lists out as files. Default true.</summary>
    public bool ExportsAllowed { get; init; } = true;

    /// <summary>How far staff can be with a lead, in order; empty for the usual ones. "new" is always among them.</summary>
    [ValidateEnumeratedItems]
    public IReadOnlyList<StaffStatusOptions> Statuses { get; init; } = [];

    /// <summary>When officers who linked their Telegram are told on work days how much waits, by Vietnam's clock. Default 07:30; empty for never.</summary>
    [RegularExpression(@"([01]?\d|2[0-3]):[0-5]\d", ErrorMessage = "Staff:DigestAt must be a time such as 07:30, or empty for none.")]
    public string DigestAt { get; init; } = "07:30";

    internal bool SendsDigest => DigestAt.Length > 0;

    internal TimeOnly DigestTime => TimeOnly.ParseExact(DigestAt, "H:mm", CultureInfo.InvariantCulture);

    /// <summary>The organisation's own sign-in; off without an authority.</summary>
    [ValidateObjectMembers]
    public StaffOpenIdConnectOptions OpenIdConnect { get; init; } = new();
}

/// <summary>A status under <c>Staff:Statuses</c>.</summary>
public sealed class StaffStatusOptions
{
    /// <summary>Stands in leads: add, never rename.</summary>
    [RegularExpression("^[a-z0-9-]{1,40}$", ErrorMessage = "Staff:Statuses: an Id has 1 to 40 of a-z, 0-9 and -.")]
    [Required]
    public string Id { get; init; } = "";

    /// <summary>As people read it.</summary>
    [Required, StringLength(60)]
    public string Name { get; init; } = "";
}

/// <summary>Settings under <c>Staff:OpenIdConnect</c>.</summary>
public sealed class StaffOpenIdConnectOptions : IValidatableObject
{
    /// <summary>The issuer's address, such as <c>https://id.example.vn/realms/staff</c>. Absent or empty: off.</summary>
    public string? Authority { get; init; }

    /// <summary>What the issuer calls this desk.</summary>
    public string? ClientId { get; init; }

    /// <summary>Belongs into the environment, not into a file.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>As the button on the sign-in page calls it. Default "tài khoản của cơ quan".</summary>
    public string Name { get; init; } = "tài khoản của cơ quan";

    /// <summary>Whether people can sign in with it.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn) yield break;
        bool isSafe = Uri.TryCreate(Authority, UriKind.Absolute, out Uri? authority) && (authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback);
        if (!isSafe) yield return new ValidationResult("Staff:OpenIdConnect:Authority must be an https address, or be left out.");
        if (string.IsNullOrWhiteSpace(ClientId)) yield return new ValidationResult("Staff:OpenIdConnect:ClientId is missing: Authority is set.");
    }
}

[OptionsValidator]
internal sealed partial class StaffOptionsValidator : IValidateOptions<StaffOptions>;
