using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Site;

/// <summary>Settings under <c>Site</c>.</summary>
public sealed class SiteOptions : IValidatableObject
{
    /// <summary>
    /// The address under which people reach the bot, without a path: <c>https://bot.example.vn</c>. Absent or empty: a page's links take the address
    /// that it was asked under, and messages hold no links, as nothing tells what would be right.
    /// </summary>
    public string? PublicUrl { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(PublicUrl) && RootOf(PublicUrl) is null)
            yield return new ValidationResult($"Site:PublicUrl is \"{PublicUrl}\"; it must be an address without a path, such as https://bot.example.vn, or be left out.");
    }

    /// <summary>The address without a slash at its end; null when it is none that links can begin with.</summary>
    internal static string? RootOf(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out Uri? url) && url.Scheme is "https" or "http" && url is { Host.Length: > 0, PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? url.GetLeftPart(UriPartial.Authority)
            : null;
}

[OptionsValidator]
internal sealed partial class SiteOptionsValidator : IValidateOptions<SiteOptions>;
