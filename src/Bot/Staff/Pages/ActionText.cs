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
        ["questions.settle"] = "Xử lý câu chưa trả lời được",
        ["data.backup"] = "Sao lưu dữ liệu",
        ["data.check"] = "Kiểm tra dữ liệu",
        ["data.restore"] = "Khôi phục dữ liệu",
        ["share.branch"] = "Thêm, đóng cơ sở chia sẻ",
        ["share.code"] = "Thêm mã chia sẻ",
        ["share.retire"] = "Bỏ mã chia sẻ",
        ["audit.read"] = "Xem nhật ký",
    };

    /// <summary>What groups of actions begin with, in words.</summary>
    public static IReadOnlyList<(string Id, string Name)> Groups { get; } =
        [("leads.", "Mọi việc với phiếu"), ("handover.", "Mọi việc trong trò chuyện"), ("staff.", "Mọi việc với tài khoản"), ("data.", "Sao lưu, kiểm tra dữ liệu")];

    /// <summary>Every action with its words, by the words.</summary>
    public static IEnumerable<(string Id, string Name)> All => Words.Select(word => (word.Key, word.Value)).OrderBy(word => word.Value, StringComparer.Ordinal);

    /// <summary>An action as people read it; one that is not known as it is.</summary>
    public static string Of(string action) => Words.GetValueOrDefault(action, action);
}
