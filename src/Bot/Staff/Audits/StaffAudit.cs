using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Audits;

/// <summary>Writes what staff do into the audit log, durably before it is done or shown. Never personal data.</summary>
public sealed class StaffAudit(IServiceProvider services, TimeProvider clock)
{
    /// <summary>The actor where nobody is signed in.</summary>
    public const string Nobody = "anonymous";

    public const string SignIn = "staff.signin", SignInFailed = "staff.signin.failed", SignOut = "staff.signout", Invite = "staff.invite", Accept = "staff.accept", Change = "staff.change",
        Disable = "staff.disable", BranchChange = "share.branch", CodeAdd = "share.code", CodeRetire = "share.retire", Read = "audit.read", Settle = "questions.settle";

    /// <summary>Adds an entry.</summary>
    public Task WriteAsync(StaffAccount actor, string action, string? subject, string? detail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return WriteAsync(actor.Id, action, subject, detail, cancellationToken);
    }

    /// <param name="actor">An account's id, or <see cref="Nobody"/>.</param>
    /// <inheritdoc cref="WriteAsync(StaffAccount, string, string?, string?, CancellationToken)"/>
    public Task WriteAsync(string actor, string action, string? subject, string? detail, CancellationToken cancellationToken) =>
        services.GetRequiredService<IAuditStore>().AppendAsync(new AuditEntry(clock.GetUtcNow(), actor, action, subject, detail), cancellationToken);
}
