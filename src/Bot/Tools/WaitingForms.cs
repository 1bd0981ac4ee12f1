using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>Forms that are filled in wait when another tool is opened; and the channel's button for sharing a contact goes with its question.</summary>
internal sealed class WaitingForms(IReadOnlyList<ITool> tools, Replies replies)
{
    /// <summary>The result of a turn, with the form that was open before kept beside the one that is open now.</summary>
    public TurnResult Keep(ConversationState before, TurnResult result)
    {
        if (before.Form is not { } form || tools.FirstOrDefault(tool => tool.Id == form.Tool) is not IForm waiting) return result;
        result = PutContactAway(form, waiting, result);
        if (result.State.Form is not { } now || now.Tool == form.Tool) return result;
        var kept = new Dictionary<string, IReadOnlyDictionary<string, string>>(result.State.Kept ?? new Dictionary<string, IReadOnlyDictionary<string, string>>()) { [form.Tool] = form.Values };
        return result with { State = result.State with { Kept = kept } };
    }

    private TurnResult PutContactAway(FormState form, IForm waiting, TurnResult result)
    {
        if (result.Replies.Count == 0 || FormProgress.Asked(form, waiting)?.AsksForContact(FormValues.From(form.Values)) != true) return result;
        bool isAskedStill = result.Replies.Any(reply => reply.ContactLabel is not null);
        return isAskedStill ? result : result with { Replies = [result.Replies[0] with { ContactDone = replies.Say("form.contact.done").Trim() }, .. result.Replies.Skip(1)] };
    }
}
