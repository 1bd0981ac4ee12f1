using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkerAdvisor.Bot.Staff.Rights;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>What is shown in place of a page that cannot be: what happened, and what to do.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public void OnGet() => Explain();

    public void OnPost() => Explain();

    /// <summary>The status comes from the route itself: to bind it, the form would be read, which may be what was refused.</summary>
    private void Explain()
    {
        bool isRefusal = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        int status = isRefusal ? int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture) : StatusCodes.Status404NotFound;
        (Heading, Advice) = status switch
        {
            StatusCodes.Status400BadRequest => ("Chưa nhận được", "Trang này có thể đã mở quá lâu, hoặc bạn đã đăng nhập lại ở trang khác. Chưa có gì được ghi. Mở lại trang rồi làm lại nhé."),
            StatusCodes.Status403Forbidden => ("Bạn không có quyền vào trang này", "Vai trò của bạn không làm việc này. Nếu cần, nhờ người quản trị đổi vai trò."),
            StatusCodes.Status404NotFound => ("Không có trang này", "Đường dẫn không đúng, hoặc nội dung không còn, hoặc không thuộc trung tâm của bạn."),
            StatusCodes.Status409Conflict => ("Người khác vừa sửa", "Có người vừa sửa chỗ này trước bạn. Chưa có gì được ghi. Mở lại trang để xem bản mới."),
            StatusCodes.Status413PayloadTooLarge => ("Nội dung quá dài", "Máy chủ không nhận nhiều như vậy. Chưa có gì được ghi. Rút ngắn rồi gửi lại."),
            StatusCodes.Status503ServiceUnavailable => ("Chưa ghi được", "Ổ đĩa của máy chủ đang gặp trục trặc, việc vừa làm chưa được ghi. Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị."),
            >= 500 => ("Có trục trặc", "Máy chủ gặp lỗi, việc vừa làm có thể chưa được ghi. Mở lại trang để xem; nếu vẫn lỗi, báo người quản trị."),
            _ => ("Không mở được", "Yêu cầu này không hợp lệ. Mở lại trang từ đầu nhé."),
        };
        Response.StatusCode = status;
    }
}
