using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>Which sum was meant, where one could be several.</summary>
internal sealed record OpenSumSlot(FeeRules Rules) : Slot(FeeSlots.Unit)
{
    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) =>
        [.. OpenSums.Read(values.Text(FeeSlots.Open)).Select(charge => new SlotChoice(ChargeList.Write([charge]), $"{context.Knowledge.Content.Fees.FindKind(charge.Kind)?.Name}: {FeeText.Of(charge.Sum!)}"))];

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context) =>
        MoneyReader.ReadAnswer(text) is { } said && said.Settle(null) is { } currency && OpenSums.Read(values.Text(FeeSlots.Open)) is [var open, ..]
            ? new SlotReading.Told(ChargeList.Write([open with { Sum = new FeeSum(said.Low, said.High, currency) }]))
            : new SlotReading.Silent();

    /// <inheritdoc/>
    public override bool Accepts(string value) => ChargeList.Read(value) is [{ Sum: not null } charge] && Rules.FindKind(charge.Kind) is not null;
}
