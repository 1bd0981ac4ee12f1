using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>Who makes a request, as the account was when it came in.</summary>
public sealed record SignedIn(StaffAccount Account);

/// <summary>Finds who makes a request.</summary>
public static class SignedInRequests
{
    /// <returns>Null when nobody is signed in.</returns>
    public static StaffAccount? FindStaff(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<SignedIn>()?.Account;
    }

    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint does not say what right it needs.</exception>
    public static StaffAccount GetStaff(this HttpContext context) => context.FindStaff() ?? throw new InvalidOperationException("Nobody is signed in.");
}
