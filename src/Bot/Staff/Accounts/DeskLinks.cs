using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>
/// Links to a place of the desk for one account, to be sent over a channel that others may read later. They are good for half an hour and sign
/// nobody in: whoever opens one still has to sign in as that account.
/// </summary>
public sealed class DeskLinks(IDataProtectionProvider keys, IOptions<StaffOptions> options, TimeProvider clock)
{
    /// <summary>The page that takes them.</summary>
    public const string Path = "/staff/open";

    /// <summary>How long a link is good for.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _seal = keys.CreateProtector("WorkerAdvisor.Staff.DeskLink.v1");

    /// <param name="place">An address of the desk, such as <c>/staff/handovers</c>.</param>
    /// <returns>Null where the deployment does not say how the desk is reached.</returns>
    public string? For(StaffAccount account, string place)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (options.Value.PublicUrl is not { Length: > 0 } site) return null;
        string until = (clock.GetUtcNow() + Lasts).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return site.TrimEnd('/') + Path + QueryString.Create("t", _seal.Protect($"{until} {account.Id} {place}"));
    }

    /// <returns>The account's id and the place; null when it is none of ours, or good no more.</returns>
    public (string Account, string Place)? Read(string? ticket)
    {
        try
        {
            string[] parts = _seal.Unprotect(ticket ?? "").Split(' ', 3);
            return long.Parse(parts[0], CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks ? (parts[1], LocalReturn.Of(parts[2])) : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
