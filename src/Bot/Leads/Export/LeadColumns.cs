using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>The columns of an exported list, in order. An import knows these headings.</summary>
internal static class LeadColumns
{
    private const string Moment = "dd/mm/yyyy hh:mm", PlainText = "@";

    public static IReadOnlyList<LeadColumn> All { get; } =
    [
        new("Mã phiếu", 10, null, row => row.Id),
        new("Ngày đăng ký", 17, Moment, row => InVietnam(row.CreatedAt)),
        Text("Họ và tên", 26, row => row.IsReadable ? row.Name : "(không mở được)"),
        Text("Số điện thoại", 16, row => row.Phone is { } phone ? DialledNumber.AsDialled(phone) : null) with { IsDigits = true },
        Text("Số đã xác minh", 15, row => YesNo(row.IsPhoneProven)),
        Text("Tỉnh, thành phố", 18, row => row.Province),
        Text("Xã, phường", 22, row => row.Commune),
        Text("Nơi ở đã ghi", 36, row => row.Place),
        Text("Nước muốn đi", 22, row => row.Markets),
        new("Năm sinh", 10, null, row => row.BirthYear),
        Text("Nghề", 22, row => row.Trade),
        Text("Trình độ học vấn", 20, row => row.Schooling),
        Text("Ngoại ngữ", 18, row => row.Language),
        Text("Đối tượng ưu tiên", 26, row => row.PriorityGroups),
        Text("Cần vay vốn", 12, row => row.NeedsLoan is { } needs ? YesNo(needs) : null),
        Text("Giờ gọi", 18, row => row.BestTime),
        Text("Trạng thái", 14, row => row.Status),
        Text("Trung tâm phụ trách", 26, row => row.Centre),
        Text("Kênh", 13, row => row.Channel),
        Text("Mã giới thiệu", 15, row => row.SourceCode),
        Text("Đăng ký hộ", 12, row => YesNo(row.IsAssisted)),
        Text("Bản đồng ý", 13, row => row.ConsentVersion),
        new("Ngày đồng ý", 17, Moment, row => InVietnam(row.ConsentAt)),
        new("Liên hệ gần nhất", 17, Moment, row => InVietnam(row.LastContactAt)),
        new("Ngày rút đồng ý", 17, Moment, row => InVietnam(row.WithdrawnAt)),
        Text("Ghi chú", 36, row => row.Notes),
    ];

    private static LeadColumn Text(string heading, double width, Func<LeadRow, string?> value) =>
        new(heading, width, PlainText, row => value(row) is { Length: > 0 } text ? text : null);

    private static string YesNo(bool value) => value ? "có" : "không";

    private static DateTime? InVietnam(DateTimeOffset? moment) => moment?.ToOffset(VietnamTime.Offset).DateTime;
}
