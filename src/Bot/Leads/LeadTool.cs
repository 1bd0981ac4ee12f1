using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Registration;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// The registration form: name, phone and place, extras for those who want to tell more, the summary with the consent text, and a clear yes.
/// Only then is anything kept. Somebody else can be registered by a helper, who reads the text aloud.
/// </summary>
internal sealed class LeadTool : IForm
{
    public const int MostMarkets = 4, MostGroups = 4;

    /// <summary>So many words ask for a change of one thing; more tell something else.</summary>
    private const int FewWords = 9;

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
        // What is to be asked back about takes the place of what stood.
        if (PhoneSlot.Maybe(values) is not null) both = both.Without(LeadSlot.Phone);
        if (PlaceSlot.Pending(values) is not null) both = both.Without(LeadSlot.Place);
        if (values.Text(LeadSlot.Phone) is { } number && number != old.Text(LeadSlot.Phone)) both = both.Without(LeadSlot.Proven);
        if (!both.Has(LeadSlot.Phone)) both = both.Without(LeadSlot.Proven);
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

    public bool IsOwnWord(string what) => what == LeadSlot.Other;

    public string Question(Slot slot, FormValues values, FormContext context) => LeadWriter.Question(slot, values, context);

    public string? QuestionAgain(Slot slot, FormValues values)
    {
        Replies replies = _knowledge.Content.Replies;
        string key = $"lead.ask.{slot.Id}.again", helped = $"lead.assist.ask.{slot.Id}.again";
        if (IsPending(slot, values) || !replies.Keys.Contains(key)) return null;
        return replies.Say(LeadWriter.IsHelped(values) && replies.Keys.Contains(helped) ? helped : key).Trim();
    }

    public string? ToChange(string text, FormValues values, FormContext context)
    {
        LeadWords words = context.Knowledge.LeadWords;
        bool asks = Tokenizer.Split(text).Count <= FewWords && words.IsIn("words.change", text);
        string[] meant = asks ? [.. Slots.Select(slot => slot.Id).Where(id => words.IsIn($"words.slot.{id}", text))] : [];
        return meant.Contains(LeadSlot.Place) ? LeadSlot.Place : meant.FirstOrDefault();   // "đổi tên xã"
    }

    public bool IsCancel(string text, FormContext context) => context.Knowledge.LeadWords.IsAll("words.cancel", text);

    public bool IsLater(string text, FormContext context) => context.Knowledge.LeadWords.IsAll("words.pause", text);

    public bool IsSkip(string text, FormContext context) => context.Knowledge.LeadWords.IsAll("words.send", text);

    /// <summary>The values to go on with once it was said who is registered: what was told of one person is not another's.</summary>
    /// <param name="who"><see cref="LeadSlot.Self"/> or <see cref="LeadSlot.Other"/>.</param>
    public static FormValues BeginAs(string who, FormValues values)
    {
        bool isHelped = who == LeadSlot.Other;
        if (values.Has(LeadSlot.Unsure) && !values.Has(LeadSlot.Who)) return values.With(LeadSlot.Who, who);   // told of whoever it is
        if (isHelped == LeadWriter.IsHelped(values)) return values;
        FormValues anew = FormValues.None.With(LeadSlot.Who, who);
        return IsOnlyWhom(values) || values.Has(LeadSlot.Known) ? anew : anew.With(LeadSlot.Dropped, "1");
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
        if (what == LeadSlot.Other) return new ToolResult(BeginAs(LeadSlot.Other, values), []);
        if (what == BirthSlot.NotThat) return new ToolResult(BirthSlot.TakeBack(values), []);
        if (what == PlaceSlot.NotThat) return new ToolResult(PlaceTalk.Reset(values), []);
        if (what.StartsWith(PlaceSlot.TurnPage, StringComparison.Ordinal)) return new ToolResult(values.With(LeadSlot.PlacePage, what[PlaceSlot.TurnPage.Length..]), []);
        return what.StartsWith(PlaceSlot.ChooseProvince, StringComparison.Ordinal) ? new ToolResult(new PlaceTalk(context).Choose(values, what[PlaceSlot.ChooseProvince.Length..]), []) : null;
    }

    public ToolResult Finish(FormValues values, FormContext context)
    {
        if (values.Text(LeadSlot.Birth) == LeadSlot.Under) return Minor(values, context);
        if (values.Text(LeadSlot.Old) == LeadSlot.Keep) return End("lead.old.kept", values, context);
        if (values.Text(LeadSlot.Consent) == LeadSlot.Refused) return End(values.Has(LeadSlot.Known) ? "lead.refused.update" : "lead.refused", values, context);
        // The button stood under another summary, or the text has changed since: what is agreed to now is shown again.
        if (values.Text(LeadSlot.Consent) != LeadAgreement.Of(values, context).Mark) return new ToolResult(values.Without(LeadSlot.Consent), []);
        if (context.Leads is not { } before) return new ToolResult(values, []) { AsksForLeads = true };
        return new ToolResult(FormValues.None, LeadWriter.Done(values, context)) { Ends = true, Leads = [new LeadStep.Submit(LeadRecord.Of(values, before, context))] };
    }

    /// <summary>No lead of whoever is under 18: one that was sent before is withdrawn.</summary>
    private static ToolResult Minor(FormValues values, FormContext context)
    {
        if (!values.Has(LeadSlot.Known)) return End("lead.under18", values, context, LeadWriter.OfficeNear(values, context));
        if (context.Leads is not { } leads) return new ToolResult(values, []) { AsksForLeads = true };
        LeadStep[] steps = LeadRecord.Standing(leads) is { } own ? [new LeadStep.Withdraw([own.Lead.Id])] : [];
        return End("lead.under18.update", values, context, LeadWriter.OfficeNear(values, context)) with { Leads = steps };
    }

    private static ToolResult End(string key, FormValues values, FormContext context, string more = "") => new(FormValues.None, [LeadWriter.Reply(LeadWriter.Say(key, values, context) + more)]) { Ends = true };

    /// <summary>Whether there is anything left to ask for.</summary>
    private static bool GoesOn(FormValues values) => values.Text(LeadSlot.Birth) != LeadSlot.Under && values.Text(LeadSlot.Old) != LeadSlot.Keep && values.Text(LeadSlot.Consent) != LeadSlot.Refused;

    private static bool IsOnlyWhom(FormValues values) => values.All.Keys.All(key => key is LeadSlot.Who or LeadSlot.Unsure or LeadSlot.Dropped);

    private static bool IsPending(Slot slot, FormValues values) => slot.Id switch
    {
        LeadSlot.Place => PlaceSlot.Pending(values) is not (null or PlaceTalk.Again),
        LeadSlot.Birth => BirthSlot.OpenYear(values) is not null,
        _ => false,
    };

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
}
