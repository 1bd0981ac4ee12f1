using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Tools;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// The button that opens the registration form, under answers where it fits (<c>content/tools.yaml</c>, <c>besides</c>): not under what tells of
/// danger, not in groups, and not for a while once the person registered or said no.
/// </summary>
internal sealed class CallbackOffer(ContentSet content)
{
    private const int Suggestions = 3, QuietDays = 30;

    /// <summary>The result of a turn, with the button under its last answer where it belongs.</summary>
    public TurnResult Put(TurnResult result, IncomingMessage message, DateOnly today)
    {
        if (content.Tools.Find(LeadForm.Id) is not { } form || message.IsGroup || result.Replies is not [.., var last] || !Fits(result, last, form, today)) return result;
        var button = new Button(content.Replies.Say("lead.button.register"), ToolAction.Open(LeadForm.Id));
        return result with { Replies = [.. result.Replies.SkipLast(1), last with { Buttons = Placed(last, button) }] };
    }

    private static bool Fits(TurnResult result, Reply last, ToolContent form, DateOnly today)
    {
        ConversationState state = result.State;
        bool isSettled = state.CallbackSettledOn is { } day && day.AddDays(QuietDays) > today;
        bool isWaiting = state.Form?.Tool == LeadForm.Id || state.Kept?.ContainsKey(LeadForm.Id) == true;
        return !isSettled && !isWaiting && state.LateDanger is null && last is { IsUrgent: false, Place: ReplyPlace.Message, Topic: { } topic }
            && (last.Kind == ReplyKind.Answer || (last.Kind == ReplyKind.Form && last.Form is null)) && form.IsBeside(topic);
    }

    /// <summary>The third suggestion under an answer; a quiet button where those that are there are not to be pushed out.</summary>
    private static IReadOnlyList<Button> Placed(Reply reply, Button button)
    {
        if (reply.Form is not null || reply.KeepsSuggestions) return [.. reply.Buttons, button with { IsQuiet = true }];
        Button[] big = [.. reply.Buttons.Where(one => !one.IsQuiet).Take(Suggestions - 1)];
        return [.. big, button, .. reply.Buttons.Where(one => one.IsQuiet)];
    }
}
