using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>Hashes passwords and checks them, with ASP.NET Core Identity's hasher.</summary>
public sealed class Passwords
{
    /// <summary>Least characters.</summary>
    public const int Shortest = 10;

    /// <summary>Most characters, so that nobody can make the hasher work on a book.</summary>
    public const int Longest = 200;

    /// <summary>PBKDF2 with HMAC-SHA512; OWASP's Password Storage Cheat Sheet asks for 210,000 (2023).</summary>
    private const int Iterations = 210_000;

    private readonly PasswordHasher<string> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly Lazy<string> _nobodys;

    public Passwords() => _nobodys = new Lazy<string>(() => Hash(Secrets.Token()));

    /// <returns>What is wrong with a new password, in a sentence for its owner; null when it is good.</returns>
    public static string? Fault(string? password, string login) => password switch
    {
        null or { Length: < Shortest } => "Mật khẩu cần ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
        { Length: > Longest } => "Mật khẩu dài nhất 200 ký tự.",
        _ when password.Trim().Equals(login, StringComparison.OrdinalIgnoreCase) => "Mật khẩu không được giống tên đăng nhập.",
        _ when password.Distinct().Count() < 4 => "Mật khẩu này lặp đi lặp lại, quá dễ đoán.",
        _ => null,
    };

    /// <summary>The hash of a password.</summary>
    public string Hash(string password) => _hasher.HashPassword("", VietnameseLetters.Compose(password));

    /// <summary>Whether a password is the account's. Takes the same time for an account that is not there or has none.</summary>
    /// <param name="account">Null for none.</param>
    public bool Fits(StaffAccount? account, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        string tried = password.Length > Longest ? "" : VietnameseLetters.Compose(password);   // a keyboard may send marks apart from their letters
        bool isRight = _hasher.VerifyHashedPassword("", account?.PasswordHash ?? _nobodys.Value, tried) != PasswordVerificationResult.Failed;
        return isRight && account?.PasswordHash is not null;
    }
}
