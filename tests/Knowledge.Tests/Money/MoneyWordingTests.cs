using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Tests.Money;

public sealed class MoneyWordingTests
{
    [Theory]
    [InlineData(120_000_000, Currency.Vnd, "120 triệu đồng")]
    [InlineData(1_500_000, Currency.Vnd, "1,5 triệu đồng")]
    [InlineData(1_234_567, Currency.Vnd, "1.234.567 đồng")]
    [InlineData(1_200_000_000, Currency.Vnd, "1,2 tỷ đồng")]
    [InlineData(100_000, Currency.Vnd, "100.000 đồng")]
    [InlineData(180_000, Currency.Jpy, "180.000 yên")]
    [InlineData(13.9, Currency.Eur, "13,9 euro")]
    public void A_sum_is_said_as_people_say_it(decimal amount, Currency currency, string said) => Assert.Equal(said, MoneyWording.Say(amount, currency));

    [Fact]
    public void Every_currency_has_a_name() => Assert.All(Enum.GetValues<Currency>(), currency => Assert.NotEmpty(MoneyWording.NameOf(currency)));

    [Theory]
    [InlineData("30000000 Vnd", true)]
    [InlineData("13.9 Eur", true)]
    [InlineData("13,9 Eur", false)]
    [InlineData("5 99", false)]
    [InlineData("Vnd", false)]
    public void A_stored_sum_is_read_back_or_refused(string stored, bool isSum) => Assert.Equal(isSum ? stored : null, MoneyAmount.Parse(stored)?.ToString());
}
