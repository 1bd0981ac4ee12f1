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

    /// <summary>Who closed it.</summary>
    /// <param name="names">Of staff accounts, by id.</param>
    public static string ClosedBy(Handover handover, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(handover);
        ArgumentNullException.ThrowIfNull(names);
        return handover.ClosedBy switch
        {
            null => "",
            HandoverLine.Chat => "người hỏi",
            Handover.Silence => "tự đóng vì lâu không ai nhắn",
            { } officer => names.GetValueOrDefault(officer, officer),
        };
    }

    /// <summary>The channel by which the person reads.</summary>
    public static string Channel(string channel) => channel switch
    {
        "web" => "Trang web",
        "telegram" => "Telegram",
        _ => channel,
    };
}
