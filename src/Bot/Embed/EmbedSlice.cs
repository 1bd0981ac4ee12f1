using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Channels.Web;
using WorkerAdvisor.Bot.Operations;

namespace WorkerAdvisor.Bot.Embed;

/// <summary>Wires the chat as other sites show it: a script that makes a button, and the chat's page in a frame.</summary>
internal static class EmbedSlice
{
    public static void AddEmbed(this WebApplicationBuilder builder) =>
        builder.Services.AddOptionsWithValidateOnStart<EmbedOptions, EmbedOptionsValidator>().BindConfiguration("Embed");

    public static void MapEmbed(this WebApplication app)
    {
        app.MapGet("/khung", ShowFramed);
        app.MapGet("/nhung", () => TypedResults.Redirect("/nhung.html"));
    }

    private static ContentHttpResult ShowFramed(HttpResponse response, ChatPage page, IOptions<EmbedOptions> options, string? hoi)
    {
        response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyFor(options.Value.Ancestors);
        return page.Show(response, hoi, isFramed: true);
    }
}
