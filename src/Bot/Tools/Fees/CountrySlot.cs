using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>The country, by its button or its name.</summary>
/// <param name="Countries">Ids of the countries that can be told.</param>
internal sealed record CountrySlot(IReadOnlyList<string> Countries) : Slot(FeeSlots.Market)
{
    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) =>
        [.. context.Knowledge.Content.Markets.Select(market => new SlotChoice(market.Id, market.Name))];

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context) =>
        context.NamedMarket is { } named && Accepts(named) && context.Knowledge.FeeStatements.Read(text) is { IsQuestion: false, IsStory: false, HasOtherSums: false } ? new SlotReading.Told(named) : new SlotReading.Silent();

    /// <inheritdoc/>
    public override bool Accepts(string value) => Countries.Contains(value);
}
