using Microsoft.AspNetCore.Http.HttpResults;
using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Site;

namespace WorkerAdvisor.Bot.Sharing;

/// <summary>Wires what is passed on: short links, codes to scan, cards and posters.</summary>
internal static class SharingSlice
{
    private const string Pdf = "application/pdf", Png = "image/png";

    public static void AddSharing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TelegramAccount>();
        builder.Services.AddSingleton<ShareKit>();
        builder.Services.AddSingleton<ISideCommand, ShareCommand>();
    }

    public static void MapSharing(this WebApplication app)
    {
        app.MapGet(ShareLink.Page + "/{code?}", ShowAsync);
        app.MapGet(ShareLink.Short + "/{code}/{topic?}", (string code, string? topic) => Open(code, topic));
        app.MapGet(ShareLink.Card, (HttpContext context, ShareKit kit, string? ma) => FileAsync(kit.PrintAsync(PrintFormat.Card, ma, context.Request, context.RequestAborted), Pdf, "the-a6.pdf"));
        app.MapGet(ShareLink.Poster, (HttpContext context, ShareKit kit, string? ma) => FileAsync(kit.PrintAsync(PrintFormat.Poster, ma, context.Request, context.RequestAborted), Pdf, "to-a4.pdf"));
        app.MapGet(ShareLink.Picture, (HttpContext context, ShareKit kit, string? ma) => FileAsync(kit.DrawAsync(ma, context.Request, context.RequestAborted), Png, null));
    }

    private static async Task<Results<FileContentHttpResult, ContentHttpResult>> ShowAsync(HttpContext context, ShareKit kit, PublicLinks links, PageWriter writer, TopicPages topics, string? code)
    {
        const string Title = "Giới thiệu cho người khác", Description = "Đường dẫn, mã QR, thẻ và tờ in để dán, đoạn viết sẵn để gửi nhóm.";
        if (await kit.OfAsync(code, context.Request, context.RequestAborted) is not { } sheet) return await writer.ShowLostAsync(context, topics.Lost(context.Request));
        var head = new PageHead(Title, Description, links.Absolute(ShareLink.Page, context.Request)) { IsListed = code is null };
        return await writer.ShowAsync(context, "Share", new SharePage(head, sheet));
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
