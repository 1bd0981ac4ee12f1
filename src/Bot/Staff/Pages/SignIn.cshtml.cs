using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Rights;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Signing in: password, then one-time code where it is on.</summary>
[OpenToAll]
public sealed class SignInModel(SignIn signIn, IOptions<StaffOptions> options, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Set when only the code is missing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    public string? Fault { get; private set; }

    public string? Notice { get; private set; }

    /// <summary>What the organisation's own sign-in is called; null when there is none.</summary>
    public string? ExternalName => options.Value.OpenIdConnect is { IsOn: true } external ? external.Name : null;

    public string ExternalAddress => "/staff/signin/external" + QueryString.Create("return", LocalReturn.Of(Return));

    public IActionResult OnGet(string? failed, string? done)
    {
        if (HttpContext.FindStaff() is not null && Step is null) return LocalRedirect(LocalReturn.Of(Return));
        Fault = failed == "external" ? "Không đăng nhập được bằng tài khoản đó. Tài khoản ấy phải được liên kết trước, hoặc được mời bằng đúng địa chỉ e-mail." : null;
        Notice = done == "reset" ? "Đã đặt mật khẩu mới. Đăng nhập bằng mật khẩu ấy nhé." : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Step = null;
        return await GoOnAsync(await signIn.WithPasswordAsync(Login, Password, HttpContext.Connection.RemoteIpAddress, HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostCodeAsync() =>
        await GoOnAsync(await signIn.WithCodeAsync(Step, Code, HttpContext.Connection.RemoteIpAddress, HttpContext.RequestAborted));

    private async Task<IActionResult> GoOnAsync(SignInOutcome result)
    {
        switch (result)
        {
            case SignInOutcome.Done done:
                await StaffSession.BeginAsync(HttpContext, done.Account, clock);
                return LocalRedirect(LocalReturn.Of(Return));
            case SignInOutcome.NeedsCode code:
                Step = code.Step;
                return Page();
            case SignInOutcome.TooMany:
                Fault = "Có quá nhiều lần đăng nhập sai từ mạng này. Chờ 10 phút rồi thử lại.";
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return Page();
            default:
                Fault = Step is null
                    ? "Tên đăng nhập hoặc mật khẩu chưa đúng. Sai từ 5 lần thì phải chờ một lúc mới đăng nhập được, kể cả khi gõ đúng."
                    : "Mã chưa đúng, đã dùng rồi, hoặc đã quá 5 phút. Chờ mã mới rồi thử lại, hoặc đăng nhập lại từ đầu.";
                return Page();
        }
    }
}
