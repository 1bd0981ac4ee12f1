using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>The columns of an exported list, in order. An import knows these headings.</summary>
internal static class LeadColumns
{
    private const string Moment = "dd/mm/yyyy hh:mm", PlainText = "@";

    public static IReadOnlyList<LeadColumn> All { get; } =
    [
        new("id", "Mã phiếu", 10, null, row => row.Id),
        new("created", "Ngày đăng ký", 17, Moment, row => InVietnam(row.CreatedAt)),
        Text("name", "Họ và tên", 26, row => row.IsReadable ? row.Name : "(không mở được)"),
        Text("phone", "Số điện thoại", 16, row => row.Phone is { } phone ? DialledNumber.AsDialled(phone) : null) with { IsDigits = true },
        Text("proven", "Số đã xác minh", 15, row => YesNo(row.IsPhoneProven)),
        Text("province", "Tỉnh, thành phố", 18, row => row.Province),
        Text("commune", "Xã, phường", 22, row => row.Commune),
        Text("place", "Nơi ở đã ghi", 36, row => row.Place),
        Text("markets", "Nước muốn đi", 22, row => row.Markets),
        new("birth", "Năm sinh", 10, null, row => row.BirthYear),
        Text("trade", "Nghề", 22, row => row.Trade),
        Text("schooling", "Trình độ học vấn", 20, row => row.Schooling),
        Text("language", "Ngoại ngữ", 18, row => row.Language),
        Text("groups", "Đối tượng ưu tiên", 26, row => row.PriorityGroups),
        Text("loan", "Cần vay vốn", 12, row => row.NeedsLoan is { } needs ? YesNo(needs) : null),
        Text("time", "Giờ gọi", 18, row => row.BestTime),
        Text("status", "Trạng thái", 14, row => row.Status),
        Text("centre", "Trung tâm phụ trách", 26, row => row.Centre),
        Text("channel", "Kênh", 13, row => row.Channel),
        Text("source", "Mã giới thiệu", 15, row => row.SourceCode),
        Text("assisted", "Đăng ký hộ", 12, row => YesNo(row.IsAssisted)),
        Text("consent", "Bản đồng ý", 13, row => row.ConsentVersion),
        new("consented", "Ngày đồng ý", 17, Moment, row => InVietnam(row.ConsentAt)),
        new("contact", "Liên hệ gần nhất", 17, Moment, row => InVietnam(row.LastContactAt)),
        new("withdrawn", "Ngày rút đồng ý", 17, Moment, row => InVietnam(row.WithdrawnAt)),
        Text("notes", "Ghi chú", 36, row => row.Notes),
    ];

    /// <summary>Those of some ids, in this order; what is no column's id is left out.</summary>
    public static IReadOnlyList<LeadColumn> Of(IEnumerable<string> ids) => [.. ids.Distinct().Select(id => All.FirstOrDefault(column => column.Id == id)).OfType<LeadColumn>()];

    private static LeadColumn Text(string id, string heading, double width, Func<LeadRow, string?> value) =>
        new(id, heading, width, PlainText, row => value(row) is { Length: > 0 } text ? text : null);

    private static string YesNo(bool value) => value ? "có" : "không";

    private static DateTime? InVietnam(DateTimeOffset? moment) => moment?.ToOffset(VietnamTime.Offset).DateTime;
}
