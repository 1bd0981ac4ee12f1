using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Tests.Fees;

public sealed class FeeTextTests
{
    private static readonly FeeText Text = new(LiveFees.Rules.Words);

    [Theory]
    [InlineData(120_000_000, Currency.Vnd, "120 triệu đồng")]
    [InlineData(2_500_000, Currency.Vnd, "2,5 triệu đồng")]
    [InlineData(90_000_001, Currency.Vnd, "90.000.001 đồng")]
    [InlineData(500_000, Currency.Vnd, "500.000 đồng")]
    [InlineData(1_200_000_000, Currency.Vnd, "1,2 tỷ đồng")]
    [InlineData(540_000.9, Currency.Jpy, "540.000 yên")]
    [InlineData(3_600, Currency.Usd, "3.600 đô la Mỹ")]
    public void Sums_are_told_as_people_say_them(double amount, Currency currency, string told) => Assert.Equal(told, FeeText.Of(new FeeSum((decimal)amount, currency)));

    [Theory]
    [InlineData(36.0, "36 tháng (3 năm)")]
    [InlineData(35.0, "35 tháng")]
    [InlineData(null, "dài mấy đi nữa")]
    public void A_length_is_told_in_months_and_whole_years(double? months, string told) => Assert.Equal(told, Text.Term((decimal?)months));
}
