namespace WorkerAdvisor.Bot.Drawing;

/// <summary>The room that a text has, in the canvas's units: pixels of a picture, points (1/72 inch) of a PDF.</summary>
/// <param name="Width">No line is longer.</param>
/// <param name="Height">The lines together are no higher; one line there is always.</param>
/// <param name="Largest">The letters' size if the text is short enough.</param>
/// <param name="Smallest">The letters' size below which text is rather left out.</param>
public sealed record TextBox(float Width, float Height, float Largest, float Smallest)
{
    /// <summary>A box for letters of one size.</summary>
    public TextBox(float width, float height, float size)
        : this(width, height, size, size)
    {
    }

    /// <summary>Whether the letters are bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>From line to line, in sizes of the letters. Vietnamese marks need more than 1.2. Default 1.35.</summary>
    public float Leading { get; init; } = 1.35f;

    /// <summary>How many lines of a size there is room for: one at least.</summary>
    internal int LinesOf(float size) => Math.Max(1, (int)(Height / (size * Leading) + 0.001f));
}
