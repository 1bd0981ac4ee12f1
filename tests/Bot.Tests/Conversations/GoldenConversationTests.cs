using System.Text;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Tests.Leads;
using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Bot.Tests.Conversations;

/// <summary>
/// Whole dialogs (<see cref="GoldenDialog"/>). To write new ones down, set <c>WRITE_GOLDEN</c> to their folder, run, and read every changed
/// line before committing it.
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
        var chat = new Registering(bot.Knowledge, bot.Clock);
        foreach (string line in golden.Where(line => !DialogTurn.IsReply(line)))
        {
            replayed.Append(line).Append('\n');
            if (!DialogTurn.IsSaid(line)) continue;
            var turn = new DialogTurn(line, []);
            IReadOnlyList<Reply> replies = turn.Action is not { } action ? chat.Say(turn.Text!) : chat.Press(action);
            foreach (Reply reply in replies) replayed.Append(DialogTurn.Record(reply.Kind.ToString(), reply.Topic, reply.IsUrgent, reply.Text)).Append('\n');
        }

        return replayed.ToString();
    }
}
