namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>How long ago something was, in words; stands beside the date.</summary>
public static class AgoText
{
    public static string Of(DateTimeOffset moment, DateTimeOffset now) => (now - moment) switch
    {
        { TotalMinutes: < 1 } => "vừa xong",
        { TotalHours: < 1 } span => $"{(int)span.TotalMinutes} phút trước",
        { TotalDays: < 1 } span => $"{(int)span.TotalHours} giờ trước",
        { TotalDays: < 60 } span => $"{(int)span.TotalDays} ngày trước",
        { } span => $"{(int)(span.TotalDays / 30)} tháng trước",
    };
}
