using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff;
using WorkerAdvisor.Knowledge;

namespace WorkerAdvisor.Bot.Site;

/// <summary>Wires the pages for people who search or were sent a link. They need no script, hold nothing of anybody, and change nothing.</summary>
internal static class SiteSlice
{
    /// <summary>The longest address part that can mean anything; what is longer is not looked up.</summary>
    private const int LongestName = 100;

    public static void AddSite(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptionsWithValidateOnStart<SiteOptions, SiteOptionsValidator>().BindConfiguration("Site");
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/manifest+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        services.AddSingleton<PublicLinks>();
        services.AddSingleton<PreviewPictures>();
        services.AddSingleton<TopicPages>();
        services.AddSingleton<AnswerPages>();
        services.AddSingleton<OfficialPages>();
        services.AddSingleton<PageWriter>();
    }

    /// <summary>What everybody may read goes out compressed; not what is said in chats or to staff, since a secret's length tells of it.</summary>
    public static void UseSite(this WebApplication app) =>
        app.UseWhen(context => !StaffSlice.IsOfDesk(context) && !context.Request.Path.StartsWithSegments("/api"), open => open.UseResponseCompression());

    public static void MapSite(this WebApplication app)
    {
        app.MapGet(PublicLinks.Topics, ShowTopicsAsync);
        app.MapGet(PublicLinks.Topics + "/{**topic}", ShowTopicAsync);
        app.MapGet(PublicLinks.Answers + "/{**topic}", ShowAnswerAsync);
        app.MapGet(PublicLinks.Pictures + "/{**topic}", ShowPictureAsync);
        app.MapGet(PublicLinks.Official, ShowOfficialAsync);
        app.MapGet(PublicLinks.SiteMap, SiteFiles.ShowMap);
        app.MapGet("/robots.txt", SiteFiles.ShowRobots);
    }

    private static Task<FileContentHttpResult> ShowTopicsAsync(HttpContext context, TopicPages pages, PageWriter writer) => writer.ShowAsync(context, "TopicList", pages.List(context.Request));

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, ContentHttpResult>> ShowTopicAsync(
        HttpContext context, LiveKnowledge live, TopicPages pages, PageWriter writer, string? topic, string? tinh)
    {
        string path = Known(topic);
        if (path.EndsWith('/') && SiteTopics.Find(live.Current.Content, path.TrimEnd('/')) is { } meant) return TypedResults.Redirect(PublicLinks.Topic(meant.Id), permanent: true);
        return pages.Find(path, Known(tinh), context.Request) is { } page
            ? await writer.ShowAsync(context, "Topic", page)
            : await writer.ShowLostAsync(context, pages.Lost(context.Request));
    }

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, ContentHttpResult>> ShowAnswerAsync(
        HttpContext context, LiveKnowledge live, AnswerPages answers, TopicPages topics, PageWriter writer, string? topic, string? phan, string? tinh)
    {
        KnowledgeBase knowledge = live.Current;
        if (SharedAnswer.Find(knowledge, Known(topic), Known(phan), Known(tinh)) is { } answer) return await writer.ShowAsync(context, "Answer", answers.Show(answer, context.Request));
        // The passage may have been taken out since the link was passed on; the article is still the nearest to it.
        return SiteTopics.Find(knowledge.Content, Known(topic)) is { } left
            ? TypedResults.Redirect(PublicLinks.Topic(left.Id))
            : await writer.ShowLostAsync(context, topics.Lost(context.Request));
    }

    private static Task<FileContentHttpResult> ShowOfficialAsync(HttpContext context, OfficialPages pages, PageWriter writer) => writer.ShowAsync(context, "Official", pages.Show(context.Request));

    private static async Task<Results<FileContentHttpResult, NotFound>> ShowPictureAsync(HttpContext context, LiveKnowledge live, PreviewPictures pictures, string? topic, string? phan, string? tinh)
    {
        const string Ending = ".png";
        string path = Known(topic);
        if (!path.EndsWith(Ending, StringComparison.Ordinal) || SharedAnswer.Find(live.Current, path[..^Ending.Length], Known(phan), Known(tinh)) is not { } answer) return TypedResults.NotFound();
        byte[] picture = await pictures.DrawAsync(answer, context.RequestAborted);
        context.Response.Headers.CacheControl = "public, max-age=86400";   // its address changes with what it shows
        return TypedResults.Bytes(picture, "image/png", entityTag: PageWriter.TagOf(picture));
    }

    private static string Known(string? name) => name is { Length: <= LongestName } ? name : "";
}
