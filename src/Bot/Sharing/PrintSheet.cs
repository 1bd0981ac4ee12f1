using SkiaSharp;
using WorkerAdvisor.Bot.Drawing;

namespace WorkerAdvisor.Bot.Sharing;

/// <summary>Draws a card or poster as a PDF page with its fonts in it. Both have the same proportions, so a poster is a card twice as large with more on it.</summary>
public static class PrintSheet
{
    /// <summary>Of a card, in points (1/72 inch): A6.</summary>
    public const float Width = 297.64f, Height = 419.53f;

    /// <summary>A4 is a millimetre higher than two A6, which stays white.</summary>
    private const float PosterHeight = 841.89f;

    /// <summary>Nearer to the edge most printers do not print.</summary>
    private const float Margin = 20, Inner = Width - 2 * Margin;

    private const float QrSide = 150;

    private static readonly SKColor Ink = new(0x1b, 0x24, 0x30), Muted = new(0x46, 0x52, 0x5e), Accent = new(0x0b, 0x5f, 0xa5), Line = new(0xc4, 0xcb, 0xd3);

    /// <summary>Draws it.</summary>
    /// <param name="address">What the code holds.</param>
    /// <returns>A PDF file of one page.</returns>
    public static byte[] Draw(PrintFormat format, PrintText text, string address)
    {
        ArgumentNullException.ThrowIfNull(text);
        float scale = format == PrintFormat.Poster ? 2 : 1;
        using var file = new MemoryStream();
        using (SKDocument document = SKDocument.CreatePdf(file, new SKDocumentPdfMetadata { Title = text.Name, RasterDpi = 300 }))
        {
            SKCanvas canvas = document.BeginPage(Width * scale, format == PrintFormat.Poster ? PosterHeight : Height);
            canvas.Scale(scale);
            float foot = DrawFoot(canvas, text);
            float top = DrawHead(canvas, text, format);
            DrawCode(canvas, text, address, top, foot);
            document.EndPage();
            document.Close();
        }

        return file.ToArray();
    }

    /// <returns>Where it ends.</returns>
    private static float DrawHead(SKCanvas canvas, PrintText text, PrintFormat format)
    {
        float top = Put(canvas, text.Name, Margin, new TextBox(Inner, 18, 12, 9) { IsBold = true }, Accent) + 2;
        top = Put(canvas, text.Headline, top, new TextBox(Inner, 62, 23, 16) { IsBold = true, Leading = 1.25f }, Ink) + 4;
        float size = format == PrintFormat.Poster ? 8.5f : 10;
        foreach (string point in text.Points) top = Put(canvas, "• " + point, top, new TextBox(Inner, 2 * size * 1.35f, size, size - 1.5f), Ink);
        if (format == PrintFormat.Card) return top;
        top += 5;
        foreach (string example in text.Examples) top = Put(canvas, $"“{example}”", top, new TextBox(Inner, 20, 7.5f, 6.5f), Muted);
        return top;
    }

    private static void DrawCode(SKCanvas canvas, PrintText text, string address, float top, float foot)
    {
        var scan = TextLayout.Fit(text.Scan, new TextBox(Inner, 13, 9, 7.5f));
        var typed = TextLayout.Fit(text.Typed, new TextBox(Inner, 36, 13, 7) { IsBold = true });
        var other = text.Other is null ? null : TextLayout.Fit(text.Other, new TextBox(Inner, 12, 8, 6.5f));
        float lines = scan.Height + typed.Height + (other?.Height ?? 0), side = Math.Min(QrSide, foot - top - lines - 8);
        top += Math.Max(2, (foot - top - lines - side) / 2);
        QrCode.Of(address).Draw(canvas, (Width - side) / 2, top, side);
        top += side;
        scan.Draw(canvas, Margin, top, Ink, SKTextAlign.Center);
        typed.Draw(canvas, Margin, top + scan.Height, Accent, SKTextAlign.Center);
        other?.Draw(canvas, Margin, top + scan.Height + typed.Height, Muted, SKTextAlign.Center);
    }

    /// <returns>Where it begins.</returns>
    private static float DrawFoot(SKCanvas canvas, PrintText text)
    {
        var free = TextLayout.Fit(text.Free, new TextBox(Inner, 15, 10, 8) { IsBold = true });
        TextLayout[] rest = [.. text.Place.Append(text.Warning).Select(line => TextLayout.Fit(line, new TextBox(Inner, 11, 7.5f, 6)))];
        float begin = Height - Margin - free.Height - rest.Sum(line => line.Height) - 6, top = begin + 4;
        using var edge = new SKPaint { Color = Line, StrokeWidth = 0.6f, IsAntialias = true };
        canvas.DrawLine(Margin, begin, Width - Margin, begin, edge);
        free.Draw(canvas, Margin, top, Ink);
        top += free.Height + 2;
        foreach (TextLayout line in rest)
        {
            line.Draw(canvas, Margin, top, Muted);
            top += line.Height;
        }

        return begin;
    }

    /// <returns>Where it ends.</returns>
    private static float Put(SKCanvas canvas, string text, float top, TextBox box, SKColor color)
    {
        var layout = TextLayout.Fit(text, box);
        layout.Draw(canvas, Margin, top, color);
        return top + layout.Height;
    }
}
