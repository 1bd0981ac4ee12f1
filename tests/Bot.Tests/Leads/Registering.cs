using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Tests.Leads;

/// <summary>A chat in memory that remembers what it sent, as the store would.</summary>
public sealed class Registering(KnowledgeBase knowledge, TimeProvider clock)
{
    private readonly List<OwnLead> _sent = [];

    /// <summary>What the bot knows; another may be put in place, as when the content is edited.</summary>
    public KnowledgeBase Knowledge { get; set; } = knowledge;

    public ConversationState State { get; set; } = ConversationState.New;

    /// <summary>What was sent off, in order.</summary>
    public List<LeadSubmission> Submitted { get; } = [];

    /// <summary>What was done to leads, in order.</summary>
    public List<LeadStep> Steps { get; } = [];

    /// <summary>How many messages the person sent.</summary>
    public int Messages { get; private set; }

    public IReadOnlyList<Reply> Last { get; private set; } = [];

    public bool IsGroup { get; init; }

    public IReadOnlyList<Reply> Say(string text) => Run(LiveBot.Says(text));

    public IReadOnlyList<Reply> Press(string action) => Run(LiveBot.Presses(action));

    /// <summary>Presses a button of the last replies by what it says.</summary>
    public IReadOnlyList<Reply> PressLabel(string label) => Press(Last.SelectMany(reply => reply.Buttons).First(button => button.Label == label).Action);

    public TurnResult Turn(IncomingMessage message)
    {
        var turn = new Turn(Knowledge, clock);
        TurnResult result = turn.Run(State, message);
        return result.AsksForLeads ? turn.Run(State with { Leads = [.. _sent] }, message) : result;
    }

    public IReadOnlyList<Reply> Run(IncomingMessage message)
    {
        Messages++;
        TurnResult result = Turn(message with { IsGroup = IsGroup });
        State = result.State with { Leads = null, HasLostDraft = false };
        Steps.AddRange(result.Leads);
        foreach (LeadStep.Submit step in result.Leads.OfType<LeadStep.Submit>()) Keep(step.Submission);
        return Last = result.Replies;
    }

    /// <summary>Shares a contact, as Telegram can.</summary>
    public IReadOnlyList<Reply> Share(string phone, bool isOwn) => Run(LiveBot.Says("") with { Contact = new SharedContact(phone, isOwn) });

    /// <summary>Staff note something on the lead sent last.</summary>
    public void Note(string notes) => _sent[^1] = _sent[^1] with { Person = _sent[^1].Person! with { Notes = notes } };

    private void Keep(LeadSubmission sent)
    {
        Submitted.Add(sent);
        var details = new LeadDetails(
            [], [], sent.IsPhoneProven, [], sent.Province, sent.Commune, sent.Markets, sent.Person.PriorityGroups, sent.NeedsLoan, null, new LeadSource("test", IsAssisted: sent.IsAssisted),
            new ConsentReceipt(sent.Consent.TextVersion, sent.Consent.TextHash, LiveBot.Today, "test", sent.IsAssisted));
        if (!sent.IsAssisted) _sent.RemoveAll(own => !own.Lead.Details.Source.IsAssisted);
        var lead = new Lead(new LeadId(_sent.Count + 1), 1, new ConversationId("test", "chat"), details, Lead.NewStatus, null, LiveBot.Today, LiveBot.Today, LiveBot.Today, null);
        _sent.Add(new OwnLead(lead, sent.Person));
    }
}
