using System.Text;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Channels.Terminal;

/// <summary>A reply as plain text: bold marks taken out, the source line below, buttons numbered.</summary>
internal static class TerminalText
{
    public static string Of(Reply reply)
    {
        var text = new StringBuilder(reply.Text.Replace("**", "", StringComparison.Ordinal)).Append('\n');
        if (reply.Sources.Count > 0) text.Append("Nguồn: ").AppendJoin("; ", reply.Sources.Select(source => source.Label)).Append('\n');
        for (int i = 0; i < reply.Buttons.Count; i++) text.Append("  [").Append(i + 1).Append("] ").Append(reply.Buttons[i].Label).Append('\n');
        return text.ToString();
    }
}
