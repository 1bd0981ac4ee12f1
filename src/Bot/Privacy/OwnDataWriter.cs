using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>Words what is held of a chat.</summary>
internal sealed class OwnDataWriter(KnowledgeBase knowledge)
{
    private const string FileName = "du-lieu-cua-ban.json", Json = "application/json";

    /// <summary>So much of what staff did is told in words, the latest, each cut; the file holds all.</summary>
    private const int MostWork = 10, LongestWork = 300;

    private readonly ContentSet _content = knowledge.Content;

    /// <summary>All of it: of the talk first, then each registration, with what can be done.</summary>
    public Reply Write(ConversationState state, IncomingMessage message)
    {
        IReadOnlyList<OwnLead> leads = state.Leads ?? [];
        bool hasDraft = state.Form?.Tool == LeadForm.Id || state.Kept?.ContainsKey(LeadForm.Id) == true;
        IEnumerable<string> parts =
        [
            Say("privacy.data.heading"), OfTalk(state, message), .. hasDraft ? [Say("privacy.data.draft")] : (string[])[], .. leads.Select(Describe),
            Say("privacy.data.until") + "\n" + Say("privacy.data.not-here"), Say("privacy.data.actions"),
        ];
        var file = new ReplyFile(FileName, Say("privacy.data.file"), Json, OwnData.Of(state, message).ToJson());
        return new Reply(string.Join("\n\n", parts), ReplyKind.Notice, "contact.privacy", Buttons(leads)) { File = file };
    }

    /// <summary>Whose registration it is.</summary>
    public string NameOf(OwnLead own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return own.Person?.Name ?? Say("privacy.data.no-name");
    }

    private Button[] Buttons(IReadOnlyList<OwnLead> leads)
    {
        Button erase = new(Say("privacy.button.erase"), PrivacyAction.Of(PrivacyAction.Ask), IsQuiet: true);
        return leads.Any(own => own.Lead.WithdrawnAt is null) ? [new(Say("privacy.button.withdraw"), PrivacyAction.Of(PrivacyAction.Withdraw), IsQuiet: true), erase] : [erase];
    }

    private string OfTalk(ConversationState state, IncomingMessage message)
    {
        string[] earlier = [.. (state.Earlier?.Split(' ') ?? []).Select(_content.FindTopic).OfType<Topic>().Select(topic => topic.Title)];
        IEnumerable<string> kept = (state.Kept?.Keys ?? []).Where(tool => tool != LeadForm.Id).Select(tool => _content.Tools.Find(tool)?.Title).OfType<string>();
        string? form = state.Form is { } open && open.Tool != LeadForm.Id ? _content.Tools.Find(open.Tool)?.Title : null;
        (string Key, string? Value)[] told =
        [
            ("topic", state.Topic is { } topic ? _content.FindTopic(topic)?.Title : null), ("earlier", earlier.Length > 0 ? string.Join("; ", earlier) : null),
            ("country", state.Market is { } market ? MarketName(market) : null), ("province", state.Province is { } province ? knowledge.Places.FindProvince(province)?.FullName : null),
            ("settled", state.CallbackSettledOn?.ToString("d/M/yyyy", CultureInfo.InvariantCulture)), ("form", form), .. kept.Select(title => ("kept", (string?)title)),
        ];
        (string Key, bool Holds)[] facts = [("telegram", message.Conversation.Channel == "telegram"), ("asked", state is { ProvinceAsked: true, Province: null }), ("abroad", state.IsAbroad), ("danger", state.Danger is not null), ("referral", state.Referral is not null), ("replies", true), ("person", state.Person is { HasOpened: true })];
        return string.Join('\n', [
            Say("privacy.data.chat"), .. told.Where(line => line.Value is not null).Select(line => Say($"privacy.data.{line.Key}", ("value", line.Value!))),
            .. state.Reminders is { Count: > 0 } reminders ? [Say("privacy.data.reminders", ("count", reminders.Count.ToString(CultureInfo.InvariantCulture)), ("last", reminders.Max(note => note.Day).ToString("d/M/yyyy", CultureInfo.InvariantCulture)))] : (string[])[],
            .. facts.Where(fact => fact.Holds).Select(fact => Say($"privacy.data.{fact.Key}"))]);
    }

    private string Describe(OwnLead own)
    {
        Lead lead = own.Lead;
        string heading = Say(lead.Details.Source.IsAssisted ? "privacy.data.lead.assisted" : "privacy.data.lead", ("code", lead.Id.ToString()), ("date", Day(lead.CreatedAt)));
        return string.Join('\n', [heading, .. own.Person is { } person ? Fields(lead.Details, person) : [Say("privacy.data.unreadable")], .. Standing(own)]);
    }

