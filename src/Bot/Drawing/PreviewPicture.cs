using SkiaSharp;

namespace WorkerAdvisor.Bot.Drawing;

/// <summary>The picture that messengers show beside a link, in the proportions that Open Graph and Zalo want.</summary>
public static class PreviewPicture
{
    /// <summary>Pixels.</summary>
    public const int Width = 1200, Height = 630;

    private const float Margin = 72, Inner = Width - 2 * Margin, TitleTop = 150, FootTop = 506;

    private static readonly SKColor Paper = new(0xff, 0xff, 0xff), Ink = new(0x1b, 0x24, 0x30), Muted = new(0x53, 0x60, 0x6d), Quiet = new(0xf3, 0xf5, 0xf7), Accent = new(0x0b, 0x5f, 0xa5);

    /// <summary>Draws it.</summary>
    /// <returns>A PNG file.</returns>
    public static byte[] Draw(PreviewText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(Paper);
        DrawSign(canvas, text.Name);
        TextLayout title = TextLayout.Fit(text.Title, new TextBox(Inner, 160, 62, 44) { IsBold = true, Leading = 1.25f });
        title.Draw(canvas, Margin, TitleTop, Accent);
        float top = TitleTop + title.Height + 18;
        TextLayout.Fit(text.Line, new TextBox(Inner, FootTop - 14 - top, 46, 32)).Draw(canvas, Margin, top, Ink);
        DrawFoot(canvas, text.Source);
        using SKImage image = surface.Snapshot();
        using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>The page's sign, as in icon.svg, and the bot's name beside it.</summary>
    private static void DrawSign(SKCanvas canvas, string name)
    {
        const float Side = 64, Top = 54;
        using var blue = new SKPaint { Color = Accent, IsAntialias = true };
        using var white = new SKPaint { Color = Paper, IsAntialias = true };
        using SKPath bubble = SKPath.ParseSvgPathData("M14 15h36a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4H31L20 54v-9h-6a4 4 0 0 1-4-4V19a4 4 0 0 1 4-4z");
        using SKPath arrow = SKPath.ParseSvgPathData("M24 38l15-15M28 22h12v12");
        using var stroke = new SKPaint { Color = Accent, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 5, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };
        canvas.Save();
        canvas.Translate(Margin, Top);
        canvas.DrawRoundRect(0, 0, Side, Side, 14, 14, blue);
        canvas.DrawPath(bubble, white);
        canvas.DrawPath(arrow, stroke);
        canvas.Restore();
        TextLayout.Fit(name, new TextBox(Inner - Side - 22, Side, 34) { IsBold = true, Leading = Side / 34 }).Draw(canvas, Margin + Side + 22, Top, Ink);
    }

    private static void DrawFoot(SKCanvas canvas, string source)
    {
        using var quiet = new SKPaint { Color = Quiet };
        canvas.DrawRect(0, FootTop, Width, Height - FootTop, quiet);
        TextLayout foot = TextLayout.Fit(source, new TextBox(Inner, Height - FootTop - 30, 30, 26));
        foot.Draw(canvas, Margin, FootTop + (Height - FootTop - foot.Height) / 2, Muted);
    }
}
