using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Channels.Terminal;

/// <summary>A reply on a terminal: no bold, buttons as numbers.</summary>
internal static class TerminalText
{
    private static readonly ChannelCapabilities Terminal = new(Buttons: false, Edit: false, Typing: false, MaxLength: 10_000, Bold: false, MonthlyQuota: null);

    public static string Of(Reply reply) => string.Join('\n', [.. ReplyFitting.Messages(reply, Terminal), .. reply.File is { } file ? [$"--- {file.Name} ---", file.Text] : (string[])[]]) + "\n";
}
