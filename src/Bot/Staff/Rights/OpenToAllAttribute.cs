using Microsoft.AspNetCore.Authorization;

namespace WorkerAdvisor.Bot.Staff.Rights;

/// <summary>Says that a page opens without sign-in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : AllowAnonymousAttribute;
