using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Leads;

/// <summary>
/// Keeps what staff have to do about leads; the caller checks their rights. A lead that is erased takes its tasks along; when its consent is
/// withdrawn, those open end. Durability, cancelling and exceptions are as for <see cref="IConversationStore"/>.
/// </summary>
/// <exception cref="ArgumentException">An id of a centre or account is longer than 100 bytes of UTF-8, or something is null.</exception>
public interface ILeadTaskStore
{
    /// <param name="task">The store gives it its id and takes the centre from the lead.</param>
    /// <returns>The task as it is kept; null when there is no such lead any more or its consent is withdrawn.</returns>
    Task<LeadTask?> AddAsync(LeadTask task, CancellationToken cancellationToken);

    /// <returns>Null when there is none (any more).</returns>
    Task<LeadTask?> FindAsync(long id, CancellationToken cancellationToken);

    /// <returns>Whether it was open, and is done now.</returns>
    Task<bool> CompleteAsync(long id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <param name="assignee">Id of the staff account that has to do it from now on; empty for anybody.</param>
    /// <returns>Whether it is open, and theirs now.</returns>
    Task<bool> AssignAsync(long id, string assignee, CancellationToken cancellationToken);

    /// <returns>All of a lead, open and done, the first due first.</returns>
    Task<IReadOnlyList<LeadTask>> ListOfLeadAsync(LeadId lead, CancellationToken cancellationToken);

    /// <param name="centre">A centre's id; empty for the default queue, null for all.</param>
    /// <param name="assignee">A staff account's id; empty for those of nobody, null for all.</param>
    /// <param name="dueBefore">Only those due before this moment.</param>
    /// <param name="max">Most to return, at least 1.</param>
    /// <returns>What is open, the longest due first.</returns>
    Task<IReadOnlyList<LeadTask>> ListOpenAsync(string? centre, string? assignee, DateTimeOffset dueBefore, int max, CancellationToken cancellationToken);

    /// <inheritdoc cref="ListOpenAsync"/>
    /// <returns>How many are open.</returns>
    Task<int> CountOpenAsync(string? centre, string? assignee, DateTimeOffset dueBefore, CancellationToken cancellationToken);
}
