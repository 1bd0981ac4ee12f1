using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>One's own account: password, one-time codes, what is linked.</summary>
[Requires(StaffRight.OwnAccount)]
public sealed class AccountModel(
    SignIn signIn,
    StaffAccounts accounts,
    Passwords passwords,
    OneTimeCodes codes,
    TelegramLinking telegram,
    ExternalSignIn external,
    StaffAudit audit,
    IDataProtectionProvider keys,
    IOptions<StaffOptions> options,
    LiveKnowledge knowledge,
    TimeProvider clock) : StaffPage
{
    private static readonly TimeSpan TicketLasts = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _ticket = keys.CreateProtector("WorkerAdvisor.Staff.NewCodes.v1").ToTimeLimitedDataProtector();

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The secret of one-time codes that are being turned on, sealed for this account.</summary>
    [BindProperty]
    public string? Ticket { get; set; }

    public string? Notice { get; private set; }

    public string? Fault { get; private set; }

    public string? NewSecret { get; private set; }

    public string? Picture => NewSecret is { } secret ? OneTimeCodes.PictureOf(secret, Me.Login) : null;

    public string? TelegramCode { get; private set; }

    public bool HasTelegram => Bot is not null;

    /// <summary>The bot's name on Telegram; null until it is known.</summary>
    public string? BotName => Bot?.Self?.Username;

    public string? ExternalName => options.Value.OpenIdConnect is { IsOn: true } settings ? settings.Name : null;

    public CentreContent Centres => knowledge.Current.Content.Centres;

    private TelegramConnection? Bot => HttpContext.RequestServices.GetService<TelegramConnection>();

    public void OnGet(string? done)
    {
        Notice = done switch
        {
            "password" => "Đã đổi mật khẩu.",
            "codes" => "Đã bật mã 6 số. Từ lần đăng nhập sau bạn cần điện thoại này.",
            "nocodes" => "Đã tắt mã 6 số.",
            "unlinked" => "Đã bỏ liên kết.",
            "openid" => "Đã liên kết.",
            _ => null,
        };
        if (done == "taken") Fault = "Tài khoản đó đã liên kết với người khác.";
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        Fault = Password != Again ? "Hai lần gõ mật khẩu không giống nhau." : Passwords.Fault(Password, Me.Login);
        if (Fault is not null || !await KnowsPasswordAsync()) return Page();
        await audit.WriteAsync(Me, StaffAudit.Change, Me.Id, "password", Cancellation);
        string hash = passwords.Hash(Password!);
        return await ContinueAsync(await accounts.ChangeAsync(Me.Id, account => account with { PasswordHash = hash, Stamp = Secrets.Token() }, Cancellation), "password");
    }

    public void OnPostNewCodes()
    {
        NewSecret = OneTimeCodes.NewSecret();
        Ticket = _ticket.Protect($"{Me.Id} {NewSecret}", TicketLasts);
    }

    public async Task<IActionResult> OnPostTurnOnCodesAsync()
    {
        if (OpenTicket() is not { } secret)
        {
            Fault = "Đã quá 15 phút. Bấm bật lại từ đầu nhé.";
            return Page();
        }

        if (codes.StepOf(Code, secret, after: 0) is not { } step)
        {
            (Fault, NewSecret) = ("Mã chưa đúng. Xem lại giờ trên điện thoại, chờ mã mới rồi gõ lại.", secret);
            return Page();
        }

        await audit.WriteAsync(Me, StaffAudit.Change, Me.Id, "one-time codes on", Cancellation);
        byte[] content = codes.Seal(secret);
        return await ContinueAsync(await accounts.ChangeAsync(Me.Id, account => account with { SealedTotp = content, TotpStep = step, Stamp = Secrets.Token() }, Cancellation), "codes");
    }

    public async Task<IActionResult> OnPostTurnOffCodesAsync()
    {
        if (!await KnowsPasswordAsync()) return Page();
        await audit.WriteAsync(Me, StaffAudit.Change, Me.Id, "one-time codes off", Cancellation);
        return await ContinueAsync(await accounts.ChangeAsync(Me.Id, account => account with { SealedTotp = null, Stamp = Secrets.Token() }, Cancellation), "nocodes");
    }

    public async Task OnPostLinkAsync()
    {
        if (HasTelegram) TelegramCode = await telegram.NewCodeAsync(Me, Cancellation);
    }

    public async Task<IActionResult> OnPostUnlinkAsync()
    {
        await telegram.UnlinkAsync(Me, Me.Id, Cancellation);
        return LocalRedirect("/staff/account?done=unlinked");
    }

    /// <summary>Not a redirect: the browser lets a form lead to no other site, and the issuer is one.</summary>
    public async Task<IActionResult> OnPostLinkExternalAsync()
    {
        await Bounce.WriteAsync(HttpContext, "/staff/signin/external" + QueryString.Create("ticket", external.TicketFor(Me)));
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostUnlinkExternalAsync()
    {
        await audit.WriteAsync(Me, StaffAudit.Change, Me.Id, "openid unlinked", Cancellation);
        await accounts.ChangeAsync(Me.Id, account => account with { ExternalSubject = null, InvitedEmail = null }, Cancellation);
        return LocalRedirect("/staff/account?done=unlinked");
    }

    private async Task<bool> KnowsPasswordAsync()
    {
        if (await signIn.IsOwnPasswordAsync(Me, Current, Address, Cancellation)) return true;
        Fault = "Mật khẩu đang dùng chưa đúng. Sai từ 5 lần thì phải chờ một lúc.";
        return false;
    }

    /// <summary>The new stamp ended this session too; its owner goes on in a new one.</summary>
    private async Task<IActionResult> ContinueAsync(StaffAccount? changed, string done)
    {
        if (changed is null) return LocalRedirect(StaffSession.SignInPath);
        await StaffSession.BeginAsync(HttpContext, changed, clock);
        return LocalRedirect("/staff/account?done=" + done);
    }

    private string? OpenTicket()
    {
        try
        {
            string[] parts = _ticket.Unprotect(Ticket ?? "").Split(' ');
            return parts[0] == Me.Id ? parts[1] : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
