using WorkerAdvisor.Bot.Privacy;

namespace WorkerAdvisor.Bot.Tests.Privacy;

public sealed class SensitiveNumbersTests
{
    [Theory]
    [InlineData("căn cước của em 036204001234")]
    [InlineData("stk 19036712345678 techcombank")]
    [InlineData("mã xác nhận là 123456")]
    [InlineData("OTP 4821")]
    public void Identity_account_and_code_numbers_are_spotted(string text) => Assert.True(SensitiveNumbers.In(text));

    [Theory]
    [InlineData("gọi em 0912345678")]
    [InlineData("số +84912345678 nhé")]
    [InlineData("vay 200.000.000 được không")]
    [InlineData("năm 2026 lương 2156880 won")]
    public void Phone_numbers_and_amounts_are_not(string text) => Assert.False(SensitiveNumbers.In(text));
}
