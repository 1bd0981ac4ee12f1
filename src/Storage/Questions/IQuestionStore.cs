namespace WorkerAdvisor.Storage.Questions;

/// <summary>Reads what nobody could answer; questions are written by committing the turn that holds them.</summary>
/// <exception cref="IOException">The disk failed or is full.</exception>
public interface IQuestionStore
{
    /// <param name="max">Most groups to return, at least 1.</param>
    /// <returns>The most asked first; of those asked equally often, the latest first.</returns>
    Task<IReadOnlyList<QuestionGroup>> ListAsync(int max, CancellationToken cancellationToken);

    /// <summary>A page of what is meant, in the order of <see cref="ListAsync(int, CancellationToken)"/>; where few are meant it is cut short.</summary>
    /// <param name="after">The <see cref="QuestionPage.Next"/> of the page before; null to begin.</param>
    /// <param name="max">Most groups to return, at least 1.</param>
    Task<QuestionPage> ListAsync(QuestionFilter filter, string? after, int max, CancellationToken cancellationToken);

    /// <summary>Says that somebody has seen to a group, or takes that back. Asked again later, it is unsettled again.</summary>
    /// <param name="id">A <see cref="ListedQuestion.Id"/>.</param>
    /// <param name="at">When; null to take it back.</param>
    /// <returns>Whether there is such a group.</returns>
    Task<bool> SettleAsync(string id, DateTimeOffset? at, CancellationToken cancellationToken);

    /// <summary>Forgets groups last asked before <paramref name="moment"/>.</summary>
    /// <returns>How many were forgotten. If cancelled or failed midway, the rest is still there.</returns>
    Task<int> PurgeOlderThanAsync(DateTimeOffset moment, CancellationToken cancellationToken);
}
