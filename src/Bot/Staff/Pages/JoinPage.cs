using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Makes an account by a one-time link, and signs its owner in. Looking at the page does not use the link up: messengers open what they carry.</summary>
public abstract class JoinPage(Invitations invitations, TimeProvider clock) : PageModel
{
    private const int LongestName = 100;

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>What the link is for; null when it is good no more.</summary>
    public OneTimeLink? Link { get; private set; }

    public bool IsGood => Link is not null;

    public string? Fault { get; private set; }

    protected abstract OneTimeLinkKind Kind { get; }

    public async Task OnGetAsync()
    {
        Link = await invitations.FindAsync(Token, Kind, HttpContext.RequestAborted);
        Name = Link?.Name;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Link = await invitations.FindAsync(Token, Kind, HttpContext.RequestAborted);
        if (Link is null) return Page();
        string? login = LoginName.Read(Login), name = Name?.Trim();
        Fault = login is null ? "Tên đăng nhập cần 3 đến 64 ký tự: chữ không dấu, số, dấu chấm, gạch dưới, gạch ngang, @."
            : string.IsNullOrEmpty(name) || name.Length > LongestName ? "Bạn gõ họ tên giúp mình (nhiều nhất 100 ký tự)."
            : Password != Again ? "Hai lần gõ mật khẩu không giống nhau."
            : Passwords.Fault(Password, login);
        if (Fault is not null) return Page();
        (StaffAccount? account, LinkAcceptResult result) = await invitations.AcceptAsync(Token!, Kind, login!, name!, Password!, HttpContext.RequestAborted);
        if (account is not null)
        {
            await StaffSession.BeginAsync(HttpContext, account, clock);
            return LocalRedirect("/staff");
        }

        if (result == LinkAcceptResult.LoginTaken) Fault = "Tên đăng nhập này đã có người dùng. Chọn tên khác nhé.";
        else Link = null;
        return Page();
    }
}
