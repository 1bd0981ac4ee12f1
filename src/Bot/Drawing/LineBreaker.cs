using SkiaSharp;

namespace WorkerAdvisor.Bot.Drawing;

/// <summary>Breaks a text into lines no longer than a width.</summary>
internal sealed class LineBreaker(SKFont font, float width)
{
    private const string Ellipsis = "…";

    /// <summary>Whether a word was longer than a line and had to be broken inside.</summary>
    public bool HasSplitWord { get; private set; }

    public IReadOnlyList<string> Break(string text)
    {
        var lines = new List<string>();
        foreach (string paragraph in text.Split('\n'))
        {
            string line = "";
            foreach (string piece in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces))
            {
                string longer = line.Length == 0 ? piece : line + " " + piece;
                if (line.Length == 0 || Fits(longer))
                {
                    line = longer;
                    continue;
                }

                lines.Add(line);
                line = piece;
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The line with "…" in place of its end, as much as has to go for it.</summary>
    public string Cut(string line)
    {
        string kept = line;
        while (kept.Length > 0 && !Fits(kept + Ellipsis))
        {
            int space = kept.LastIndexOf(' ');
            kept = space > 0 ? kept[..space] : kept[..^(char.IsLowSurrogate(kept[^1]) ? 2 : 1)];
        }

        return kept.TrimEnd(' ', ',', '.', ';', ':', '–', '-', '…') + Ellipsis;
    }

    /// <summary>A word, in pieces where it is longer than a line.</summary>
    private IEnumerable<string> Pieces(string word)
    {
        while (!Fits(word))
        {
            int most = word.Length - 1;
            while (most > 1 && (!Fits(word[..most]) || char.IsLowSurrogate(word[most]))) most--;
            if (most < 1) break;
            HasSplitWord = true;
            yield return word[..most];
            word = word[most..];
        }

        yield return word;
    }

    private bool Fits(string text) => font.MeasureText(text) <= width;
}
