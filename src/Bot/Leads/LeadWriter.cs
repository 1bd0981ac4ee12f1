using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Knowledge.Centres;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>Words what the registration form says; to a helper in the helper's words, where there are such.</summary>
internal static class LeadWriter
{
    private const string Prefix = "lead.", HelpedPrefix = "lead.assist.";

    /// <summary>Whether somebody registers for another.</summary>
    public static bool IsHelped(FormValues values) => values.Text(LeadSlot.Who) == LeadSlot.Other;

    /// <summary>The key's own words for a helper, if it has any.</summary>
    public static string KeyOf(string key, FormValues values, FormContext context)
    {
        string helped = HelpedPrefix + key[Prefix.Length..];
        return IsHelped(values) && context.Replies.Keys.Contains(helped) ? helped : key;
    }

    /// <summary>A text of <c>content/replies/lead.yaml</c>.</summary>
    public static string Say(string key, FormValues values, FormContext context, params ReadOnlySpan<(string Name, string Value)> filled) =>
        context.Replies.Say(KeyOf(key, values, context), filled).Trim();

    /// <summary>What registering is for, who sees it, and that the yes comes at the end.</summary>
    public static string Intro(FormValues values, FormContext context) =>
        values.Has(LeadSlot.Dropped) ? $"{Say("lead.dropped", values, context)}\n{Say("lead.intro", values, context)}" : Say("lead.intro", values, context);

    /// <summary>The question of a slot.</summary>
    public static string Question(Slot slot, FormValues values, FormContext context)
    {
        if (slot.Id == LeadSlot.Consent) return Agreement(values, context);
        string question = Say($"lead.{slot.QuestionKey(values)}", values, context,
            ("phone", PhoneSlot.Maybe(values) is { } number ? PhoneText.Of(number) : ""),
            ("year", BirthSlot.OpenYear(values) ?? ""),
            ("province", PlaceOf(values.Text(LeadSlot.PlaceIn), context)),
            ("name", values.Text(LeadSlot.PlaceName) ?? ""),
            ("former", values.Text(LeadSlot.PlaceSaid) ?? ""),
            ("today", PlaceOf(values.Text(LeadSlot.PlaceMaybe), context)));
        return slot.Id == LeadSlot.Old ? $"{question}\n{Lines(values, context, isMasked: true)}" : question;
    }

    /// <summary>What will be kept, line by line.</summary>
    public static string Summary(FormValues values, FormContext context) => $"{Say("lead.summary", values, context)}\n{Lines(values, context)}";

    /// <summary>Who holds the data: the centre that covers the place, or who runs the bot.</summary>
    public static string Holder(FormValues values, FormContext context)
    {
        CentreContent centres = context.Knowledge.Content.Centres;
        if (LeadAgreement.CentreOf(values, context) is { } centre)
            return Say(centres.Operator is null ? "lead.holder.centre" : "lead.holder.both", values, context, ("centre", centre.Name), ("operator", centres.Operator ?? ""));
        return centres.Operator is { } host ? Say("lead.holder.operator", values, context, ("operator", host)) : Say("lead.holder.none", values, context);
    }

    /// <summary>What happens next, after a registration was sent; for a helper also the sheet to hand over.</summary>
    public static IReadOnlyList<Reply> Done(FormValues values, FormContext context)
    {
        Centre? centre = LeadAgreement.CentreOf(values, context);
        LeadPlace place = LeadPlace.Parse(values.Text(LeadSlot.Place), context.Knowledge.Places)!;   // nothing is sent without a place
        string key = values.Has(LeadSlot.Known) ? "lead.updated" : centre is null ? "lead.done.nocentre" : "lead.done";
        string said = Say(key, values, context, ("centre", centre?.Name ?? ""), ("province", place.Province.FullName));
        if (centre is not null && !values.Has(LeadSlot.Known)) said += Reach(centre, context);
        Button more = new(context.Replies.Say("lead.assist.more"), ToolAction.Of(LeadForm.Id, LeadSlot.Other));
        return IsHelped(values) ? [Reply(said), Sheet(values, centre, context) with { Buttons = [more] }] : [Reply(said)];
    }

    /// <summary>A reply of the form.</summary>
    public static Reply Reply(string text) => new(text, ReplyKind.Form, Form: LeadForm.Id);

