using System.Diagnostics.CodeAnalysis;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>
/// What a link hands over when it opens the bot, the same on every channel: a code, a province and a topic, in this order, any of them absent:
/// <c>m-7k3m9q2d_t-son-la_loan_amount</c>. Only letters, digits, <c>_</c> and <c>-</c>, and at most 64 of them (Telegram's rule).
/// </summary>
/// <param name="Code">Of whoever shared the link; untrusted, as all of it.</param>
/// <param name="Province">A slug.</param>
/// <param name="Topic">A topic's id; topic ids have no <c>_</c>.</param>
public sealed record StartPayload(string? Code = null, string? Province = null, string? Topic = null)
{
    /// <summary>Longest payload, in letters.</summary>
    public const int Longest = 64;

    private const string CodeMark = "m-", ProvinceMark = "t-";
    private const char Between = '_';

    /// <summary>Whether a text can be what a link hands over.</summary>
    public static bool IsOne([NotNullWhen(true)] string? text) => text is { Length: > 0 and <= Longest } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is Between or '-');

    /// <summary>Reads what came with a link.</summary>
    public static StartPayload Parse(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        string? code = Take(ref argument, CodeMark), province = Take(ref argument, ProvinceMark);
        return new StartPayload(code, province, argument.Length > 0 ? argument.Replace(Between, '.') : null);
    }

    /// <summary>As it stands in a link.</summary>
    public override string ToString()
    {
        string?[] parts = [Code is null ? null : CodeMark + Code, Province is null ? null : ProvinceMark + Province, Topic?.Replace('.', Between)];
        return string.Join(Between, parts.OfType<string>());
    }

    private static string? Take(ref string rest, string mark)
    {
        if (!rest.StartsWith(mark, StringComparison.Ordinal)) return null;
        int end = rest.IndexOf(Between, StringComparison.Ordinal);
        string part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? "" : rest[(end + 1)..];
        return part[mark.Length..];
    }
}
