namespace WorkerAdvisor.Storage.Questions;

/// <summary>A question that found no answer, kept for the curators.</summary>
/// <param name="Text">The question, already cleaned of personal data: the store keeps it as it comes.</param>
/// <param name="NearestTopic">The best guess, or null if there was none.</param>
/// <param name="Likeness">
/// What it says, however it is put: with the same nearest topic and likeness it is counted to one group. Empty to go by its text. Used
/// when it is written; what is read back has none.
/// </param>
public sealed record UnansweredQuestion(string Text, string? NearestTopic, string Channel, DateTimeOffset At, string Likeness = "");
