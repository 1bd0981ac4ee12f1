using System.Text.RegularExpressions;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>The name that somebody signs in with.</summary>
public static partial class LoginName
{
    /// <summary>Most characters.</summary>
    public const int Longest = 64;

    /// <summary>As it is kept: capitals do not count.</summary>
    /// <returns>Null for what can be nobody's: 3 to 64 letters, digits and . _ - @ are allowed.</returns>
    public static string? Read(string? typed) => typed?.Trim().ToLowerInvariant() is { } login && Allowed().IsMatch(login) ? login : null;

    [GeneratedRegex("^[a-z0-9][a-z0-9._@-]{2,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
