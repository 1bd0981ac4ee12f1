using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Markets;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// The registration form: name, phone and place, extras for those who want to tell more, the summary with the consent text, and a clear yes.
/// Only then is anything kept. Somebody else can be registered by a helper, who reads the text aloud.
/// </summary>
internal sealed class LeadTool : IForm
{
    public const int MostMarkets = 4, MostGroups = 4;

    /// <summary>In place of a language's level.</summary>
    public const string NoLanguage = "none";

    private static readonly string[] Schools = ["below", "thcs", "thpt", "voc", "uni"];

    private readonly KnowledgeBase _knowledge;

    public LeadTool(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        Slots =
        [
            new ChoiceSlot(LeadSlot.Old, Id, [LeadSlot.Update, LeadSlot.Keep]) { When = values => values.Has(LeadSlot.Known) && GoesOn(values), IsPassing = true },
            new ChoiceSlot(LeadSlot.Who, Id, [LeadSlot.Self, LeadSlot.Other]) { When = values => values.Has(LeadSlot.Unsure) && GoesOn(values) },
            new NameSlot { When = GoesOn },
            new PhoneSlot { When = GoesOn },
            new PlaceSlot(kept => LeadPlace.Parse(kept, knowledge.Places) is not null) { When = GoesOn },
            .. Extras().Select(extra => extra with { When = GoesOn, IsExtra = true, IsSkippable = true }),
            new ExtrasSlot { When = GoesOn },
            new ConsentSlot { When = GoesOn },
        ];
    }

    /// <summary>Ids of the groups with support of their own (Luật 74/2025, Điều 14), and "another".</summary>
    public static IReadOnlyList<string> Groups { get; } = ["poor", "near-poor", "ethnic", "soldier", "merit", "land", "volunteer", "other"];

    public string Id => LeadForm.Id;

    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>The id of a schooling as it stands in leads.</summary>
    public static string SchoolingOf(Schooling schooling) => Schools[(int)schooling];

    public FormValues Read(string text, FormValues known, FormContext context) => context.IsAsked ? new LeadReading(context).Read(text, known) : known;

    public bool IsEnough(FormValues told) => false;

    /// <summary>Who is registered is shown it, and begins from it; words that tell something new go on to the changed summary.</summary>
    public ToolResult? Open(FormValues values, FormContext context)
    {
        if (LeadWriter.IsHelped(values) || values.Has(LeadSlot.Known)) return null;
        if (context.Leads is null) return new ToolResult(values, []) { AsksForLeads = true };
        if (LeadRecord.OfChat(context.Leads, context.Knowledge.Places) is not { } old) return null;
        FormValues both = values.All.Where(pair => pair.Key != LeadSlot.Unsure).Aggregate(old, (all, pair) => all.With(pair.Key, pair.Value));
        if (values.Has(LeadSlot.Phone)) both = both.Without(LeadSlot.Proven);
        return new ToolResult(both.ChangedFrom(old).Any() ? both.With(LeadSlot.Old, LeadSlot.Update) : both, []);
    }

    /// <summary>Who tells their name and number wants to be called.</summary>
    public bool IsMeant(string text, FormContext context) => Read(text, FormValues.None, context) is var told && (told.Has(LeadSlot.Phone) || (told.Has(LeadSlot.Name) && !LeadReading.IsQuestion(context)));

    public string? Greeting(FormValues values, FormContext context, bool isWaiting)
    {
        if (values.Has(LeadSlot.Known)) return values.Has(LeadSlot.Old) ? LeadWriter.Say("lead.old.more", values, context) : null;
        if (context.HasLostDraft) return LeadWriter.Say("lead.expired", values, context);
        if (isWaiting && !IsOnlyWhom(values)) return LeadWriter.Say("lead.resume", values, context);
        return LeadWriter.Heard(values, context) is { } heard ? $"{LeadWriter.Intro(values, context)}\n{heard}" : LeadWriter.Intro(values, context);
    }

    public bool IsOwnWord(string what) => what is LeadSlot.Other or LeadSlot.Self;

    public string Question(Slot slot, FormValues values, FormContext context) => LeadWriter.Question(slot, values, context);

    public string? QuestionAgain(Slot slot, FormValues values) => _knowledge.Content.Replies.Keys.Contains($"lead.ask.{slot.Id}.again") && !IsPending(slot, values) ? _knowledge.Content.Replies.Say($"lead.ask.{slot.Id}.again").Trim() : null;

    public string? ToChange(string text, FormValues values, FormContext context)
    {
        LeadWordsOf words = new(context);
        return words.Changes(text) ? Slots.Select(slot => slot.Id).FirstOrDefault(id => words.Names(id, text)) : null;
    }

    /// <summary>Another's contact is a typed number: only the sender's own is proven, and only for themselves.</summary>
    public FormValues Take(SharedContact contact, FormValues values)
    {
        if (PhoneReader.ReadShared(contact.Phone) is not { } number) return values;
        FormValues told = values.Without(LeadSlot.PhoneMaybe).Without(LeadSlot.Proven).With(LeadSlot.Phone, number);
        return contact.IsOwn && !LeadWriter.IsHelped(values) ? told.With(LeadSlot.Proven, "1") : told;
    }

