using WorkerAdvisor.Bot.Privacy;

namespace WorkerAdvisor.Bot.Tests.Privacy;

public sealed class NumberMaskTests
{
    [Theory]
    [InlineData("gọi em 0987654321 nhé")]
    [InlineData("gọi em 098 765 4321 nhé")]
    [InlineData("gọi em 09 87 65 43 21 nhé")]
    [InlineData("gọi em +84.987.654.321 nhé")]
    [InlineData("gọi em 0987 gạch 654 gạch 321 nhé")]
    [InlineData("số 09 rồi 87 rồi 65 rồi 43 rồi 21")]
    [InlineData("o987654321")]
    [InlineData("０９８７６５４３２１")]
    [InlineData("mã OTP 482913")]
    public void No_phone_number_or_code_is_left(string text)
    {
        string masked = NumberMask.Of(text);

        Assert.Contains("•••", masked, StringComparison.Ordinal);
        Assert.InRange(masked.Count(char.IsDigit), 0, 2);
    }

    [Fact]
    public void A_number_that_is_spoken_is_taken_out_too() =>
        Assert.Equal("số em là ••• nhé", NumberMask.Of("số em là không chín tám bảy sáu năm bốn ba hai một nhé"));

    [Theory]
    [InlineData("vay 50 triệu đi Nhật 3 năm")]
    [InlineData("em năm nay 22 tuổi, ba em mất rồi")]
    public void Small_figures_stay(string text) => Assert.Equal(text, NumberMask.Of(text));
}
