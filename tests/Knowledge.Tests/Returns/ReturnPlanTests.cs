using WorkerAdvisor.Knowledge.Returns;

namespace WorkerAdvisor.Knowledge.Tests.Returns;

public sealed class ReturnPlanTests
{
    [Theory]
    [InlineData("extend", "2027-01-01")]   // 180 days: 29 of June, 31 of May, 30, 31, 28, 31 make 180 back to 1 January
    [InlineData("papers", "2027-04-01")]
    [InlineData("ticket", "2027-05-01")]
    [InlineData("wages", "2027-05-31")]
    [InlineData("last-week", "2027-06-23")]
    [InlineData("end", "2027-06-30")]
    public void Before_the_end_days_are_counted_back_from_it(string id, string day) =>
        Assert.Equal(LiveReturns.Day(day), LiveReturns.Plan("2027-06-30").Point(id).Date);

    /// <summary>Luật 69/2020, Điều 6 khoản 2 điểm g: 15 ngày kể từ ngày nhập cảnh.</summary>
    [Theory]
    [InlineData("2027-07-01", "2027-07-16")]
    [InlineData("2027-06-30", "2027-07-15")]
    [InlineData("2027-02-20", "2027-03-07")]   // February of 28 days
    [InlineData("2028-02-20", "2028-03-06")]   // and of 29
    [InlineData("2027-12-25", "2028-01-09")]   // over the new year
    public void Residence_is_told_within_15_days_of_coming_home(string home, string last)
    {
        DatedPoint register = LiveReturns.Plan(home, home, today: home).Point("register");

        Assert.Equal(LiveReturns.Day(last), register.Deadline);
        Assert.False(register.IsEarliest);
    }

    /// <summary>Luật 69/2020, Điều 46 khoản 8: 180 ngày từ ngày chấm dứt hợp đồng lao động.</summary>
    [Theory]
    [InlineData("2027-06-30", "2027-12-27")]   // 31+31+30+31+30 = 153 days to 30 November, and 27
    [InlineData("2027-12-31", "2028-06-28")]   // 31+29+31+30+31 = 152 days to 31 May of a leap year, and 28
    [InlineData("2028-02-29", "2028-08-27")]   // 31+30+31+30+31 = 153 days to 31 July, and 27
    public void The_contract_is_settled_within_180_days_of_its_end(string end, string last) =>
        Assert.Equal(LiveReturns.Day(last), LiveReturns.Plan(end).Point("settle").Deadline);

    [Fact]
    public void While_nobody_knows_the_day_of_coming_home_it_is_counted_from_the_end_as_the_earliest_and_says_so()
    {
        DatedPoint register = LiveReturns.Plan("2027-06-30").Point("register");

        Assert.Equal(LiveReturns.Day("2027-07-15"), register.Deadline);
        Assert.True(register.IsEarliest);
        Assert.False(LiveReturns.Plan("2027-06-30").Point("settle").IsEarliest);
    }

    [Fact]
    public void Who_comes_home_later_has_15_days_from_then_and_180_days_from_the_end_as_before()
    {
        ReturnPlan plan = LiveReturns.Plan("2027-06-30", home: "2027-07-10");

        Assert.Equal(LiveReturns.Day("2027-07-25"), plan.Point("register").Deadline);
        Assert.Equal(LiveReturns.Day("2027-12-27"), plan.Point("settle").Deadline);
    }

    [Fact]
    public void Who_came_home_before_the_contracts_end_counts_both_from_coming_home()
    {
        ReturnPlan plan = LiveReturns.Plan("2027-06-30", home: "2026-11-20", today: "2026-11-22");

        Assert.Equal(LiveReturns.Day("2026-12-05"), plan.Point("register").Deadline);
        Assert.Equal(LiveReturns.Day("2027-05-19"), plan.Point("settle").Deadline);   // 10+31+31+28+31+30 = 161 days to 30 April, and 19
        Assert.True(plan.Point("wages").IsPast);
        Assert.True(LiveReturns.Plan("2026-11-22", home: "2026-11-22", today: "2026-11-22").Point("end").IsPast);
        Assert.False(LiveReturns.Plan("2026-11-22", home: "2026-11-23", today: "2026-11-22").Point("end").IsPast);
    }

    [Fact]
    public void What_has_a_last_day_is_past_the_day_after_it()
    {
        Assert.False(LiveReturns.Plan("2026-11-01", "2026-11-01", today: "2026-11-16").Point("register").IsPast);
        Assert.True(LiveReturns.Plan("2026-11-01", "2026-11-01", today: "2026-11-17").Point("register").IsPast);
        Assert.False(LiveReturns.Plan("2026-11-29", today: "2026-11-22").Point("last-week").IsPast);
        Assert.True(LiveReturns.Plan("2026-11-28", today: "2026-11-22").Point("last-week").IsPast);
    }

    [Fact]
    public void A_day_that_leaves_no_room_to_count_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LiveReturns.Plan("9999-12-31"));
        Assert.Throws<ArgumentOutOfRangeException>(() => LiveReturns.Plan("2027-06-30", home: "0001-01-01"));
    }
}
