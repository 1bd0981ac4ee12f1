namespace WorkerAdvisor.Storage.Ratings;

/// <summary>Reads what was counted; ratings are written by committing the turn that holds them.</summary>
public interface IRatingStore
{
    /// <returns>One sum per topic and day, by day, then by topic. Empty when nothing was rated.</returns>
    Task<IReadOnlyList<RatingSum>> SumAsync(CancellationToken cancellationToken);
}