    public string? OwnWords(string key, FormValues values)
    {
        string own = "lead" + key["form".Length..], changed = own + ".update";
        Replies replies = _knowledge.Content.Replies;
        string[] keys = [.. values.Has(LeadSlot.Known) ? [changed] : (string[])[], .. LeadWriter.IsHelped(values) ? ["lead.assist" + key["form".Length..]] : (string[])[], own];
        return keys.FirstOrDefault(each => replies.Keys.Contains(each)) is { } found ? replies.Say(found).Trim() : null;
    }

    public ToolResult? Press(string what, FormValues values, FormContext context)
    {
        if (what == LeadSlot.Other) return new ToolResult(FormValues.None.With(LeadSlot.Who, LeadSlot.Other), []);
        if (what == LeadSlot.Self) return new ToolResult(values.Without(LeadSlot.Unsure).With(LeadSlot.Who, LeadSlot.Self), []);
        if (what == PlaceSlot.NotThat) return new ToolResult(PlaceTalk.Reset(values), []);
        if (what.StartsWith(PlaceSlot.TurnPage, StringComparison.Ordinal)) return new ToolResult(values.With(LeadSlot.PlacePage, what[PlaceSlot.TurnPage.Length..]), []);
        return what.StartsWith(PlaceSlot.ChooseProvince, StringComparison.Ordinal) ? new ToolResult(new PlaceTalk(context).Choose(values, what[PlaceSlot.ChooseProvince.Length..]), []) : null;
    }

    public ToolResult Finish(FormValues values, FormContext context)
    {
        if (values.Text(LeadSlot.Birth) == LeadSlot.Under) return End("lead.under18", values, context);
        if (values.Text(LeadSlot.Old) == LeadSlot.Keep) return End("lead.old.kept", values, context);
        if (values.Text(LeadSlot.Consent) == LeadSlot.Refused) return End(values.Has(LeadSlot.Known) ? "lead.refused.update" : "lead.refused", values, context);
        // The button stood under another summary, or the text has changed since: what is agreed to now is shown again.
        if (values.Text(LeadSlot.Consent) != LeadAgreement.Of(values, context).Mark) return new ToolResult(values.Without(LeadSlot.Consent), []);
        return new ToolResult(FormValues.None, LeadWriter.Done(values, context)) { Ends = true, Leads = [new LeadStep.Submit(LeadRecord.Of(values, context))] };
    }

    private static ToolResult End(string key, FormValues values, FormContext context) => new(FormValues.None, [LeadWriter.Reply(LeadWriter.Say(key, values, context))]) { Ends = true };

    /// <summary>Whether there is anything left to ask for.</summary>
    private static bool GoesOn(FormValues values) => values.Text(LeadSlot.Birth) != LeadSlot.Under && values.Text(LeadSlot.Old) != LeadSlot.Keep && values.Text(LeadSlot.Consent) != LeadSlot.Refused;

    private static bool IsOnlyWhom(FormValues values) => values.All.Keys.All(key => key is LeadSlot.Who or LeadSlot.Unsure);

    private static bool IsPending(Slot slot, FormValues values) => slot.Id == LeadSlot.Place && PlaceSlot.Pending(values) is not (null or PlaceTalk.Again);

    private static IEnumerable<Slot> Extras() =>
    [
        new SeveralSlot(LeadSlot.Markets, (_, context) => [.. context.Knowledge.Content.Markets.Select(market => new SlotChoice(market.Id, market.Name))], IsMarket, ExtrasReading.Markets, MostMarkets, context => context.Replies.Say("lead.markets.any")),
        new BirthSlot(),
        new WordsSlot(LeadSlot.Trade),
        new ChoiceSlot(LeadSlot.Schooling, LeadForm.Id, Schools),
        new WordsSlot(LeadSlot.Language, NoLanguage),
        new SeveralSlot(LeadSlot.Group, (_, context) => [.. Groups.Select(group => new SlotChoice(group, context.Replies.Say($"lead.group.{group}")))], group => Groups.Contains(group), ExtrasReading.Groups, MostGroups, context => context.Replies.Say("lead.group.none")),
        new ChoiceSlot(LeadSlot.Loan, LeadForm.Id, ["yes", "no", "unsure"]),
        new WordsSlot(LeadSlot.Time, "morning", "noon", "afternoon", "evening", "any"),
    ];

    private static bool IsMarket(string id) => id.Length is > 0 and <= 20 && id.All(c => char.IsAsciiLetterLower(c) || c == '-');

    /// <summary>Words that ask for a change.</summary>
    private readonly record struct LeadWordsOf(FormContext Context)
    {
        private const int FewWords = 9;

        public bool Changes(string text) => Tokenizer.Split(text).Count <= FewWords && Context.Knowledge.LeadWords.IsIn("words.change", text);

        public bool Names(string slot, string text) => Context.Knowledge.LeadWords.IsIn($"words.slot.{slot}", text);
    }
}
