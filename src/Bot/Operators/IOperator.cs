using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>
/// What whoever runs the program may do with all that it keeps. Each is in the audit log, durable before anything is shown or done.
/// </summary>
/// <exception cref="OperatorException">It could not be done; the message says why.</exception>
public interface IOperator : IAsyncDisposable
{
    /// <summary>The leads meant, the newest first, read as they are asked for.</summary>
    /// <param name="file">Name of the file they go to, for the audit log.</param>
    /// <exception cref="OperatorException">It broke off: what came so far is not all.</exception>
    IAsyncEnumerable<LeadRow> ExportAsync(LeadQuery query, string file, CancellationToken cancellationToken);

    Task<int> CountAsync(LeadQuery query, CancellationToken cancellationToken);

    /// <summary>Tells of an import; to be done before its first <see cref="ImportAsync"/>.</summary>
    Task BeginImportAsync(ImportNotice notice, CancellationToken cancellationToken);

    /// <summary>Adds a centre's own leads, all or none of those given at once; one whose number is known is left out.</summary>
    /// <param name="people">At most <see cref="OperatorLimits.ImportAtOnce"/>.</param>
    /// <param name="isDryRun">Tells only what would become of them.</param>
    /// <returns>What became of each, in order.</returns>
    Task<IReadOnlyList<ImportResult>> ImportAsync(IReadOnlyList<ImportedPerson> people, bool isDryRun, CancellationToken cancellationToken);

    /// <summary>Writes all that is kept into one file, for its owner only.</summary>
    /// <param name="path">Full path; nothing is overwritten.</param>
    /// <param name="withKeys">Whether the keys go with it, so that whoever holds the file can read all of it.</param>
    Task BackupAsync(string path, bool withKeys, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a one-time link by which somebody of the staff sets a new password: for an administrator whom no other can help. It turns one-time codes
    /// off and ends a lock-out, as any such link does.
    /// </summary>
    /// <returns>The account's name and the link's secret, to be shown once and kept nowhere.</returns>
    /// <exception cref="OperatorException">There is no account with this login, or it is closed.</exception>
    Task<StaffReset> ResetStaffAsync(string login, CancellationToken cancellationToken);

    /// <summary>Reads everything and tells what is not as it was written.</summary>
    Task<CheckReport> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>A link to set a new password.</summary>
/// <param name="Secret">What the link carries; good for 24 hours.</param>
public sealed record StaffReset(string Name, string Secret);

/// <summary>How much at once.</summary>
public static class OperatorLimits
{
    public const int ImportAtOnce = 500;
}
