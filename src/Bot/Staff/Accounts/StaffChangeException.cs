using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>The change of an account is not allowed; <see cref="Result"/> says why.</summary>
public sealed class StaffChangeException(StaffUpdateResult result) : Exception($"The account cannot be changed so: {result}.")
{
    public StaffUpdateResult Result => result;
}
