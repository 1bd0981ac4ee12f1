namespace WorkerAdvisor.Storage.Ratings;

/// <summary>One press of "helpful" or "not helpful" under an answer.</summary>
/// <param name="Topic">The topic that was answered, at most <see cref="MaxTopicLength"/> UTF-16 code units.</param>
public sealed record AnswerRating(string Topic, bool Helpful)
{
    /// <summary>Longest topic, in UTF-16 code units: it is part of an index key.</summary>
    public const int MaxTopicLength = 250;
}
