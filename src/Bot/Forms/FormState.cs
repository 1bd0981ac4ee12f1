namespace WorkerAdvisor.Bot.Forms;

/// <summary>How far a tool's form has come in a chat.</summary>
/// <param name="Tool">The tool's id.</param>
/// <param name="Values">What was told, by slot; figures and choices only, never words of the person, but for forms that are kept as a draft.</param>
/// <param name="Asked">The slot asked for now; null when all was told and the result was given.</param>
/// <param name="Misses">Answers in a row that could not be read.</param>
/// <param name="Age">Messages since the form was last spoken to.</param>
/// <param name="IsOffered">Whether the bot only added its question to an answer: what does not reply to it lets it go.</param>
public sealed record FormState(
    string Tool, IReadOnlyDictionary<string, string> Values, string? Asked = null, int Misses = 0, int Age = 0, bool IsOffered = false);
