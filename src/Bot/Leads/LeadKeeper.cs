using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>Leads between a turn, which has them in the clear, and the store, which has them sealed and routed to the centre that covers the province.</summary>
public sealed class LeadKeeper(ILeadStore leads, ILeadTaskStore tasks, LeadVault vault, PersonalDataSeal seal, LeadStatuses statuses)
{
    private readonly OwnWorkReader _work = new(vault, seal);

    /// <summary>A step as the store takes it.</summary>
    /// <param name="code">Of the link that the chat came by; null for none.</param>
    public LeadChange Seal(LeadStep step, IncomingMessage message, CentreContent centres, string? code)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(centres);
        return step switch
        {
            LeadStep.Submit(var submission) => new LeadChange.Submit(Seal(submission, message, centres, code), submission.IsAssisted ? vault.PersonKey(submission.Person) : null),
            LeadStep.Withdraw(var ids) => new LeadChange.Withdraw(ids),
            LeadStep.Forget(var ids) => new LeadChange.Forget(ids),
            _ => throw new ArgumentException("An unknown step.", nameof(step)),
        };
    }

    /// <summary>What a chat submitted, the oldest first.</summary>
    public async Task<IReadOnlyList<OwnLead>> ListOfChatAsync(ConversationId chat, CancellationToken cancellationToken)
    {
        var own = new List<OwnLead>();
        foreach (Lead lead in await leads.ListOfChatAsync(chat, cancellationToken))
        {
            IReadOnlyList<LeadEvent> events = await leads.ListOwnEventsAsync(lead.Id, cancellationToken);
            own.Add(new OwnLead(lead, vault.Open(lead))
            {
                Earlier = _work.VersionsBefore(events), Status = statuses.NameOf(lead.Status), Work = _work.Read(events, await tasks.ListOfLeadAsync(lead.Id, cancellationToken)),
            });
        }

        return own;
    }

    private LeadDetails Seal(LeadSubmission submission, IncomingMessage message, CentreContent centres, string? code)
    {
        string channel = message.Conversation.Channel;
        var consent = new ConsentReceipt(submission.Consent.TextVersion, submission.Consent.TextHash, message.At.ToUniversalTime(), channel, submission.IsAssisted);
        return new LeadDetails(
            vault.Seal(submission.Person with { Agreed = submission.Consent.Text }), vault.PhoneKey(submission.Person.Phone), submission.IsPhoneProven, vault.SearchKeysOf(submission.Person), submission.Province,
            submission.Commune, submission.Markets, [.. submission.Person.PriorityGroups.Select(vault.GroupKey)], submission.NeedsLoan, centres.Covering(submission.Province)?.Id,
            new LeadSource(channel, code, submission.IsAssisted), consent);
    }
}
