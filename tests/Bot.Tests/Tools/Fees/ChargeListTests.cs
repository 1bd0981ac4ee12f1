using WorkerAdvisor.Bot.Tools.Fees;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tests.Tools.Fees;

public sealed class ChargeListTests
{
    [Fact]
    public void What_is_kept_is_what_was_told()
    {
        FeeCharge[] charges =
        [
            new("service", new FeeSum(60_000_000, Currency.Vnd)), new("bond", null), new("living", new FeeSum(2_000_000, Currency.Vnd), IsMonthly: true),
            new("service", null, 3.5m), new("total", new FeeSum(80, 90, Currency.Usd)),
        ];

        Assert.Equal("service~60000000 Vnd;bond~-;living~2000000 Vnd/m;service~3.5m;total~80 Usd..90 Usd", ChargeList.Write(charges));
        Assert.Equal(charges, ChargeList.Read(ChargeList.Write(charges)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("service")]
    [InlineData("service~")]
    [InlineData("service~60")]
    [InlineData("service~-60 Vnd")]
    [InlineData("service~60 Gold")]
    [InlineData("service~90 Vnd..80 Vnd")]
    [InlineData("service~80 Vnd..90 Usd")]
    public void What_was_not_written_by_it_is_nothing(string text) => Assert.Null(ChargeList.Read(text));
}
