using System.Globalization;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Registration;
using WorkerAdvisor.Knowledge.Tools;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>Where a person lives (<see cref="LeadPlace"/>), read by <see cref="PlaceTalk"/>.</summary>
internal sealed record PlaceSlot(Predicate<string> Knows) : Slot(LeadSlot.Place)
{
    /// <summary>The tool's own buttons: a province for the name that was said, another page of a list, and "that is not it".</summary>
    public const string ChooseProvince = "place.in.", TurnPage = "place.page.", NotThat = "place.no";

    private const int OnPage = 8;

    /// <summary>What is asked back about; null where the plain question is asked.</summary>
    public static string? Pending(FormValues values) => values.Has(LeadSlot.Place) ? null : values.Text(LeadSlot.PlaceAsk);

    public override string QuestionKey(FormValues values) => Pending(values) switch
    {
        PlaceTalk.Commune => "ask.place.province-only",
        PlaceTalk.District => "ask.place.district",
        PlaceTalk.Which or PlaceTalk.Province => "ask.place.which",
        PlaceTalk.Maybe => "place.mapped",
        _ => "ask.place",
    };

    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context)
    {
        string? pending = Pending(values);
        SlotChoice onlyProvince = new(values.Text(LeadSlot.PlaceIn) ?? "", context.Replies.Say("lead.place.button.province")) { IsQuiet = true };
        switch (pending)
        {
            case PlaceTalk.Commune:
                return [onlyProvince];
            case PlaceTalk.Maybe:
                return [new(values.Text(LeadSlot.PlaceMaybe) ?? "", context.Replies.Say("lead.place.button.yes")), new("", context.Replies.Say("lead.place.button.no")) { Press = NotThat }];
            case PlaceTalk.Which or PlaceTalk.District:
                return [.. Page(values, new PlaceTalk(context).Options(values), place => new SlotChoice(place.Kept, place.Commune!.Name), context), onlyProvince];
            case PlaceTalk.Province:
                return Page(values, new PlaceTalk(context).Options(values), place => new SlotChoice("", place.Province.FullName) { Press = ChooseProvince + place.Province.Slug }, context);
            default:
                return [];
        }
    }

    public override bool IsSure(string text, FormValues values, FormContext context)
    {
        if (LeadReading.IsQuestion(context)) return false;
        return context.Knowledge.PlaceNames.Find(text).Count > 0 || (Pending(values) is { } pending and not PlaceTalk.Again && !Steers(text, pending, context));
    }

    /// <summary>Only the same place once more is left to read here.</summary>
    public override SlotReading Read(string text, FormValues values, FormContext context) =>
        values.Text(Id) is { } kept && new PlaceTalk(context).Read(text, values).Text(Id) == kept && context.Knowledge.PlaceNames.Find(text).Count > 0 ? new SlotReading.Told(kept) : new SlotReading.Silent();

    public override bool Accepts(string value) => Knows(value);

    /// <summary>"Hủy", "quay lại" lead elsewhere; but "nhầm rồi" answers whether a place is meant.</summary>
    private static bool Steers(string text, string pending, FormContext context)
    {
        LeadWords lead = context.Knowledge.LeadWords;
        List<Word> words = Tokenizer.Split(text);
        ToolFinder steering = context.Knowledge.Tools;
        bool isBack = steering.IsBack(words) && !(pending == PlaceTalk.Maybe && lead.IsAll("words.wrong", text));
        return isBack || steering.IsConfused(words) || lead.IsAll("words.cancel", text) || lead.IsAll("words.pause", text);
    }

    private static IReadOnlyList<SlotChoice> Page(FormValues values, IReadOnlyList<LeadPlace> options, Func<LeadPlace, SlotChoice> choice, FormContext context)
    {
        LeadPlace[][] pages = [.. options.Chunk(OnPage)];
        if (pages.Length == 0) return [];
        int page = PageOf(values.Text(LeadSlot.PlacePage)) % pages.Length;
        string next = TurnPage + ((page + 1) % pages.Length).ToString(CultureInfo.InvariantCulture);
        SlotChoice[] turn = pages.Length == 1 ? [] : [new SlotChoice("", context.Replies.Say("button.next-page")) { Press = next, IsQuiet = true }];
        return [.. pages[page].Select(choice), .. turn];
    }

    /// <summary>A page's number comes from outside, with a button.</summary>
    private static int PageOf(string? page) => int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
