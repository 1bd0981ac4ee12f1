using System.Globalization;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Forms;

/// <summary>A length of time, kept in whole months. A number alone ("3") is asked back about.</summary>
/// <param name="Longest">In months.</param>
public sealed record DurationSlot(string Id, int Longest = 360) : Slot(Id)
{
    /// <summary>Up to this a number alone may well be years.</summary>
    private const int FewYears = 10;

    /// <summary>Lengths to press under the question, in months.</summary>
    public IReadOnlyList<int> Offered { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => [.. Offered.Select(Choice)];

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (DurationReader.IsAside(text)) return new SlotReading.Silent();
        if (DurationReader.ReadRange(text) is { } range) return new SlotReading.Unclear(context.Replies.Say("form.money.range"), Whole([range.Low.Months, range.High.Months]));
        if (DurationReader.ReadAnswer(text) is not { } said) return new SlotReading.Silent();
        if (said.IsBare) return new SlotReading.Unclear(context.Replies.Say("form.duration.which"), Bare(said));
        if (said.Months > Longest) return new SlotReading.Unclear(context.Replies.Say("form.duration.range", ("longest", DurationWording.Say(Longest))), []);
        if (said.Months == Math.Floor(said.Months)) return new SlotReading.Told(Value((int)said.Months));
        int below = (int)said.Months;
        return new SlotReading.Unclear(context.Replies.Say("form.duration.whole"), [.. below > 0 ? [Choice(below)] : (SlotChoice[])[], Choice(below + 1)]);
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int months) && months > 0 && months <= Longest;

    private List<SlotChoice> Bare(DurationMention said)
    {
        return Whole(said.Months <= FewYears ? [said.AsYears().Months, said.AsMonths().Months] : [said.AsMonths().Months]);
    }

    private List<SlotChoice> Whole(decimal[] meant) =>
        [.. meant.Where(months => months == Math.Floor(months) && months > 0 && months <= Longest).Select(months => Choice((int)months))];

    private static SlotChoice Choice(int months) => new(Value(months), DurationWording.Say(months));

    private static string Value(int months) => months.ToString(CultureInfo.InvariantCulture);
}
