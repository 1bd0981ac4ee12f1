using WorkerAdvisor.Knowledge.Fees;

namespace WorkerAdvisor.Knowledge.Tests.Fees;

/// <summary>Worked by hand from Luật 69/2020, Điều 23 khoản 4.</summary>
public sealed class ServiceFeeCeilingTests
{
    [Theory]
    [InlineData(6, 0.5)]
    [InlineData(12, 1)]
    [InlineData(24, 2)]
    [InlineData(35, 2.9166)]
    [InlineData(36, 3)]
    [InlineData(60, 3)]
    public void One_month_of_wage_for_twelve_months_and_three_at_most(int months, double ceiling) =>
        Assert.Equal(ceiling, (double)ServiceFeeCeiling.MonthsOfWage(months, isAtSea: false), 0.001);

    [Theory]
    [InlineData(12, 1.5)]
    [InlineData(24, 3)]
    [InlineData(30, 3)]
    [InlineData(36, 3)]
    public void One_and_a_half_at_sea_and_still_three_at_most(int months, double ceiling) =>
        Assert.Equal(ceiling, (double)ServiceFeeCeiling.MonthsOfWage(months, isAtSea: true), 0.001);

    [Fact]
    public void A_contract_of_unknown_length_allows_the_most() => Assert.Equal(3, ServiceFeeCeiling.MonthsOfWage(null, isAtSea: false));

    [Fact]
    public void A_contract_has_months() => Assert.Throws<ArgumentOutOfRangeException>(() => ServiceFeeCeiling.MonthsOfWage(0, isAtSea: false));
}
