using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>Something in the person's own words, or one of a few things to press: what each is called stands in <c>content/replies</c> under <c>lead.SLOT.VALUE</c>.</summary>
internal sealed record WordsSlot(string Id, params IReadOnlyList<string> Offered) : Slot(Id)
{
    private const int Shortest = 2, Longest = 80;

    /// <summary>A kept value as people read it.</summary>
    public static string Words(string slot, string value, FormContext context) => context.Replies.Keys.Contains($"lead.{slot}.{value}") ? context.Replies.Say($"lead.{slot}.{value}") : value;

    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => [.. Offered.Select(value => new SlotChoice(value, Words(Id, value, context)))];

    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        string said = text.Trim();
        if (LeadReading.IsQuestion(context) || said.Count(char.IsLetter) < Shortest) return new SlotReading.Silent();
        if (Offered.FirstOrDefault(value => Words(Id, value, context).Equals(said, StringComparison.OrdinalIgnoreCase)) is { } offered) return new SlotReading.Told(offered);
        if (TellsNothing(said, context)) return new SlotReading.Silent();
        return said.Length <= Longest ? new SlotReading.Told(said) : new SlotReading.Unclear(context.Replies.Say("lead.too-long"), Choices(values, context));
    }

    /// <summary>What people say to get past the question.</summary>
    private static bool TellsNothing(string said, FormContext context) =>
        context.Knowledge.Tools.IsSkip(Tokenizer.Split(said)) || context.Knowledge.LeadWords.IsAll("words.send", said) || context.Knowledge.LeadWords.IsAll("words.vague", said);

    /// <summary>Only what can be pressed: words are typed.</summary>
    public override bool Accepts(string value) => Offered.Contains(value);
}
