using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>What became of a try to sign in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>It is this person.</summary>
    public sealed record Done(StaffAccount Account) : SignInOutcome;

    /// <summary>The password is right; the one-time code is still to come.</summary>
    /// <param name="Step">Proves that the password was right; good for five minutes.</param>
    public sealed record NeedsCode(string Step) : SignInOutcome;

    /// <summary>No. Why is told to nobody: it would tell which accounts there are.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>This address has failed too often and has to wait.</summary>
    public sealed record TooMany : SignInOutcome;
}
