using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>
/// Shows people what is held of their chat, erases it when they say so twice, and withdraws their consent when they say so once: that can be
/// given again. Pure, as a turn is.
/// </summary>
public sealed class PrivacyTalk(KnowledgeBase knowledge)
{
    private const string Topic = "contact.privacy";

    private readonly OwnDataWriter _writer = new(knowledge);

    /// <summary>A command about one's own data; null for any other.</summary>
    public TurnResult? Obey(ConversationState state, SlashCommand command, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.Name switch
        {
            SlashCommand.OwnData => Run(state, PrivacyAction.Show, null, message),
            SlashCommand.Erase => Run(state, PrivacyAction.Ask, null, message),
            SlashCommand.Withdraw => Run(state, PrivacyAction.Withdraw, null, message),
            _ => null,
        };
    }

    /// <summary>A button about one's own data.</summary>
    public TurnResult Press(ConversationState state, BotAction action, IncomingMessage message) => Run(state, action.Topic, PrivacyAction.LeadOf(action), message);

    /// <summary>What a message says to the question whether to erase; null when that was not asked just now, or it says something else.</summary>
    public TurnResult? Confirm(ConversationState state, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        if (!state.IsErasureAsked || message.IsGroup) return null;
        string said = string.Join(' ', Tokenizer.Split(message.Text).Select(word => word.Folded));
        if (Words("privacy.words.erase").Contains(said)) return Run(state, PrivacyAction.Erase, null, message);
        return Words("privacy.words.keep").Contains(said) ? Run(state, PrivacyAction.Keep, null, message) : null;
    }

    private TurnResult Run(ConversationState state, string what, LeadId? lead, IncomingMessage message)
    {
        if (message.IsGroup) return Say(state, "privacy.group");
        if (what == PrivacyAction.Keep) return Say(state with { IsErasureAsked = false }, "privacy.erase.kept");
        if (state.Leads is not { } leads) return new TurnResult(state, []) { AsksForLeads = true };
        state = state with { IsErasureAsked = false };
        return what switch
        {
            PrivacyAction.Show => new TurnResult(state, [_writer.Write(state, message)]),
            PrivacyAction.Ask => AskToErase(state, leads),
            PrivacyAction.Erase => Erase(state, leads, lead),
            PrivacyAction.Withdraw => Withdraw(state, leads, lead, message),
            _ => new TurnResult(state, [_writer.Write(state, message)]),
        };
    }

    private TurnResult AskToErase(ConversationState state, IReadOnlyList<OwnLead> leads)
    {
        // A helper may have registered many: the whole chat, or one of them.
        IEnumerable<Button> each = leads.Count < 2 ? [] : leads.Select(own => Button("privacy.erase.button.one", PrivacyAction.Erase, own));
        Button[] buttons = [Button("privacy.erase.button.all", PrivacyAction.Erase), .. each, Button("privacy.erase.button.keep", PrivacyAction.Keep)];
        return new TurnResult(state with { IsErasureAsked = true }, [new Reply(Worded("privacy.erase.ask", ("what", All(leads))), ReplyKind.Notice, Topic, buttons)]);
    }

    private TurnResult Erase(ConversationState state, IReadOnlyList<OwnLead> leads, LeadId? lead)
    {
        if (lead is { } one)
        {
            if (leads.FirstOrDefault(own => own.Lead.Id == one) is not { } meant) return Say(state, "privacy.erase.nothing");
            return Erased(state, WhatOf(meant), hasLead: true) with { Leads = [new LeadStep.Forget([one])] };
        }

        return Erased(ConversationState.New, All(leads), leads.Count > 0) with { Leads = [new LeadStep.Forget()], ErasesChat = true, Reminders = [] };
    }

    private TurnResult Erased(ConversationState state, string what, bool hasLead)
    {
        string said = Worded("privacy.erase.done", ("what", what));
        return new TurnResult(state, [new Reply(hasLead ? $"{said}\n{Worded("privacy.erase.done.lead")}" : said, ReplyKind.Notice, Topic)]);
    }

    private TurnResult Withdraw(ConversationState state, IReadOnlyList<OwnLead> leads, LeadId? lead, IncomingMessage message)
    {
        OwnLead[] meant = [.. leads.Where(own => lead is null || own.Lead.Id == lead)];
        OwnLead[] standing = [.. meant.Where(own => own.Lead.WithdrawnAt is null)];
        if (meant.Length == 0) return Say(state, "privacy.withdraw.nothing");
        if (standing.Length == 0)
            return Say(state, "privacy.withdraw.already", ("date", OwnDataWriter.Day(meant[^1].Lead.WithdrawnAt!.Value)), ("until", OwnDataWriter.LastDay(meant[^1].Lead.WithdrawnAt!.Value)));
        if (standing.Length > 1)
            return new TurnResult(state, [new Reply(Worded("privacy.withdraw.ask"), ReplyKind.Notice, Topic, [.. standing.Select(own => Button("privacy.withdraw.button.one", PrivacyAction.Withdraw, own))])]);
        (string, string)[] told = [.. About(standing[0]), ("until", OwnDataWriter.LastDay(message.At))];
        return Say(state, "privacy.withdraw.done", told) with { Leads = [new LeadStep.Withdraw([standing[0].Lead.Id])] };
    }

    private string All(IReadOnlyList<OwnLead> leads)
    {
        string[] registered = leads.Count > 3 ? [Worded("privacy.erase.what.leads", ("count", leads.Count.ToString(CultureInfo.InvariantCulture)))] : [.. leads.Select(WhatOf)];
        return string.Join(Worded("privacy.erase.what.and") + " ", registered.Append(Worded("privacy.erase.what.chat")));
    }

    private string WhatOf(OwnLead own) => Worded("privacy.erase.what.lead", About(own));

    private (string, string)[] About(OwnLead own) => [("code", own.Lead.Id.ToString()), ("name", _writer.NameOf(own))];

    private Button Button(string label, string what, OwnLead? own = null) => new(Worded(label, own is null ? [] : About(own)), PrivacyAction.Of(what, own?.Lead.Id));

    private HashSet<string> Words(string key) =>
        [.. Worded(key).Split(',').Select(words => string.Join(' ', Tokenizer.Split(words).Select(word => word.Folded)))];

    private TurnResult Say(ConversationState state, string key, params (string, string)[] values) => new(state, [new Reply(Worded(key, values), ReplyKind.Notice, Topic)]);

    private string Worded(string key, params (string, string)[] values) => knowledge.Content.Replies.Say(key, values).Trim();
}
