using System.Security.Cryptography;
using WorkerAdvisor.Storage;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>Says in one line for the operator why something could not be done.</summary>
internal static class OperatorFaults
{
    public const string Unknown = "Có lỗi trong chương trình; xem nhật ký của bot.";

    /// <summary>The line, or null when the fault is a bug to be seen whole.</summary>
    public static string? Explain(Exception fault) => fault switch
    {
        OperatorException => fault.Message,
        StoreInUseException inUse => $"Dữ liệu ở '{inUse.Directory}' đang được một tiến trình khác dùng mà không trả lời lệnh này. Nếu bot đang khởi động hoặc dừng, hãy thử lại sau vài giây.",
        StoreDamagedException damaged => $"Tệp dữ liệu '{damaged.File}' bị hỏng hoặc thiếu. Chạy 'data check' để xem, 'data restore' để khôi phục. ({damaged.Message})",
        CryptographicException => "Không mở được khóa mã hóa của dữ liệu (thư mục 'keys'). Hãy khôi phục thư mục đó từ bản sao lưu.",
        UnauthorizedAccessException => "Không có quyền đọc hoặc ghi: " + fault.Message,
        IOException => "Ổ đĩa không đọc hoặc ghi được: " + fault.Message,
        _ => null,
    };
}
