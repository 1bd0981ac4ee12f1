using System.Globalization;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Markets;

namespace WorkerAdvisor.Bot.Tools.Markets;

/// <summary>One thing about a person, pressed or told in any words that <see cref="ProfileReader"/> reads.</summary>
/// <param name="Pressed">The values to press; what each is called stands in <c>content/replies</c> under <c>choose.SLOT.VALUE</c>.</param>
/// <param name="Known">Whether a value is one this slot can hold.</param>
/// <param name="Doubt">What is asked back when nothing could be read; null for nothing in particular.</param>
internal sealed record ProfileSlot(string Id, IReadOnlyList<string> Pressed, Predicate<string> Known, Func<string, FormContext, SlotReading.Unclear?>? Doubt = null) : Slot(Id)
{
    /// <summary>The value of a plain "không"; null where that says nothing.</summary>
    public string? ByNo { get; init; }

    /// <summary>What people leave out before a bare number: "12" for "lớp 12". Null where nothing is.</summary>
    public string? Lead { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => ChoicesOf(context);

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Told(text, context) is { } told) return new SlotReading.Told(told);
        // Where there are no buttons, they are numbered.
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= Pressed.Count) return new SlotReading.Told(Pressed[number - 1]);
        if (Lead is { } lead && Told($"{lead} {text.Trim()}", context) is { } led) return new SlotReading.Told(led);
        if (ByNo is { } none && ChooseTool.SaysNothing(text)) return new SlotReading.Told(none);
        return Doubt?.Invoke(text, context) ?? (SlotReading)new SlotReading.Silent();
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => Known(value);

    private string? Told(string text, FormContext context) => ProfileValues.Put(FormValues.None, context.Knowledge.Profiles.Read(text, context.Today)).Text(Id);

    private SlotChoice[] ChoicesOf(FormContext context) => [.. Pressed.Select(value => new SlotChoice(value, context.Replies.Say($"choose.{Id}.{value}")))];
}
