using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>How long an account is closed after wrong passwords or codes: from the fifth in a row on, a minute, then twice as long each time, an hour at most.</summary>
public static class LockOut
{
    private const int Free = 5, MostDoublings = 6;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Whether nobody can sign in with it now.</summary>
    public static bool Holds(StaffAccount account, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.LockedUntil > now;
    }

    /// <summary>The account after one more failure.</summary>
    public static StaffAccount After(StaffAccount account, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(account);
        int failures = account.Failures + 1;
        return account with { Failures = failures, LockedUntil = failures < Free ? account.LockedUntil : now + LengthAfter(failures) };
    }

    private static TimeSpan LengthAfter(int failures)
    {
        TimeSpan length = TimeSpan.FromMinutes(1 << Math.Min(failures - Free, MostDoublings));
        return length < Longest ? length : Longest;
    }
}
