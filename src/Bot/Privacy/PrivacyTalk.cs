using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
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

    /// <summary>Telegram takes 100 buttons at most; so many can still be read.</summary>
    private const int MostShown = 20;

    private const int BriefWords = 6;

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
        if (Words("privacy.words.keep").Contains(said)) return Run(state, PrivacyAction.Keep, null, message);
        return IsNear(message.Text, said) ? new TurnResult(state, [new Reply(Worded("privacy.erase.unclear"), ReplyKind.Notice, Topic, [EraseAll, KeepAll])]) : null;
    }

    /// <summary>A few words about erasing that are neither yes nor no: what they mean is asked again.</summary>
    private bool IsNear(string text, string folded)
    {
        List<Word> words = Tokenizer.Split(text);
        return words.Count <= BriefWords && !knowledge.Tools.IsQuestion(words) && Words("privacy.words.near").Any(near => $" {folded} ".Contains($" {near} ", StringComparison.Ordinal));
    }

    private TurnResult Run(ConversationState state, string what, LeadId? lead, IncomingMessage message)
    {
        if (message.IsGroup) return Say(state, "privacy.group");
        if (what == PrivacyAction.Keep) return Say(state with { IsErasureAsked = false }, "privacy.erase.kept");
        if (state.Leads is not { } leads) return new TurnResult(state, []) { AsksForLeads = true };
        state = state with { IsErasureAsked = false };
        return what switch
        {
            PrivacyAction.Ask => AskToErase(state, leads, lead),
            PrivacyAction.Erase => Erase(state, leads, lead),
            PrivacyAction.Withdraw => Withdraw(state, leads, lead, message),
            PrivacyAction.WithdrawOlder => AskWhichToWithdraw(state, leads, lead),
            _ => new TurnResult(state, [_writer.Write(state, message)]),
        };
    }

    private Button EraseAll => Button("privacy.erase.button.all", PrivacyAction.Erase);

    private Button KeepAll => Button("privacy.erase.button.keep", PrivacyAction.Keep);

    private TurnResult AskToErase(ConversationState state, IReadOnlyList<OwnLead> leads, LeadId? olderThan)
    {
        // A helper may have registered many: the whole chat, or one of them.
        IEnumerable<Button> each = leads.Count < 2 ? [] : Each(leads, olderThan, "privacy.erase.button.one", PrivacyAction.Erase, PrivacyAction.Ask);
        Button[] buttons = [EraseAll, .. each, KeepAll];
        return new TurnResult(state with { IsErasureAsked = true }, [new Reply(Worded("privacy.erase.ask", ("what", All(leads, WhatOf))), ReplyKind.Notice, Topic, buttons)]);
    }

    private TurnResult Erase(ConversationState state, IReadOnlyList<OwnLead> leads, LeadId? lead)
    {
        if (lead is { } one)
        {
            if (leads.FirstOrDefault(own => own.Lead.Id == one) is not { } meant) return Say(state, "privacy.erase.nothing");
            return Erased(WithoutDraftOf(state, meant), Erasing(meant), hasLead: true) with { Leads = [new LeadStep.Forget([one])] };
        }

        return Erased(ConversationState.New, All(leads, Erasing), leads.Count > 0) with { Leads = [new LeadStep.Forget()], ErasesChat = true, Reminders = [] };
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
        if (standing.Length > 1) return AskWhichToWithdraw(state, leads, olderThan: null);
        (string, string)[] told = [.. About(standing[0]), ("until", OwnDataWriter.LastDay(message.At))];
        return Say(WithoutDraftOf(state, standing[0]), "privacy.withdraw.done", told) with { Leads = [new LeadStep.Withdraw([standing[0].Lead.Id])] };
    }

    private TurnResult AskWhichToWithdraw(ConversationState state, IReadOnlyList<OwnLead> leads, LeadId? olderThan)
    {
        OwnLead[] standing = [.. leads.Where(own => own.Lead.WithdrawnAt is null)];
        Button[] each = [.. Each(standing, olderThan, "privacy.withdraw.button.one", PrivacyAction.Withdraw, PrivacyAction.WithdrawOlder)];
        return each.Length == 0 ? Say(state, "privacy.withdraw.nothing") : new TurnResult(state, [new Reply(Worded("privacy.withdraw.ask"), ReplyKind.Notice, Topic, each)]);
    }

    /// <summary>A button for each of the latest, and one for those before them.</summary>
    private IEnumerable<Button> Each(IReadOnlyList<OwnLead> leads, LeadId? olderThan, string label, string what, string older)
    {
        OwnLead[] left = [.. leads.Where(own => olderThan is not { } id || own.Lead.Id.Value < id.Value)], shown = [.. left.TakeLast(MostShown)];
        Button[] more = left.Length > shown.Length ? [Button("privacy.button.older", older, shown[0]) with { IsQuiet = true }] : [];
        return [.. shown.Select(own => Button(label, what, own)), .. more];
    }

    /// <summary>The state without a form that tells of the same person: it holds what is to go, and could send it anew.</summary>
    private static ConversationState WithoutDraftOf(ConversationState state, OwnLead own)
    {
        bool IsOf(IReadOnlyDictionary<string, string>? values) => values is not null && LeadRecord.IsOf(own, FormValues.From(values));
        bool isOpen = state.Form is { } form && form.Tool == LeadForm.Id && IsOf(form.Values), isParked = IsOf(state.Kept?.GetValueOrDefault(LeadForm.Id));
        Dictionary<string, IReadOnlyDictionary<string, string>>? rest = state.Kept?.Where(kept => !isParked || kept.Key != LeadForm.Id).ToDictionary();
        return state with { Form = isOpen ? null : state.Form, Kept = rest is { Count: > 0 } ? rest : null };
    }

    private string All(IReadOnlyList<OwnLead> leads, Func<OwnLead, string> what)
    {
        string[] registered = leads.Count > 3 ? [Worded("privacy.erase.what.leads", ("count", leads.Count.ToString(CultureInfo.InvariantCulture)))] : [.. leads.Select(what)];
        return string.Join(Worded("privacy.erase.what.and") + " ", registered.Append(Worded("privacy.erase.what.chat")));
    }

    private string WhatOf(OwnLead own) => Worded("privacy.erase.what.lead", About(own));

    /// <summary>What was erased, without the name: this is kept among the last replies.</summary>
    private string Erasing(OwnLead own) => Worded("privacy.erase.what.lead.done", About(own));

    private (string, string)[] About(OwnLead own) => [("code", own.Lead.Id.ToString()), ("name", _writer.NameOf(own))];

    private Button Button(string label, string what, OwnLead? own = null) => new(Worded(label, own is null ? [] : About(own)), PrivacyAction.Of(what, own?.Lead.Id));

    private HashSet<string> Words(string key) =>
        [.. Worded(key).Split(',').Select(words => string.Join(' ', Tokenizer.Split(words).Select(word => word.Folded)))];

    private TurnResult Say(ConversationState state, string key, params (string, string)[] values) => new(state, [new Reply(Worded(key, values), ReplyKind.Notice, Topic)]);

    private string Worded(string key, params (string, string)[] values) => knowledge.Content.Replies.Say(key, values).Trim();
}
