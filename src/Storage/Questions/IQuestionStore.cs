namespace WorkerAdvisor.Storage.Questions;

/// <summary>Reads what nobody could answer; questions are written by committing the turn that holds them.</summary>
public interface IQuestionStore
{
    /// <param name="max">Most groups to return, at least 1.</param>
    /// <returns>The most asked first; of those asked equally often, the latest first.</returns>
    Task<IReadOnlyList<QuestionGroup>> ListAsync(int max, CancellationToken cancellationToken);

    /// <summary>Forgets groups last asked before <paramref name="moment"/>.</summary>
    /// <returns>How many were forgotten. If cancelled or failed midway, the rest is still there.</returns>
    /// <exception cref="IOException">The disk failed or is full.</exception>
    Task<int> PurgeOlderThanAsync(DateTimeOffset moment, CancellationToken cancellationToken);
}
