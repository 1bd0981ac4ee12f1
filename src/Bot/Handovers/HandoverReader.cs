using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>What staff said to a chat that comes for it.</summary>
/// <param name="IsOpen">Whether more may come.</param>
/// <param name="Ended">What is said when it is over; null while it is open or where there was none.</param>
public sealed record HeardFromStaff(bool IsOpen, IReadOnlyList<(long Id, DateTimeOffset At, Reply Reply)> Lines, Reply? Ended);

/// <summary>Reads what staff said, for channels that nothing can be sent to.</summary>
public sealed class HandoverReader(IServiceProvider services, PersonalDataSeal seal, LiveKnowledge knowledge)
{
    private const int Page = 100;

    private static readonly HeardFromStaff Nothing = new(false, [], null);

    /// <param name="after">Id of the last line heard; 0 for none.</param>
    public async Task<HeardFromStaff> ReadAsync(ConversationId chat, long after, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IHandoverStore>();   // opens when the host starts
        if (await store.FindOfChatAsync(chat, cancellationToken) is not { } handover) return Nothing;
        var writer = new HandoverWriter(knowledge.Current.Content);
        var lines = new List<(long, DateTimeOffset, Reply)>();
        IReadOnlyList<HandoverLine> page = await store.ListLinesAsync(handover.Id, after, Page, cancellationToken);
        // What the chat said itself may fill pages before somebody answers.
        while (page.Count == Page && page.All(line => line.From == HandoverLine.Chat)) page = await store.ListLinesAsync(handover.Id, page[^1].Id, Page, cancellationToken);
        foreach (HandoverLine line in page.Where(line => line.From != HandoverLine.Chat))
        {
            if (seal.Open(line.Sealed) is not { } text) continue;
            lines.Add((line.Id, line.At, new Reply(text, ReplyKind.Notice, Buttons: handover.IsClosed ? [] : [writer.End()]) { From = await AuthorAsync(line.From, handover.Centre, cancellationToken) }));
        }

        return new HeardFromStaff(!handover.IsClosed, lines, handover.IsClosed ? writer.Ended(handover is { Officer: null, IsEndedByChat: false } ? "handover.unanswered" : "handover.over") : null);
    }

    /// <summary>Somebody of the staff as the chat reads them.</summary>
    /// <param name="centre">The hand-over's.</param>
    public async Task<ReplyAuthor> AuthorAsync(string account, string centre, CancellationToken cancellationToken) =>
        AuthorOf(await services.GetRequiredService<IStaffStore>().FindAsync(account, cancellationToken), centre);

    /// <inheritdoc cref="AuthorAsync"/>
    public ReplyAuthor AuthorOf(StaffAccount? account, string centre)
    {
        ArgumentNullException.ThrowIfNull(centre);
        var writer = new HandoverWriter(knowledge.Current.Content);
        CentreContent centres = knowledge.Current.Content.Centres;
        // An administrator is of nobody's centre, whatever centre the talk is of.
        string? own = centre.Length > 0 && account?.Role != StaffRole.Administrator ? centres.Find(centre)?.Name : null;
        string from = own ?? centres.Operator ?? writer.Say("handover.nocentre"), name = FirstName(account?.Name ?? "");
        return new ReplyAuthor(name, from, writer.Say(own is null ? "handover.from.operator" : "handover.from", ("name", name), ("centre", from)).Replace("  ", " ", StringComparison.Ordinal).Trim());
    }

    /// <summary>A Vietnamese name ends with what people call each other by.</summary>
    private static string FirstName(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last.Replace("*", "", StringComparison.Ordinal) : "";
}
