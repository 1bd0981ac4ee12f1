using System.Globalization;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Forms;

/// <summary>One of a few things. What each is called stands in <c>content/replies</c> under <c>TOOL.SLOT.VALUE</c>; other words for it under <c>TOOL.SLOT.VALUE.words</c>, a comma between.</summary>
/// <param name="Tool">The tool's id.</param>
/// <param name="Values">In the order in which they are shown.</param>
public sealed record ChoiceSlot(string Id, string Tool, IReadOnlyList<string> Values) : Slot(Id)
{
    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => [.. Values.Select(value => new SlotChoice(value, Label(value, context)))];

    /// <summary>A message that is one of the names and nothing else: "khỏi" may be a choice, and elsewhere leaves the form.</summary>
    public override bool IsSure(string text, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Exactly(text, context) is [_];
    }

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Where there are no buttons, they are numbered.
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= Values.Count) return new SlotReading.Told(Values[number - 1]);
        // "Không cần" is one name and has another, "cần", in it.
        if (Exactly(text, context) is [var exact]) return new SlotReading.Told(exact);
        string said = Folded(text);
        string[] meant = [.. Values.Where(value => Names(value, context).Any(name => said.Contains(Folded(name), StringComparison.Ordinal)))];
        return meant switch
        {
            [var only] => new SlotReading.Told(only),
            [] => new SlotReading.Silent(),
            _ => new SlotReading.Unclear(context.Replies.Say("form.which"), [.. meant.Select(value => new SlotChoice(value, Label(value, context)))]),
        };
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => Values.Contains(value);

    private string[] Exactly(string text, FormContext context)
    {
        string said = Folded(text);
        return [.. Values.Where(value => Names(value, context).Any(name => Folded(name) == said))];
    }

    private string Label(string value, FormContext context) => context.Replies.Say($"{Tool}.{Id}.{value}");

    private IEnumerable<string> Names(string value, FormContext context)
    {
        string words = $"{Tool}.{Id}.{value}.words";
        return context.Replies.Keys.Contains(words) ? context.Replies.Say(words).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(Label(value, context)) : [Label(value, context)];
    }

    private static string Folded(string text) => " " + string.Join(' ', Tokenizer.Split(text).Select(word => word.Folded)) + " ";
}
