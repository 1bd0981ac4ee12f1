using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Embed;

/// <summary>Settings under <c>Embed</c>: which sites may show the chat in a frame.</summary>
public sealed class EmbedOptions : IValidatableObject
{
    /// <summary>
    /// Origins such as <c>https://vieclam.example.vn</c>, or <c>https://*.example.vn</c> for all of a domain, or <c>*</c> for any. Empty, as it is by default:
    /// only the bot's own pages.
    /// </summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Who may frame the chat, as the content policy says it.</summary>
    public string Ancestors => Origins.Contains("*") ? "*" : string.Join(' ', Origins.Prepend("'self'"));

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        for (int index = 0; index < Origins.Count; index++)
        {
            if (!IsOrigin(Origins[index]))
                yield return new ValidationResult($"Embed:Origins:{index} is \"{Origins[index]}\"; it must be a site without a path, such as https://vieclam.example.vn, or *.");
        }
    }

    private static bool IsOrigin(string text) => text == "*" || (Uri.TryCreate(text.Replace("://*.", "://any.", StringComparison.Ordinal), UriKind.Absolute, out Uri? address)
        && address.Scheme is "https" or "http" && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" } && !text.EndsWith('/') && !text.Any(letter => char.IsWhiteSpace(letter) || letter is ';' or ',' or '\''));
}

[OptionsValidator]
internal sealed partial class EmbedOptionsValidator : IValidateOptions<EmbedOptions>;
