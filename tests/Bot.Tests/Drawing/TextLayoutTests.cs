using System.Text;
using CsCheck;
using SkiaSharp;
using WorkerAdvisor.Bot.Drawing;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Tests.Drawing;

public sealed class TextLayoutTests(LiveBot bot)
{
    private const string Words = "Vay được nhiều nhất bằng 100% chi phí phải trả trước khi đi; không có một mức trần bằng tiền.";

    private static readonly TextBox Wide = new(600, 200, 40, 20);

    [Fact]
    public void Short_text_stands_in_one_line_of_the_largest_letters()
    {
        TextLayout layout = TextLayout.Fit("Vay vốn", Wide);

        Assert.Equal(["Vay vốn"], layout.Lines);
        Assert.Equal((40, false), (layout.Size, layout.IsCut));
    }

    [Fact]
    public void Longer_text_is_wrapped_and_then_made_smaller_until_it_fits()
    {
        TextLayout layout = TextLayout.Fit(Words + " " + Words, Wide);

        Assert.InRange(layout.Size, 20, 39);
        Assert.False(layout.IsCut);
        Assert.True(layout.Height <= Wide.Height);
        Assert.Equal(Words + " " + Words, string.Join(' ', layout.Lines));
    }

    [Fact]
    public void What_does_not_fit_in_the_smallest_letters_ends_in_an_ellipsis()
    {
        TextLayout layout = TextLayout.Fit(string.Join(' ', Enumerable.Repeat(Words, 20)), Wide);

        Assert.Equal((20, true), (layout.Size, layout.IsCut));
        Assert.EndsWith("…", layout.Lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(layout.Lines.SkipLast(1), line => line.Contains('…', StringComparison.Ordinal));
        Assert.True(layout.Height <= Wide.Height);
    }

    [Fact]
    public void No_line_of_any_article_is_wider_than_its_box()
    {
        string[] texts = [.. bot.Knowledge.Content.Articles.Select(article => article.Lead.Text)];
        Gen.Select(Gen.Int[0, texts.Length - 1].Select(at => texts[at]), Gen.Float[60, 900], Gen.Float[30, 600], Gen.Float[10, 60], Gen.Bool).Sample((text, width, height, size, bold) =>
        {
            var box = new TextBox(width, height, size, Math.Min(size, 12)) { IsBold = bold };
            TextLayout layout = TextLayout.Fit(text, box);
            using var font = new SKFont(bold ? NotoSans.Bold : NotoSans.Regular, layout.Size) { Subpixel = true, Hinting = SKFontHinting.None };
            Assert.All(layout.Lines, line => Assert.True(font.MeasureText(line) <= width + 1, $"{line} in {width}"));
            Assert.True(layout.Height <= height || layout.Lines.Count == 1);
            if (!layout.IsCut) Assert.Equal(WordsOf(text), WordsOf(string.Join(' ', layout.Lines)));
        }, iter: 300);

        // Without blanks: in a narrow box a word may be broken.
        static string WordsOf(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }

    [Fact]
    public void A_line_break_stays_one() => Assert.Equal(["Một", "", "Hai ba"], TextLayout.Fit("Một\n\nHai   ba ", Wide).Lines);

    [Fact]
    public void A_word_longer_than_the_box_is_broken_rather_than_drawn_outside()
    {
        TextLayout layout = TextLayout.Fit(new string('m', 60), new TextBox(200, 400, 20));

        Assert.True(layout.Lines.Count > 1);
        Assert.Equal(60, layout.Lines.Sum(line => line.Length));
    }

    [Fact]
    public void Marks_typed_apart_are_put_on_their_letters() =>
        Assert.Equal(["Được vay"], TextLayout.Fit("Đu\u031bo\u031b\u0323c vay", Wide).Lines);

    [Fact]
    public void Signs_that_the_typeface_lacks_are_left_out() => Assert.Equal(["Cảnh báo, đừng nộp"], TextLayout.Fit("🙂 Cảnh báo, 🚫 đừng nộp\t", Wide).Lines);

    [Fact]
    public void Every_letter_of_the_content_has_a_shape_in_both_weights()
    {
        IEnumerable<string> texts = bot.Knowledge.Content.Articles.SelectMany(article => article.Passages.Append(article.Lead).Append(article.NextSteps).SelectMany(passage => new[] { passage.Title, passage.Text })).Append("₫ “ ” – … ’");
        Rune[] used = [.. texts.SelectMany(text => VietnameseLetters.Compose(text).EnumerateRunes()).Where(rune => Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune)).Distinct()];

        Assert.True(used.Length > 150);
        Assert.Empty(used.Where(rune => !NotoSans.Regular.ContainsGlyph(rune.Value) || !NotoSans.Bold.ContainsGlyph(rune.Value)).Select(rune => rune.ToString()));
    }

    [Fact]
    public void The_alphabet_is_drawn_with_shapes_of_its_own()
    {
        const string Letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđAÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴĐ";
        foreach (SKTypeface face in (SKTypeface[])[NotoSans.Regular, NotoSans.Bold])
        {
            ushort[] shapes = face.GetGlyphs(Letters);

            Assert.DoesNotContain((ushort)0, shapes);
            Assert.Equal(Letters.Length, shapes.Distinct().Count());
        }
    }

    [Theory]
    [InlineData(SKTextAlign.Left)]
    [InlineData(SKTextAlign.Center)]
    [InlineData(SKTextAlign.Right)]
    public void What_is_drawn_stays_in_the_box(SKTextAlign align)
    {
        const int Left = 50, Top = 30;
        using var picture = new SKBitmap(700, 300);
        using (var canvas = new SKCanvas(picture))
        {
            canvas.Clear(SKColors.White);
            TextLayout.Fit(Words, Wide).Draw(canvas, Left, Top, SKColors.Black, align);
        }

        (int X, int Y)[] inked = [.. Inked(picture)];
        Assert.NotEmpty(inked);
        Assert.All(inked, dot => Assert.True(dot is { X: >= Left - 1 and <= Left + 601, Y: >= Top - 1 and <= Top + 201 }, $"{dot}"));
    }

    [Fact]
    public void It_draws_into_a_PDF_too()
    {
        using var file = new MemoryStream();
        using (var document = SKDocument.CreatePdf(file))
        {
            TextLayout.Fit(Words, new TextBox(300, 200, 18)).Draw(document.BeginPage(420, 298), 40, 40, SKColors.Black);
            document.EndPage();
            document.Close();
        }

        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(file.ToArray(), 0, 4), StringComparison.Ordinal);
        Assert.InRange(file.Length, 2_000, 200_000);
    }

    private static IEnumerable<(int X, int Y)> Inked(SKBitmap picture)
    {
        for (int y = 0; y < picture.Height; y++)
        {
            for (int x = 0; x < picture.Width; x++)
            {
                if (picture.GetPixel(x, y) != SKColors.White) yield return (x, y);
            }
        }
    }
}
