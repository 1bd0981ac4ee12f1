namespace WorkerAdvisor.Storage.Ratings;

/// <summary>How one topic's answers were rated on one day. Counts only: who rated is not kept.</summary>
/// <param name="Day">The day in Vietnam (UTC+7).</param>
public sealed record RatingSum(string Topic, DateOnly Day, int Helpful, int Unhelpful);
