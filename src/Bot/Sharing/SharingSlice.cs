using Microsoft.AspNetCore.Http.HttpResults;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Sharing;

/// <summary>Wires what is passed on: short links, codes to scan, cards and posters.</summary>
internal static class SharingSlice
{
    private const string Pdf = "application/pdf", Png = "image/png";

    public static void AddSharing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ShareKit>();
        builder.Services.AddSingleton<IStaffCommand, ShareCommand>();
    }

    public static void MapSharing(this WebApplication app)
    {
        app.MapGet(ShareLink.Short + "/{code}/{topic?}", (string code, string? topic) => Open(code, topic));
        app.MapGet(ShareLink.Card, (HttpContext context, ShareKit kit, string? ma) => FileAsync(kit.PrintAsync(PrintFormat.Card, ma, context.Request, context.RequestAborted), Pdf, "the-a6.pdf"));
        app.MapGet(ShareLink.Poster, (HttpContext context, ShareKit kit, string? ma) => FileAsync(kit.PrintAsync(PrintFormat.Poster, ma, context.Request, context.RequestAborted), Pdf, "to-a4.pdf"));
        app.MapGet(ShareLink.Picture, (HttpContext context, ShareKit kit, string? ma) => FileAsync(kit.DrawAsync(ma, context.Request, context.RequestAborted), Png, null));
    }

    /// <summary>What is no link of ours opens the chat all the same: it may stand on paper, torn.</summary>
    private static RedirectHttpResult Open(string code, string? topic)
    {
        string opening = new StartPayload(code, null, topic).ToString();
        bool isOurs = opening.Length <= StartPayload.Longest && opening.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
        return TypedResults.Redirect(isOurs ? ShareLink.Opening(StartPayload.Parse(opening)) : "/");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(Task<byte[]?> drawing, string type, string? name) =>
        await drawing is { } file ? TypedResults.File(file, type, name) : TypedResults.NotFound();
}
