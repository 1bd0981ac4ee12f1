namespace WorkerAdvisor.Storage.Questions;

/// <summary>
/// Questions alike: of one likeness and nearest topic, or of one text once case, diacritics, punctuation and spacing are ignored.
/// </summary>
/// <param name="Latest">The one asked last, as it was asked; its time is in UTC.</param>
/// <param name="Count">How often it was asked, at least 1.</param>
/// <param name="FirstAt">When it was first asked, in UTC.</param>
public sealed record QuestionGroup(UnansweredQuestion Latest, int Count, DateTimeOffset FirstAt);
