using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;

namespace WorkerAdvisor.Bot.Site;

/// <summary>Writes a page from its view under <c>Site/Views</c>. A browser that has it already is told so, and asks each time, since content changes.</summary>
internal sealed class PageWriter(IRazorViewEngine views, ITempDataDictionaryFactory memory)
{
    private const string Html = "text/html; charset=utf-8", AskEachTime = "no-cache";

    /// <param name="view">The view's file name without its ending.</param>
    public async Task<FileContentHttpResult> ShowAsync(HttpContext context, string view, ISitePage page)
    {
        byte[] html = Encoding.UTF8.GetBytes(await RenderAsync(context, view, page));
        context.Response.Headers.CacheControl = AskEachTime;
        return TypedResults.Bytes(html, Html, entityTag: TagOf(html));
    }

    /// <summary>Says that there is no such page, with ways on.</summary>
    public async Task<ContentHttpResult> ShowLostAsync(HttpContext context, LostPage page)
    {
        context.Response.Headers.CacheControl = AskEachTime;
        return TypedResults.Text(await RenderAsync(context, "Lost", page), Html, statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>Names what a file holds.</summary>
    public static EntityTagHeaderValue TagOf(byte[] file) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 12))}\"");

    private async Task<string> RenderAsync(HttpContext context, string name, ISitePage page)
    {
        IView view = views.GetView(null, $"/Site/Views/{name}.cshtml", isMainPage: true).EnsureSuccessful([]).View!;
        using var html = new StringWriter();
        var action = new ActionContext(context, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page };
        await view.RenderAsync(new ViewContext(action, view, data, memory.GetTempData(context), html, new HtmlHelperOptions()));
        return html.ToString();
    }
}
