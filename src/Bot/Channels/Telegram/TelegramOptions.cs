using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>Settings under <c>Channels:Telegram</c>. The channel is off when the token is absent or empty.</summary>
public sealed class TelegramOptions
{
    /// <summary>From BotFather. Belongs into the environment, not into a file.</summary>
    public string? Token { get; init; }

    /// <summary>Another server of the Bot API, such as <c>http://localhost:8081</c>. Default: Telegram's own.</summary>
    [Url(ErrorMessage = "Channels:Telegram:BaseUrl must be an address such as http://localhost:8081, or be left out.")]
    public string? BaseUrl { get; init; }

    /// <summary>The way out where Telegram is blocked: <c>http://host:port</c> or <c>socks5://host:port</c>. Default: none but what the environment sets.</summary>
    [RegularExpression("^(https?|socks4|socks4a|socks5)://.+", ErrorMessage = "Channels:Telegram:Proxy must be an address such as socks5://localhost:1080, or be left out.")]
    public string? Proxy { get; init; }

    /// <summary>How long one long poll waits for updates. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:50")]
    public TimeSpan PollTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Set to let Telegram call us; else we poll.</summary>
    [ValidateObjectMembers]
    public TelegramWebhookOptions Webhook { get; init; } = new();
}

/// <summary>Settings under <c>Channels:Telegram:Webhook</c>.</summary>
public sealed class TelegramWebhookOptions : IValidatableObject
{
    /// <summary>Our address as Telegram sees it, with the path that we are to listen on: <c>https://bot.example.vn/telegram</c>. Absent or empty: we poll.</summary>
    public string? Url { get; init; }

    /// <summary>What Telegram shows in each call so that we know it. Needed with <see cref="Url"/>; belongs into the environment.</summary>
    public string? Secret { get; init; }

    /// <summary>Whether Telegram is to call us.</summary>
    public bool IsOn => !string.IsNullOrEmpty(Url);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn) yield break;
        if (!Uri.TryCreate(Url, UriKind.Absolute, out Uri? url) || url.Scheme is not ("https" or "http") || url.AbsolutePath == "/")
            yield return new ValidationResult("Channels:Telegram:Webhook:Url must be an address with a path, such as https://bot.example.vn/telegram.");
        // Telegram's rule for the secret.
        if (Secret is not { Length: >= 1 and <= 256 } secret || !secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
            yield return new ValidationResult("Channels:Telegram:Webhook:Secret must have 1 to 256 letters, digits, _ or -; with a Url it is needed.");
    }
}

[OptionsValidator]
internal sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>;
