namespace WorkerAdvisor.Storage.Questions;

/// <summary>A page of groups of questions.</summary>
/// <param name="Next">Where the next page begins, opaque; null when this was the last. There may be one behind a page with fewer than asked for.</param>
public sealed record QuestionPage(IReadOnlyList<ListedQuestion> Questions, string? Next);

/// <summary>A group of questions in a list.</summary>
/// <param name="Id">By which it is settled.</param>
/// <param name="SettledAt">When somebody saw to it; null when nobody has since it was last asked.</param>
public sealed record ListedQuestion(string Id, QuestionGroup Group, DateTimeOffset? SettledAt);
