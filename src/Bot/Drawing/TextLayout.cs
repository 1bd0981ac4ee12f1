using SkiaSharp;

namespace WorkerAdvisor.Bot.Drawing;

/// <summary>
/// A text as lines that fit a box: broken between words, in the largest letters with which all of it fits. What does not fit even in the smallest
/// is left out, and the last line ends in "…".
/// </summary>
public sealed class TextLayout
{
    private const float Step = 1;
    private readonly TextBox _box;

    private TextLayout(TextBox box, float size, IReadOnlyList<string> lines, bool isCut) => (_box, Size, Lines, IsCut) = (box, size, lines, isCut);

    /// <summary>The lines, from the top.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The letters' size.</summary>
    public float Size { get; }

    /// <summary>Whether something was left out.</summary>
    public bool IsCut { get; }

    /// <summary>From the top of a line to the top of the next.</summary>
    public float LineHeight => Size * _box.Leading;

    /// <summary>How much of the box is used.</summary>
    public float Height => Lines.Count * LineHeight;

    /// <summary>Lays a text out.</summary>
    /// <param name="text">A line break stays one. What the typeface cannot draw is left out.</param>
    public static TextLayout Fit(string text, TextBox box)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(box);
        string drawn = DrawableText.Of(text);
        for (float size = box.Largest; ; size = Math.Max(size - Step, box.Smallest))
        {
            using SKFont font = FontOf(box, size);
            var breaker = new LineBreaker(font, box.Width);
            IReadOnlyList<string> lines = breaker.Break(drawn);
            int room = box.LinesOf(size);
            if (lines.Count <= room && (!breaker.HasSplitWord || size <= box.Smallest)) return new TextLayout(box, size, lines, isCut: false);
            if (size <= box.Smallest) return new TextLayout(box, size, [.. lines.Take(room - 1), breaker.Cut(lines[room - 1])], isCut: true);
        }
    }

    /// <summary>Draws the lines from the box's top left corner.</summary>
    /// <param name="align">Where in the box each line stands.</param>
    public void Draw(SKCanvas canvas, float left, float top, SKColor color, SKTextAlign align = SKTextAlign.Left)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        using SKFont font = FontOf(_box, Size);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        float x = align switch { SKTextAlign.Center => left + _box.Width / 2, SKTextAlign.Right => left + _box.Width, _ => left };
        SKFontMetrics metrics = font.Metrics;
        float baseline = top + (LineHeight - (metrics.Descent - metrics.Ascent)) / 2 - metrics.Ascent;   // the ascent is negative
        foreach (string line in Lines)
        {
            canvas.DrawText(line, x, baseline, align, font, paint);
            baseline += LineHeight;
        }
    }

    private static SKFont FontOf(TextBox box, float size) =>
        new(box.IsBold ? NotoSans.Bold : NotoSans.Regular, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
}
