using WorkerAdvisor.Storage.Handovers;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Hand-overs in words.</summary>
public static class HandoverText
{
    /// <summary>Who answers.</summary>
    public static string Of(HandoverState state) => state switch
    {
        HandoverState.Waiting => "Đang chờ",
        HandoverState.Talking => "Đang trả lời",
        _ => "Đã đóng",
    };

    /// <summary>The channel by which the person reads.</summary>
    public static string Channel(string channel) => channel switch
    {
        "web" => "Trang web",
        "telegram" => "Telegram",
        _ => channel,
    };
}
