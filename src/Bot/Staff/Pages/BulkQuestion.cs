namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A change to many leads that is to be confirmed.</summary>
/// <param name="What">In words, for the middle of a sentence.</param>
/// <param name="Set">As the form calls what is set.</param>
/// <param name="Chosen">To what.</param>
public sealed record BulkQuestion(int Count, string What, string Set, string Chosen);
