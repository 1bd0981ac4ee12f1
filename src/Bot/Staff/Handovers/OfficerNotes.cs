using System.Globalization;
using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>Tells officers in their linked Telegram what people write, with the numbers in it masked.</summary>
internal sealed partial class OfficerNotes(IServiceProvider services, OfficerTalk talk, LiveKnowledge knowledge, ILogger<OfficerNotes> logger) : IHandoverWatch
{
    private const int LongestText = 700;

    private Replies Texts => knowledge.Current.Content.Replies;

    public async Task ToldAsync(ConversationId chat, HandoverStep done, bool isUrgent, CancellationToken cancellationToken)
    {
        try
        {
            if (await services.GetRequiredService<IHandoverStore>().FindOfChatAsync(chat, cancellationToken) is not { } handover) return;
            IReadOnlyList<ConversationId> chats = await ChatsOfAsync(handover, cancellationToken);
            if (chats.Count == 0) return;
            var note = new Reply(Word(handover, done, isUrgent), ReplyKind.Notice);
            foreach (ConversationId officer in chats) await talk.TellAsync(officer, note, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)   // the desk shows it all the same
        {
            LogFailed(fault);
        }
    }

    /// <summary>The officers of the hand-over's centre; administrators only where none of those has linked a chat. Nobody is told what they wrote themselves.</summary>
    private async Task<IReadOnlyList<ConversationId>> ChatsOfAsync(Handover handover, CancellationToken cancellationToken)
    {
        StaffAccount[] linked = [.. (await services.GetRequiredService<IStaffStore>().ListAsync(cancellationToken))
            .Where(account => account.Telegram is { Channel: TelegramChannel.ChannelName } own && own != handover.Chat && account.Has(StaffRight.Handovers) && LeadScope.Of(account)?.IsOf(handover.Centre) == true)];
        StaffAccount[] officers = [.. linked.Where(account => account.Role != StaffRole.Administrator)];
        return [.. (officers.Length > 0 ? officers : linked).Select(account => account.Telegram!.Value)];
    }

    private string Word(Handover handover, HandoverStep step, bool isUrgent)
    {
        string id = handover.Id.Value.ToString(CultureInfo.InvariantCulture);
        (string, string) mark = ("mark", isUrgent ? Texts.Say("staff.handover.danger") : "");
        return (step switch
        {
            HandoverStep.Open(_, var lines) => Texts.Say("staff.handover.new", ("id", id), mark, ("text", lines.Count == 0 ? Texts.Say("staff.handover.noquestion") : Masked(string.Join('\n', lines)))),
            HandoverStep.Say(var line) => Texts.Say("staff.handover.line", ("id", id), mark, ("text", Masked(line))),
            _ => Texts.Say("staff.handover.left", ("id", id)),
        }).Trim();
    }

    private string Masked(string text)
    {
        string masked = NumberMask.Of(text).Replace("**", "", StringComparison.Ordinal);
        return masked.Length <= LongestText ? masked : Texts.Say("staff.handover.cut", ("text", ReplyFitting.Split(masked, LongestText).First()));
    }

    [LoggerMessage(LogLevel.Warning, "Officers could not be told in Telegram that somebody wrote; the desk shows it")]
    private partial void LogFailed(Exception fault);
}
