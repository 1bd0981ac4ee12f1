using SkiaSharp;
using WorkerAdvisor.Bot.Drawing;

namespace WorkerAdvisor.Bot.Tests.Drawing;

public sealed class PreviewPictureTests
{
    private static readonly PreviewText Loan = new("Tư vấn đi làm ở nước ngoài", "Vay được bao nhiêu", "Nhiều nhất bằng 100% chi phí phải trả trước khi đi; không có một mức trần bằng tiền.", "Nguồn: Nghị định 338/2025, Điều 12, 13");

    [Fact]
    public void It_is_a_PNG_of_the_size_that_messengers_want()
    {
        using SKBitmap picture = SKBitmap.Decode(PreviewPicture.Draw(Loan));

        Assert.Equal((1200, 630), (picture.Width, picture.Height));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_of_its_texts_is_on_it(int part)
    {
        PreviewText without = part switch { 0 => Loan with { Name = "" }, 1 => Loan with { Title = "" }, 2 => Loan with { Line = "" }, _ => Loan with { Source = "" } };

        Assert.NotEqual(PreviewPicture.Draw(Loan), PreviewPicture.Draw(without));
    }

    [Fact]
    public void Texts_of_any_length_stay_inside_its_margins()
    {
        string many = string.Join(' ', Enumerable.Repeat("người lao động đi làm việc ở nước ngoài theo hợp đồng", 40));

        using SKBitmap picture = SKBitmap.Decode(PreviewPicture.Draw(new PreviewText(many, many, many, many)));

        for (int y = 0; y < picture.Height; y++)
        {
            Assert.Equal(picture.GetPixel(1, y), picture.GetPixel(60, y));
            Assert.Equal(picture.GetPixel(1198, y), picture.GetPixel(1140, y));
        }
    }

    [Fact]
    public void It_is_small_enough_for_a_slow_network() => Assert.InRange(PreviewPicture.Draw(Loan).Length, 10_000, 150_000);
}
