namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>The audit log's actions in words.</summary>
public static class ActionText
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["staff.signin"] = "Đăng nhập",
        ["staff.signin.failed"] = "Đăng nhập không được",
        ["staff.signout"] = "Đăng xuất",
        ["staff.invite"] = "Mời người",
        ["staff.accept"] = "Nhận lời mời",
        ["staff.change"] = "Sửa tài khoản",
        ["staff.disable"] = "Khóa tài khoản",
        ["leads.list"] = "Tìm phiếu",
        ["leads.open"] = "Mở phiếu",
        ["leads.note"] = "Ghi chú phiếu",
        ["leads.status"] = "Đổi tình trạng phiếu",
        ["leads.assign"] = "Giao phiếu",
        ["leads.task"] = "Hẹn việc cho phiếu",
        ["leads.call"] = "Ghi kết quả gọi",
        ["leads.withdraw"] = "Ghi rút đồng ý",
        ["leads.erase"] = "Xóa phiếu",
        ["leads.correct"] = "Sửa tên, số, nơi ở",
        ["leads.merge"] = "Gộp phiếu",
        ["leads.unmerge"] = "Tách phiếu đã gộp",
        ["leads.export"] = "Xuất danh sách",
        ["leads.import"] = "Nhập danh sách",
        ["leads.count"] = "Đếm phiếu",
        ["handover.open"] = "Mở cuộc trò chuyện",
        ["handover.reply"] = "Trả lời người lao động",
        ["handover.close"] = "Đóng cuộc trò chuyện",
        ["handover.reopen"] = "Mở lại cuộc trò chuyện",
        ["audit.read"] = "Xem nhật ký",
    };

    /// <summary>Every action with its words, by the words.</summary>
    public static IEnumerable<(string Id, string Name)> All => Words.Select(word => (word.Key, word.Value)).OrderBy(word => word.Value, StringComparer.Ordinal);

    /// <summary>An action as people read it; one that is not known as it is.</summary>
    public static string Of(string action) => Words.GetValueOrDefault(action, action);
}