    private IEnumerable<string> Fields(LeadDetails told, LeadPerson person)
    {
        (string Key, string? Value)[] fields =
        [
            ("name", person.Name), ("phone", person.Phone), ("place", person.Place), ("markets", Join(told.Markets.Select(MarketName))),
            ("birth", person.BirthYear?.ToString(CultureInfo.InvariantCulture)), ("trade", person.Trade), ("schooling", Choice("schooling", person.Schooling)), ("language", person.Language),
            ("group", Join(person.PriorityGroups.Select(group => Choice("group", group)!))), ("loan", told.NeedsLoan is { } needs ? Choice("loan", needs ? "yes" : "no") : null), ("time", Choice("time", person.BestTime)),
            ("centre", told.Centre is { } centre ? _content.Centres.Find(centre)?.Name : null),
        ];
        foreach ((string key, string? value) in fields)
        {
            if (!string.IsNullOrEmpty(value)) yield return Say("privacy.data.lead.field", ("label", Say($"privacy.data.field.{key}")), ("value", value));
        }

        if (person.Notes is { } notes) yield return Say("privacy.data.lead.notes", ("notes", notes));
    }

    private IEnumerable<string> Standing(OwnLead own)
    {
        Lead lead = own.Lead;
        if (lead.Details.Consent is { } consent)
        {
            (string Time, string Date) = Moment(consent.At);
            yield return Say(
                consent.IsSpoken ? "privacy.data.lead.spoken" : "privacy.data.lead.consent", ("time", Time), ("date", Date), ("channel", ChannelName(consent.Channel)), ("version", consent.TextVersion));
        }

        if (own.Earlier is [.., var last]) yield return Say("privacy.data.lead.earlier", ("count", own.Earlier.Count.ToString(CultureInfo.InvariantCulture)), ("date", Day(last.Until)));
        if (own.Status.Length > 0) yield return Say("privacy.data.lead.status", ("value", own.Status));
        if (own.Work.Count > MostWork) yield return Say("privacy.data.work.older", ("count", (own.Work.Count - MostWork).ToString(CultureInfo.InvariantCulture)));
        foreach (OwnWork work in own.Work.TakeLast(MostWork)) yield return Describe(work);
        if (lead.WithdrawnAt is { } withdrawn) yield return Say("privacy.data.lead.withdrawn", ("date", Day(withdrawn)), ("until", LastDay(withdrawn)));
    }

    private string Describe(OwnWork work)
    {
        string? told = work is { Kind: OwnWork.Correction, Text: { } things } ? string.Join(", ", things.Split(' ').Select(thing => Say($"privacy.data.thing.{thing}"))) : work.Text;
        string text = told ?? Say(work.IsUnsaid ? "privacy.data.work.unsaid" : "privacy.data.work.unreadable");
        return Say(work.DoneAt is null ? $"privacy.data.work.{work.Kind}" : $"privacy.data.work.{work.Kind}.done", ("date", Day(work.At)), ("text", Cut(text)));
    }

    private static string Cut(string text) => text.Length <= LongestWork ? text : $"{text[..(char.IsHighSurrogate(text[LongestWork - 1]) ? LongestWork - 1 : LongestWork)]}…";

    /// <summary>The day by which a withdrawn registration is erased at the latest (Nghị định 356/2025, Điều 5).</summary>
    public static string LastDay(DateTimeOffset withdrawn) => Day(withdrawn.AddDays(15));

    /// <summary>A moment's day in Vietnam.</summary>
    public static string Day(DateTimeOffset moment) => VietnamTime.DayOf(moment).ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    private string ChannelName(string channel) => _content.Replies.Keys.Contains($"privacy.channel.{channel}") ? Say($"privacy.channel.{channel}") : channel;

    private string MarketName(string id) => _content.Markets.FirstOrDefault(market => market.Id == id)?.Name ?? id;

    /// <summary>What the registration form calls a choice.</summary>
    private string? Choice(string slot, string? value)
    {
        string key = $"{LeadForm.Id}.{slot}.{value}";
        return value is not null && _content.Replies.Keys.Contains(key) ? Say(key) : value;
    }

    private static string? Join(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } joined ? joined : null;

    private static (string Time, string Date) Moment(DateTimeOffset moment) => (moment.ToOffset(VietnamTime.Offset).ToString("H:mm", CultureInfo.InvariantCulture), Day(moment));

    private string Say(string key, params (string, string)[] values) => _content.Replies.Say(key, values).Trim();
}
