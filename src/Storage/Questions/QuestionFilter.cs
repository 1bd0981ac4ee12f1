namespace WorkerAdvisor.Storage.Questions;

/// <summary>Which groups of questions are meant; all that is set must hold.</summary>
/// <param name="Since">Last asked at this moment or later; null for no bound.</param>
/// <param name="Until">Last asked before this moment; null for no bound.</param>
/// <param name="IsSettled">Whether somebody has seen to it since it was last asked; null for both.</param>
public sealed record QuestionFilter(DateTimeOffset? Since = null, DateTimeOffset? Until = null, bool? IsSettled = null);
