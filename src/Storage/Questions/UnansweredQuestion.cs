namespace WorkerAdvisor.Storage.Questions;

/// <summary>A question that found no answer, kept for the curators.</summary>
/// <param name="Text">The question, already cleaned of personal data: the store keeps it as it comes.</param>
/// <param name="NearestTopic">The best guess, or null if there was none.</param>
public sealed record UnansweredQuestion(string Text, string? NearestTopic, string Channel, DateTimeOffset At);
