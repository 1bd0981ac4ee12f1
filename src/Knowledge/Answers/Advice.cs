using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>An answer with all that led to it.</summary>
/// <param name="Danger">The danger told of, or null; its emergency block comes before the answer.</param>
/// <param name="Market">The country the question is about: named, hinted at, or remembered.</param>
/// <param name="Province">The province named in the question, or null.</param>
/// <param name="Choice">Why this passage; null when nothing was found.</param>
/// <param name="Reason">In a few words, how the decision fell.</param>
public sealed record Advice(
    Answer Answer,
    Understanding Understanding,
    DangerRule? Danger,
    string? Market,
    Province? Province,
    PassageChoice? Choice,
    string Reason)
{
    /// <summary>The country whose own help line stands in the emergency block, or null.</summary>
    public string? HelpIn { get; init; }

    /// <summary>Whether the message told that the person, or the one they ask for, is in a foreign country now.</summary>
    public bool IsAbroad { get; init; }

    /// <summary>Whether only the talk before made it an answer: the words alone would not have been understood.</summary>
    public bool IsByTalk { get; init; }
}
