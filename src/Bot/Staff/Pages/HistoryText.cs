using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Lines of a lead's history in words.</summary>
public static class HistoryText
{
    public static string Of(LeadEvent line, DeskWords words, Colleagues colleagues)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(colleagues);
        return line.Kind switch
        {
            LeadEventKind.Submitted => "Gửi phiếu",
            LeadEventKind.Updated => "Gửi lại phiếu",
            LeadEventKind.Imported => "Nhập từ danh sách cũ",
            LeadEventKind.Withdrawn => "Rút đồng ý",
            LeadEventKind.Corrected => $"Sửa {ThingsOf(line.Detail)}",
            LeadEventKind.Changed => line.Detail is { } status ? $"Đổi tình trạng: {words.Status(status)}" : "Sửa phiếu",
            LeadEventKind.Merged => line.Detail is { } other ? $"Gộp phiếu {other} vào đây" : "Gộp một phiếu vào đây",
            LeadEventKind.MergeUndone => line.Detail is { } other ? $"Tách phiếu {other} ra" : "Tách một phiếu ra",
            LeadEventKind.Noted => "Ghi chú",
            LeadEventKind.Called => $"Gọi: {LeadCall.Find(line.Detail)?.Name ?? line.Detail}",
            LeadEventKind.Assigned => line.Detail is null or ListQuery.None ? "Bỏ người phụ trách" : $"Giao cho {colleagues.NameOf(line.Detail)}",
            _ => line.Kind.ToString(),
        };
    }

    /// <summary>What was told before, for who may see it.</summary>
    /// <param name="mayCall">Whether the number may be shown.</param>
    public static string Before(HistoryLine line, bool mayCall)
    {
        ArgumentNullException.ThrowIfNull(line);
        LeadPerson earlier = line.Earlier ?? throw new ArgumentException("Nothing was told before.", nameof(line));
        return line.Event.Kind == LeadEventKind.Corrected && mayCall ? $"{earlier.Name}, {PhoneText.Of(earlier.Phone)}, {earlier.Place}" : $"{earlier.Name}, {earlier.Place}";
    }

    /// <summary>What staff corrected, by the ids that the history keeps.</summary>
    private static string ThingsOf(string? ids) => string.Join(", ", (ids ?? "").Split(' ').Select(id => id switch { "name" => "tên", "phone" => "số điện thoại", "place" => "nơi ở", _ => id }));
}
