using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Leads;

/// <summary>
/// Keeps leads. Chats submit, withdraw and erase by committing a turn (see <see cref="TurnCommit.Leads"/>); what is here is for staff and
/// operators, whose rights the caller checks, and for showing a chat its own. Durability, cancelling and exceptions are as for
/// <see cref="IConversationStore"/>.
/// </summary>
/// <exception cref="ArgumentException">
/// A province, commune, status, market, priority group, centre, account, code or key, by which leads are found, is longer than 100 bytes of
/// UTF-8, something is null, or a filter names more than <see cref="LeadDue.MostNamed"/> leads.
/// </exception>
public interface ILeadStore
{
    /// <returns>The lead or submission, or null when there is none (any more).</returns>
    Task<Lead?> FindAsync(LeadId id, CancellationToken cancellationToken);

    /// <returns>What this chat submitted, the oldest first: its own person's, and those it helped. Never what staff merged into it of other chats.</returns>
    Task<IReadOnlyList<Lead>> ListOfChatAsync(ConversationId chat, CancellationToken cancellationToken);

    /// <returns>The submissions beside a lead, the oldest first; not those merged.</returns>
    Task<IReadOnlyList<Lead>> ListBesideAsync(LeadId lead, CancellationToken cancellationToken);

    /// <returns>The submissions merged into a lead, the oldest first, as they were told.</returns>
    Task<IReadOnlyList<Lead>> ListMergedAsync(LeadId lead, CancellationToken cancellationToken);

    /// <summary>A page of what is meant; where few are, it may be cut short (see <see cref="LeadPage.IsCutShort"/>).</summary>
    /// <param name="after">Where the page before ended; null to begin.</param>
    /// <param name="max">Most leads to return, at least 1.</param>
    Task<LeadPage> ListAsync(LeadFilter filter, LeadCursor? after, int max, CancellationToken cancellationToken);

    /// <summary>All leads meant, the newest first, read as they are asked for: neither all in memory nor one long transaction.</summary>
    IAsyncEnumerable<Lead> ReadAllAsync(LeadFilter filter, CancellationToken cancellationToken);

    /// <param name="upTo">Where counting stops, so that a number this high means "this or more".</param>
    Task<int> CountAsync(LeadFilter filter, int upTo, CancellationToken cancellationToken);

    /// <summary>Counts for no longer than a page takes, also with a million leads.</summary>
    /// <param name="upTo">Where counting stops at the latest.</param>
    Task<LeadCount> CountBrieflyAsync(LeadFilter filter, int upTo, CancellationToken cancellationToken);

    /// <summary>Adds a centre's own leads, all or none of those given at once; one whose number is known is left out.</summary>
    /// <returns>What became of each, in order.</returns>
    Task<IReadOnlyList<ImportResult>> ImportAsync(IReadOnlyList<ImportedLead> leads, CancellationToken cancellationToken);

    /// <param name="version">The version that was seen.</param>
    Task<LeadUpdateResult> UpdateAsync(LeadId id, long version, LeadUpdate update, CancellationToken cancellationToken);

    /// <summary>
    /// Merges a submission into the lead that it stands beside. From then on they are one person: see <see cref="LeadChange.Withdraw"/> and
    /// <see cref="LeadChange.Forget"/>. The submission keeps what it told, for its chat and for undoing; if its chat submits anew it stands beside
    /// again. So it does when the lead gets another number.
    /// </summary>
    /// <param name="version">The lead's version that was seen.</param>
    /// <param name="merged">What the lead tells from now on; its number, whether that is proven, and its centre stay as they are.</param>
    /// <param name="line">The line of history; its <see cref="LeadEvent.Sealed"/> is what the lead told before.</param>
    Task<LeadUpdateResult> MergeAsync(LeadId lead, long version, LeadId submission, LeadDetails merged, LeadEvent line, CancellationToken cancellationToken);

    /// <summary>Lets a submission stand beside the lead again, which also ends a withdrawal of the lead that only came through it.</summary>
    /// <param name="before">What the lead tells from now on; its number, whether that is proven, and its centre stay as they are.</param>
    /// <param name="line">The line of history.</param>
    Task<LeadUpdateResult> UndoMergeAsync(LeadId lead, long version, LeadId submission, LeadDetails before, LeadEvent line, CancellationToken cancellationToken);

    /// <summary>Withdraws the consent of somebody who told staff so: all is as when its own chat did (<see cref="LeadChange.Withdraw"/>).</summary>
    /// <param name="version">The version that was seen.</param>
    /// <param name="staff">Id of the account that was told.</param>
    /// <returns><see cref="LeadUpdateResult.Withdrawn"/> when it is withdrawn already.</returns>
    Task<LeadUpdateResult> WithdrawAsync(LeadId id, long version, string staff, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// Erases a lead for somebody who told staff so: all is as when its own chat did (<see cref="LeadChange.Forget"/>), and what waits to be
    /// sent to that chat goes too, since it may repeat what the lead told.
    /// </summary>
    /// <inheritdoc cref="WithdrawAsync" path="/param"/>
    Task<LeadUpdateResult> EraseAsync(LeadId id, long version, string staff, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// Corrects what a lead tells, also in what it told before something was merged into it, so that the correction outlasts the merge. Its centre
    /// and consent stay. Another number is not proven, is kept by itself or beside the lead that has it, and lets go of what was merged.
    /// </summary>
    /// <param name="version">The version that was seen.</param>
    /// <returns><see cref="LeadUpdateResult.Withdrawn"/> when it is withdrawn: then nothing is corrected any more.</returns>
    Task<LeadUpdateResult> CorrectAsync(LeadId id, long version, LeadCorrection correction, CancellationToken cancellationToken);

    /// <returns>The history of a submission by itself, the oldest first: nothing of others' whose place it took, so that its chat may see it.</returns>
    Task<IReadOnlyList<LeadEvent>> ListOwnEventsAsync(LeadId id, CancellationToken cancellationToken);

    /// <returns>
    /// The history of a lead, the oldest first. One that took the place of others has theirs too, but not what they told: that stays with them.
    /// </returns>
    Task<IReadOnlyList<LeadEvent>> ListEventsAsync(LeadId id, CancellationToken cancellationToken);

    /// <summary>
    /// Erases, some hundred at a time, leads whose consent was withdrawn before a moment or whose last contact was before another. Counted as
    /// erased.
    /// </summary>
    /// <returns>How many were erased. If cancelled or failed midway, the rest is still there.</returns>
    Task<int> PurgeAsync(DateTimeOffset withdrawnBefore, DateTimeOffset lastContactBefore, CancellationToken cancellationToken);

    /// <returns>How many leads were ever erased: all that is left of them.</returns>
    Task<long> CountErasedAsync(CancellationToken cancellationToken);
}
