using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types;
using WorkerAdvisor.Bot.Operations;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>Where Telegram calls us. An update is acknowledged once it is stored.</summary>
internal static partial class TelegramWebhook
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int LargestUpdate = 1_048_576, WaitSeconds = 5;

    public static void Map(WebApplication app, TelegramWebhookOptions options) => app
        .MapPost(new Uri(options.Url!).AbsolutePath, ReceiveAsync)
        .WithMetadata(new RequestSizeLimitAttribute(LargestUpdate), new WithoutAddressCeiling());

    private static async Task<Results<Ok, UnauthorizedHttpResult, StatusCodeHttpResult>> ReceiveAsync(
        HttpContext context, TelegramConnection connection, TelegramUpdates updates, IOptions<TelegramOptions> options, ILogger<TelegramUpdates> logger)
    {
        if (!IsOurs(context.Request.Headers[SecretHeader].ToString(), options.Value.Webhook.Secret!)) return TypedResults.Unauthorized();
        if (connection.Self is not { } self)
        {
            context.Response.Headers.RetryAfter = $"{WaitSeconds}";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            using JsonDocument update = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            await updates.ReceiveAsync([update.RootElement], self, context.RequestAborted);
        }
        catch (JsonException)
        {
            LogNoJson(logger);   // refused, it would come again and again
        }

        return TypedResults.Ok();
    }

    /// <summary>In constant time, so that the secret cannot be guessed letter by letter.</summary>
    private static bool IsOurs(string shown, string secret) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(secret));

    [LoggerMessage(LogLevel.Warning, "Telegram's call holds no JSON and is left out")]
    private static partial void LogNoJson(ILogger logger);
}
