using System.Text;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Tests.Leads;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Bot.Tests.Handovers;

/// <summary>
/// Golden dialogs where somebody could answer in place of the bot. <c># cán bộ trả lời</c> and <c># cán bộ đóng</c> are done by staff; what is passed
/// on to them stands as <c>&lt; →</c>. Written down as in <c>GoldenConversationTests</c>, with <c>WRITE_HANDOVER</c>.
/// </summary>
public sealed class HandoverConversationTests(LiveBot bot)
{
    private static readonly HandoverOffer Offer = new(new HashSet<string> { "" }, HasAdministrator: false, OfficeHours.Parse("Mon-Fri 08:00-17:00"), TimeSpan.FromHours(2));

    public static TheoryData<string> Chats { get; } = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "conversations", "handover"), "*.chat").Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Chats))]
    public void A_conversation_goes_as_it_went(string file)
    {
        string[] golden = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "conversations", "handover", file));
        if (Environment.GetEnvironmentVariable("WRITE_HANDOVER") is { Length: > 0 } folder) File.WriteAllText(Path.Combine(folder, file), Replay(golden));

        Assert.Equal(string.Join('\n', golden).TrimEnd(), Replay(golden).TrimEnd());
    }

    private string Replay(IEnumerable<string> golden)
    {
        var replayed = new StringBuilder();
        var chat = new Registering(bot.Knowledge, bot.Clock) { State = ConversationState.New with { Offer = Offer } };
        foreach (string line in golden.Where(line => !DialogTurn.IsReply(line)))
        {
            replayed.Append(line).Append('\n');
            if (line == "# cán bộ trả lời") chat.State = chat.State with { Handover = HandoverState.Talking };
            if (line == "# cán bộ đóng") chat.State = chat.State with { Handover = null };
            if (!DialogTurn.IsSaid(line)) continue;
            var turn = new DialogTurn(line, []);
            IncomingMessage message = turn.Action is { } action ? LiveBot.Presses(action) : LiveBot.Says(turn.Text!);
            HandoverStep? step = chat.Turn(message).Handover;
            foreach (Reply reply in chat.Run(message)) replayed.Append(DialogTurn.Record(reply.Kind.ToString(), reply.Topic, reply.IsUrgent, reply.Text)).Append('\n');
            if (step is not null) replayed.Append("< → ").Append(Worded(step)).Append('\n');
        }

        return replayed.ToString();
    }

    private static string Worded(HandoverStep step) => step switch
    {
        HandoverStep.Open open => $"mở: {string.Join(" / ", open.Lines)}",
        HandoverStep.Say say => say.Line,
        _ => "kết thúc",
    };
}
