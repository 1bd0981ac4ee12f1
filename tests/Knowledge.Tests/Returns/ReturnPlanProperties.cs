using CsCheck;
using WorkerAdvisor.Knowledge.Returns;

namespace WorkerAdvisor.Knowledge.Tests.Returns;

public sealed class ReturnPlanProperties
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 36_524].Select(days => new DateOnly(2000, 1, 1).AddDays(days));

    private static readonly Gen<ReturnPlan> AnyPlan = Gen.Select(AnyDay, Gen.Int[-800, 800], Gen.Bool, AnyDay).Select(
        (end, later, known, today) => ReturnPlan.Of(LiveReturns.Content.Returns, end, known ? end.AddDays(later) : null, today));

    [Fact]
    public void Every_point_is_there_once_and_in_the_order_of_its_day() => AnyPlan.Sample(plan =>
    {
        Assert.Equal(LiveReturns.Content.Returns.Select(point => point.Id).Order(), plan.Points.Select(point => point.Point.Id).Order());
        Assert.Equal(plan.Points.Select(point => point.Date).Order(), plan.Points.Select(point => point.Date));
    });

    /// <summary>Luật 69/2020: Điều 6(2)(g), 15 ngày từ ngày nhập cảnh; Điều 46(8), 180 ngày từ ngày chấm dứt hợp đồng.</summary>
    [Fact]
    public void No_last_day_is_later_than_the_law_says_and_none_is_reminded_of_after_it() => AnyPlan.Sample(plan =>
    {
        Assert.True(plan.Point("register").Deadline <= (plan.Home ?? plan.End).AddDays(15));
        Assert.True(plan.Point("settle").Deadline <= plan.End.AddDays(180));
        Assert.True(plan.Point("end").Deadline <= plan.End);
        Assert.All(plan.Points, point => Assert.All(point.Reminders, day => Assert.True(day >= point.Date && day <= (point.Deadline ?? day))));
    });

    [Fact]
    public void What_is_ahead_is_never_past_and_grows_less_with_each_day() =>
        Gen.Select(AnyDay, AnyDay, Gen.Int[0, 400]).Sample((end, today, later) =>
        {
            string[] now = Ahead(end, today), then = Ahead(end, today.AddDays(later));

            Assert.Empty(then.Except(now));
        });

    private static string[] Ahead(DateOnly end, DateOnly today) =>
        [.. ReturnPlan.Of(LiveReturns.Content.Returns, end, null, today).Ahead.Select(point => point.Point.Id)];
}
