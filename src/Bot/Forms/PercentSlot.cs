using System.Globalization;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Forms;

/// <summary>
/// A rate of interest, kept in percent a year, for that is what the question asks. A rate so small or large that its period is in doubt, lenders'
/// slang and a range are asked back about; the number asked back about is kept under <see cref="OpenId"/>, so that "năm" can answer.
/// </summary>
/// <param name="Highest">In percent a year.</param>
public sealed record PercentSlot(string Id, decimal Highest = 1_000) : Slot(Id)
{
    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Open(values) is { } open && PercentReader.ReadPeriod(text) is { } period) return Settled(period == RatePeriod.Month ? open * 12 : open, context);
        if (PercentReader.ReadRange(text) is { Low: var low, High: var high }) return new SlotReading.Unclear(context.Replies.Say("form.money.range"), [.. ByYear([low, high], context)]);
        if (PercentReader.ReadAnswer(text) is not { } said) return new SlotReading.Silent();
        if (said.IsSlang) return new SlotReading.Unclear(context.Replies.Say("form.percent.slang"), ByMonthOrYear(said.Percent, context));
        if (said.Per == RatePeriod.Day) return new SlotReading.Unclear(context.Replies.Say("form.percent.day"), []);
        return said.YearlyWhenAsked is { } yearly ? Settled(yearly, context) : new SlotReading.Unclear(Period(said.Percent, context), ByMonthOrYear(said.Percent, context));
    }

    /// <summary>Where the number is kept whose period is asked for.</summary>
    public string OpenId => $"{Id}.of";

    /// <inheritdoc/>
    public override string QuestionKey(FormValues values) => Open(values) is null ? base.QuestionKey(values) : $"ask.{Id}.open";

    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => Open(values) is { } open ? ByMonthOrYear(open, context) : [];

    /// <inheritdoc/>
    public override string? Note(FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Open(values) is not { } open) return null;
        return PercentReader.ReadAnswer(context.Text) is { IsSlang: true } ? context.Replies.Say("form.percent.slang").Trim() : Period(open, context);
    }

    private SlotReading Settled(decimal yearly, FormContext context) => yearly <= Highest
        ? new SlotReading.Told(Value(yearly))
        : new SlotReading.Unclear(context.Replies.Say("form.percent.high", ("percent", MoneyWording.Grouped(yearly))), []);

    private decimal? Open(FormValues values) => values.Has(Id) ? null : values.Number(OpenId);

    private static string Period(decimal percent, FormContext context) => context.Replies.Say("form.percent.period", ("percent", MoneyWording.Grouped(percent))).Trim();

    private IEnumerable<SlotChoice> ByYear(IEnumerable<PercentMention> ends, FormContext context) => ends
        .Where(end => (end.Yearly ?? end.Percent) <= Highest)
        .Select(end => new SlotChoice(Value(end.Yearly ?? end.Percent), context.Replies.Say(end.Per == RatePeriod.Month ? "form.percent.month" : "form.percent.year", ("percent", MoneyWording.Grouped(end.Percent)))));

    /// <inheritdoc/>
    public override bool Accepts(string value) => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) && percent >= 0 && percent <= Highest;

    private List<SlotChoice> ByMonthOrYear(decimal percent, FormContext context) =>
        [.. new[] { ("form.percent.year", percent), ("form.percent.month", percent * 12) }
            .Where(meant => meant.Item2 <= Highest)
            .Select(meant => new SlotChoice(Value(meant.Item2), context.Replies.Say(meant.Item1, ("percent", MoneyWording.Grouped(percent)))))];

    private static string Value(decimal percent) => percent.ToString("0.####", CultureInfo.InvariantCulture);
}
