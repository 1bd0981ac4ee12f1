using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace WorkerAdvisor.Web.Tests.Embed;

/// <summary>Somebody else's site with one plain page. To a browser <c>localhost</c> and <c>127.0.0.1</c>, where the bot is, are two sites.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherSite(WebApplication app)
    {
        _app = app;
        Address = new UriBuilder(app.Urls.Single()) { Host = "localhost" }.Uri;
    }

    public Uri Address { get; }

    /// <summary>What its owner put at the end of the page.</summary>
    public string Script { get; set; } = "";

    public static async Task<OtherSite> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        var site = (OtherSite?)null;
        app.MapGet("/", () => Results.Content(
            $"""
            <!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>Trung tâm</title></head>
            <body><h1>Trang của trung tâm</h1><p><a href="/">Trang đầu</a></p>{site!.Script}</body></html>
            """,
            "text/html; charset=utf-8"));
        await app.StartAsync();
        return site = new OtherSite(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