    /// <summary>What the message told already, when there was something; null for nothing.</summary>
    public static string? Heard(FormValues values, FormContext context)
    {
        IEnumerable<string> heard = Fields(values, context).Select(field => field.Value);
        return heard.Any() ? Say("lead.heard", values, context, ("heard", string.Join("; ", heard))) : null;
    }

    /// <summary>The centre near whoever cannot register yet, to begin on a new line; empty where none is known.</summary>
    public static string OfficeNear(FormValues values, FormContext context)
    {
        string? province = IsHelped(values) ? null : context.Province;
        return (LeadAgreement.CentreOf(values, context) ?? (province is null ? null : context.Knowledge.Content.Centres.Covering(province))) is { } centre ? Reach(centre, context) : "";
    }

    private static Reply Sheet(FormValues values, Centre? centre, FormContext context)
    {
        string text = Say("lead.assist.handover", values, context,
            ("date", context.Today.ToString("d/M/yyyy", CultureInfo.InvariantCulture)), ("holder", Holder(values, context)), ("lines", Lines(values, context, isToShare: true)));
        if (centre is not null) text += Reach(centre, context);
        return new Reply(text, ReplyKind.Form, Form: LeadForm.Id) { Share = ReplyShare.Text };
    }

    /// <summary>How a centre can be reached, as far as the deployment says.</summary>
    private static string Reach(Centre centre, FormContext context)
    {
        return Line("address", centre.Address) + Line("phone", centre.Phone) + Line("hours", centre.Hours);

        string Line(string what, string? value) => value is null ? "" : "\n• " + context.Replies.Say($"lead.centre.{what}", (what, value), ("centre", centre.Name));
    }

    private static string Agreement(FormValues values, FormContext context)
    {
        LeadAgreement agreement = LeadAgreement.Of(values, context);
        string[] parts = IsHelped(values)
            ? [agreement.Summary, context.Replies.Say("lead.assist.read").Trim(), agreement.Consent.Text, Say("lead.consent.ask", values, context)]
            : [agreement.Summary, agreement.Consent.Text, Say("lead.consent.ask", values, context)];
        return string.Join("\n\n", parts);
    }

    /// <param name="isToShare">Leaves out the priority group: whose sheet is passed around should not tell of origin or poverty.</param>
    private static string Lines(FormValues values, FormContext context, bool isMasked = false, bool isToShare = false) => string.Join('\n', Fields(values, context, isMasked, isToShare).Select(field => $"• {field.Label}: {field.Value}"));

    private static IEnumerable<(string Label, string Value)> Fields(FormValues values, FormContext context, bool isMasked = false, bool isToShare = false)
    {
        foreach (string slot in (IEnumerable<string>)[LeadSlot.Name, LeadSlot.Phone, LeadSlot.Place, .. LeadSlot.AllExtras])
        {
            if (!(isToShare && slot == LeadSlot.Group) && ValueOf(slot, values, context, isMasked) is { } value) yield return (context.Replies.Say($"lead.slot.{slot}"), value);
        }
    }

    private static string? ValueOf(string slot, FormValues values, FormContext context, bool isMasked) => values.Text(slot) is not { } kept ? null : slot switch
    {
        LeadSlot.Name => kept,
        LeadSlot.Phone => isMasked ? PhoneText.Masked(kept) : PhoneText.Of(kept),
        LeadSlot.Place => LeadPlace.Words(values, context.Knowledge.Places),
        LeadSlot.Birth => BirthSlot.IsOpen(values) ? null : kept,
        LeadSlot.Markets => Several(kept, "lead.markets.any", id => context.Knowledge.Content.Markets.FirstOrDefault(market => market.Id == id)?.Name ?? id, context),
        LeadSlot.Group => Several(kept, "lead.group.none", id => context.Replies.Say($"lead.group.{id}"), context),
        _ => WordsSlot.Words(slot, kept, context),
    };

    private static string Several(string kept, string none, Func<string, string> label, FormContext context) =>
        SeveralSlot.Parse(kept) is { Count: > 0 } ids ? string.Join(", ", ids.Select(label)) : context.Replies.Say(none);

    private static string PlaceOf(string? kept, FormContext context) => LeadPlace.Parse(kept, context.Knowledge.Places)?.Name ?? "";
}
