using System.Globalization;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Forms;

/// <summary>How old somebody is, from an age, a year of birth, or a span of ages pressed. Kept as "22", or as "24-25" where both may be.</summary>
/// <param name="Tool">The tool's id.</param>
/// <param name="Spans">Spans to press, as they are kept; what each is called stands in <c>content/replies</c> under <c>TOOL.SLOT.SPAN</c>.</param>
public sealed record AgeSlot(string Id, string Tool, IReadOnlyList<string> Spans) : Slot(Id)
{
    private const int Oldest = 100;

    /// <summary>An age as it is kept.</summary>
    public static string Keep(int youngest, int oldest) => youngest == oldest ? youngest.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{youngest}-{oldest}");

    /// <summary>The youngest and oldest that a kept value says; null for what is none.</summary>
    public static (int Youngest, int Oldest)? Parse(string? kept)
    {
        int[] ages = [.. (kept ?? "").Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int age) && age <= Oldest ? age : -1)];
        return ages switch
        {
            [>= 0 and var age] => (age, age),
            [>= 0 and var from, >= 0 and var to] when from < to => (from, to),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => [.. Spans.Select(span => new SlotChoice(span, context.Replies.Say($"{Tool}.{Id}.{span}")))];

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (AgeReader.Read(text, context.Today)?.On(context.Today) is { } age) return new SlotReading.Told(Keep(age.Youngest, age.Oldest));
        return text.Any(char.IsAsciiDigit) && text.Length <= LongestAnswer ? new SlotReading.Unclear(context.Replies.Say("form.age.which"), Choices(values, context)) : new SlotReading.Silent();
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => Parse(value) is not null;

    private const int LongestAnswer = 30;
}
