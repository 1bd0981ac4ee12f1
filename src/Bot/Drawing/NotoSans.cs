using SkiaSharp;

namespace WorkerAdvisor.Bot.Drawing;

/// <summary>The typeface of all that is drawn here. It comes with the program, since a server may have none with Vietnamese letters.</summary>
public static class NotoSans
{
    private static readonly Lazy<SKTypeface> LoadedRegular = new(() => Load("NotoSans-Regular.ttf")), LoadedBold = new(() => Load("NotoSans-Bold.ttf"));

    /// <summary>Of the usual weight.</summary>
    public static SKTypeface Regular => LoadedRegular.Value;

    /// <summary>For headings.</summary>
    public static SKTypeface Bold => LoadedBold.Value;

    private static SKTypeface Load(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Drawing", "Fonts", file);
        return SKTypeface.FromFile(path) ?? throw new FileNotFoundException("A font that belongs to the program is missing or broken.", path);
    }
}
