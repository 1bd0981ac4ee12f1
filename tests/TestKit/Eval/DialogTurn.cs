namespace WorkerAdvisor.TestKit.Eval;

/// <summary>What a person does in a recorded talk, and what the bot is to say.</summary>
/// <param name="Line">The person's line, as it is recorded.</param>
/// <param name="Replies">The bot's lines, as they are recorded.</param>
public sealed record DialogTurn(string Line, IReadOnlyList<string> Replies)
{
    private const string Said = "> ", Reply = "<";

    /// <summary>What was typed; null for a pressed button.</summary>
    public string? Text => Action is null ? Line[Said.Length..] : null;

    /// <summary>What a pressed button sends; null for what was typed.</summary>
    public string? Action => Line.StartsWith("> [", StringComparison.Ordinal) ? Line[3..^1] : null;

    public static bool IsSaid(string line) => line.StartsWith(Said, StringComparison.Ordinal);

    public static bool IsReply(string line) => line.StartsWith(Reply, StringComparison.Ordinal);

    /// <summary>How a reply is recorded.</summary>
    /// <param name="kind">The reply's kind, in any spelling.</param>
    public static string Record(string kind, string? topic, bool isUrgent, string text) => $"< {kind} {topic ?? "-"}{(isUrgent ? " khẩn cấp" : "")} | {FirstLine(text)}";

    /// <summary>Whether what the program prints is the first reply recorded.</summary>
    /// <param name="kind">As <c>chat --json</c> spells it.</param>
    public bool IsAnsweredBy(string kind, string topic, string text) =>
        Replies is [var first, ..]
        && Record(Compact(kind), topic.Length == 0 ? null : topic, first.Contains(" khẩn cấp |", StringComparison.Ordinal), text).Equals(first, StringComparison.OrdinalIgnoreCase);

    private static string Compact(string kind) => kind.Replace("-", "", StringComparison.Ordinal);

    private static string FirstLine(string text) => text.Split('\n')[0];
}
