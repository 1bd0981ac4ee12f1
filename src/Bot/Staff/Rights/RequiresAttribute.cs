using Microsoft.AspNetCore.Authorization;
using WorkerAdvisor.Bot.Staff.Accounts;

namespace WorkerAdvisor.Bot.Staff.Rights;

/// <summary>Says which right a page needs. A page of the desk without this and without <see cref="OpenToAllAttribute"/> opens for nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute : AuthorizeAttribute
{
    public RequiresAttribute(StaffRight right)
        : base(StaffRights.PolicyOf(right))
    {
        Right = right;
        AuthenticationSchemes = StaffSession.Scheme;
    }

    /// <summary>What it needs.</summary>
    public StaffRight Right { get; }
}
