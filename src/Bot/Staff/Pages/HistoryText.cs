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
            LeadEventKind.Changed => line.Detail is { } status ? $"Đổi tình trạng: {words.Status(status)}" : "Sửa phiếu",
            LeadEventKind.Merged => line.Detail is { } other ? $"Gộp phiếu {other} vào đây" : "Gộp một phiếu vào đây",
            LeadEventKind.MergeUndone => line.Detail is { } other ? $"Tách phiếu {other} ra" : "Tách một phiếu ra",
            LeadEventKind.Noted => "Ghi chú",
            LeadEventKind.Called => $"Gọi: {LeadCall.Find(line.Detail)?.Name ?? line.Detail}",
            LeadEventKind.Assigned => line.Detail is null or ListQuery.None ? "Bỏ người phụ trách" : $"Giao cho {colleagues.NameOf(line.Detail)}",
            _ => line.Kind.ToString(),
        };
    }
}
