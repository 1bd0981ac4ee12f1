using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Returns;
using WorkerAdvisor.Knowledge.Tests.Places;

namespace WorkerAdvisor.Knowledge.Tests.Returns;

/// <summary>The return plan with the repository's own points.</summary>
internal static class LiveReturns
{
    public static ContentSet Content { get; } = new ContentReader(Path.GetFullPath(Path.Combine(PlaceData.Folder, ".."))).Read();

    public static ReturnPlan Plan(string end, string? home = null, string today = "2026-11-22") =>
        ReturnPlan.Of(Content.Returns, Day(end), home is null ? null : Day(home), Day(today));

    public static DatedPoint Point(this ReturnPlan plan, string id) => plan.Points.Single(point => point.Point.Id == id);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
