using System.Globalization;
using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>
/// Tells officers in their linked Telegram what people write, with the numbers in it masked. How far they were told is stored together with the note, so
/// that what a crash or a fault left untold is told later, and nothing twice.
/// </summary>
internal sealed partial class OfficerNotes(IServiceProvider services, OfficerTalk talk, PersonalDataSeal seal, LiveKnowledge knowledge, ILogger<OfficerNotes> logger) : IHandoverWatch, IDueSender
{
    private const int LongestText = 700, MostLines = 1_000, Page = 200;

    private Replies Texts => knowledge.Current.Content.Replies;

    private IHandoverStore Store => services.GetRequiredService<IHandoverStore>();   // opens when the host starts

    public async Task ToldAsync(ConversationId chat, HandoverStep done, bool isUrgent, CancellationToken cancellationToken)
    {
        try
        {
            if (await Store.FindOfChatAsync(chat, cancellationToken) is not { } handover) return;
            IReadOnlyList<StaffAccount> staff = await StaffAsync(cancellationToken);
            if (done is HandoverStep.Close) await TellLeftAsync(handover, staff, cancellationToken);
            else await TellAsync(handover, staff, isUrgent, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)   // the desk shows it all the same
        {
            LogFailed(fault);
        }
    }

    /// <summary>Tells what nobody has read and officers were not told of: the host ended, or the disk failed, between a message and its note.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<StaffAccount> staff = await StaffAsync(cancellationToken);
        IReadOnlyList<Handover> page = [];
        do
        {
            page = await Store.ListAsync(null, isOpen: true, page.Count == 0 ? null : page[^1].Id, Page, cancellationToken);
            foreach (Handover handover in page.Where(one => one.IsUnread)) await TellAsync(handover, staff, isUrgent: null, cancellationToken);
        }
        while (page.Count == Page);
    }

    /// <param name="isUrgent">Whether it tells of danger; null to find out.</param>
    private async Task TellAsync(Handover handover, IReadOnlyList<StaffAccount> staff, bool? isUrgent, CancellationToken cancellationToken)
    {
        IReadOnlyList<ConversationId> chats = ChatsOf(handover, staff);
        if (chats.Count == 0) return;
        IReadOnlyList<HandoverLine> lines = await Store.ListLinesAsync(handover.Id, handover.NotedUpTo ?? 0, MostLines, cancellationToken);
        // What somebody of the staff answered, they have read.
        string[] said = [.. lines.Reverse().TakeWhile(line => line.From == HandoverLine.Chat).Reverse().Select(line => seal.Open(line.Sealed)).OfType<string>()];
        if (said.Length == 0 && handover.NotedUpTo is not null) return;
        var note = new Reply(Word(handover, string.Join('\n', said), isUrgent ?? said.Any(TellsOfDanger)), ReplyKind.Notice);
        await talk.NoteAsync(handover, lines.Count == 0 ? handover.NotedUpTo ?? 0 : lines[^1].Id, chats, note, cancellationToken);
    }

    /// <summary>Only that it is over: what was lost of this is seen in the desk.</summary>
    private async Task TellLeftAsync(Handover handover, IReadOnlyList<StaffAccount> staff, CancellationToken cancellationToken)
    {
        var note = new Reply(Texts.Say("staff.handover.left", ("id", NumberOf(handover))).Trim(), ReplyKind.Notice);
        foreach (ConversationId officer in ChatsOf(handover, staff)) await talk.TellAsync(officer, note, cancellationToken);
    }

    private async Task<IReadOnlyList<StaffAccount>> StaffAsync(CancellationToken cancellationToken) => await services.GetRequiredService<IStaffStore>().ListAsync(cancellationToken);

    /// <summary>The officers of the hand-over's centre; administrators only where none of those has linked a chat. Nobody is told what they wrote themselves.</summary>
    private static IReadOnlyList<ConversationId> ChatsOf(Handover handover, IReadOnlyList<StaffAccount> staff)
    {
        StaffAccount[] linked = [.. staff.Where(account =>
            account.Telegram is { Channel: TelegramChannel.ChannelName } own && own != handover.Chat && account.Has(StaffRight.Handovers) && LeadScope.Of(account)?.IsOf(handover.Centre) == true)];
        StaffAccount[] officers = [.. linked.Where(account => account.Role != StaffRole.Administrator)];
        return [.. (officers.Length > 0 ? officers : linked).Select(account => account.Telegram!.Value)];
    }

    private string Word(Handover handover, string said, bool isUrgent)
    {
        (string, string) mark = ("mark", isUrgent ? Texts.Say("staff.handover.danger") : ""), id = ("id", NumberOf(handover));
        if (handover.NotedUpTo is not null) return Texts.Say("staff.handover.line", id, mark, ("text", Masked(said))).Trim();
        return Texts.Say("staff.handover.new", id, mark, ("text", said.Length == 0 ? Texts.Say("staff.handover.noquestion") : Masked(said))).Trim();
    }

    private bool TellsOfDanger(string said) => knowledge.Current.Advisor.Ask(said, AskContext.None).Danger is not null;

    private static string NumberOf(Handover handover) => handover.Id.Value.ToString(CultureInfo.InvariantCulture);

    private string Masked(string text)
    {
        string masked = NumberMask.Of(text).Replace("**", "", StringComparison.Ordinal);
        return masked.Length <= LongestText ? masked : Texts.Say("staff.handover.cut", ("text", ReplyFitting.Split(masked, LongestText).First()));
    }

    [LoggerMessage(LogLevel.Warning, "Officers could not be told in Telegram that somebody wrote; the desk shows it")]
    private partial void LogFailed(Exception fault);
}
