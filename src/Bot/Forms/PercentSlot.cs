using System.Globalization;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Forms;

/// <summary>A rate of interest, kept in percent a year. A rate without its period and lenders' slang are asked back about.</summary>
/// <param name="Highest">In percent a year.</param>
public sealed record PercentSlot(string Id, decimal Highest = 1_000) : Slot(Id)
{
    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (PercentReader.ReadAnswer(text) is not { } said) return new SlotReading.Silent();
        if (said.IsSlang) return new SlotReading.Unclear(context.Replies.Say("form.percent.slang"), ByMonthOrYear(said.Percent, context));
        if (said.Per == RatePeriod.Day) return new SlotReading.Unclear(context.Replies.Say("form.percent.day"), []);
        if (said.Yearly is not { } yearly) return new SlotReading.Unclear(context.Replies.Say("form.percent.period", ("percent", MoneyWording.Grouped(said.Percent))), ByMonthOrYear(said.Percent, context));
        return yearly <= Highest ? new SlotReading.Told(Value(yearly)) : new SlotReading.Unclear(context.Replies.Say("form.percent.high", ("percent", MoneyWording.Grouped(yearly))), []);
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) && percent >= 0 && percent <= Highest;

    private List<SlotChoice> ByMonthOrYear(decimal percent, FormContext context) =>
        [.. new[] { ("form.percent.year", percent), ("form.percent.month", percent * 12) }
            .Where(meant => meant.Item2 <= Highest)
            .Select(meant => new SlotChoice(Value(meant.Item2), context.Replies.Say(meant.Item1, ("percent", MoneyWording.Grouped(percent)))))];

    private static string Value(decimal percent) => percent.ToString("0.####", CultureInfo.InvariantCulture);
}
