using System.Text;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Tests.Conversations;

/// <summary>
/// Whole dialogs in <c>tests/conversations/*.chat</c>: <c>#</c> what it shows, <c>&gt;</c> the person (<c>&gt; [action]</c> a button),
/// <c>&lt;</c> kind, topic and first line of the bot's reply. To write new ones down, set <c>WRITE_GOLDEN</c> to their folder, run, and
/// read every changed line before committing it.
/// </summary>
public sealed class GoldenConversationTests(LiveBot bot)
{
    public static TheoryData<string> Chats { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "conversations"), "*.chat").Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Chats))]
    public void A_conversation_goes_as_it_went(string file)
    {
        string[] golden = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "conversations", file));
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN") is { Length: > 0 } folder) File.WriteAllText(Path.Combine(folder, file), Replay(golden));

        Assert.Equal(string.Join('\n', golden).TrimEnd(), Replay(golden).TrimEnd());
    }

    private string Replay(IEnumerable<string> golden)
    {
        var replayed = new StringBuilder();
        ConversationState state = ConversationState.New;
        foreach (string line in golden.Where(line => !line.StartsWith('<')))
        {
            replayed.Append(line).Append('\n');
            if (!line.StartsWith("> ", StringComparison.Ordinal)) continue;
            string said = line[2..];
            TurnResult result = bot.Turn.Run(state, said.StartsWith('[') ? LiveBot.Presses(said[1..^1]) : LiveBot.Says(said));
            state = result.State;
            foreach (Reply reply in result.Replies) replayed.Append($"< {reply.Kind} {reply.Topic ?? "-"}{(reply.IsUrgent ? " khẩn cấp" : "")} | {reply.Text.Split('\n')[0]}\n");
        }

        return replayed.ToString();
    }
}
