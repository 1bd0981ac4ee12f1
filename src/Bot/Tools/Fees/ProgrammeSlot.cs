using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Fees;

namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>The way somebody goes, where it decides what may be charged: a state programme of that country, or through a company; of seafarers the sort of ship.</summary>
internal sealed record ProgrammeSlot(FeeRules Rules) : Slot(FeeSlots.Programme)
{
    /// <summary>Whether there is more than one way to choose from.</summary>
    public static bool Matters(FeeRules rules, FormValues values) => Ways(rules, values).Count > 1;

    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => [.. Ways(Rules, values).Select(way => new SlotChoice(way.Programme.ToString(), NameOf(way, values, context)))];

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        FeeStatement told = context.Knowledge.FeeStatements.Read(text);
        if (told.Programme is { } programme) return new SlotReading.Told(programme.ToString());
        string said = text.ToUpperInvariant();
        return context.Replies.Say("fee.company.words").Split(',', StringSplitOptions.TrimEntries).Any(word => said.Contains(word.ToUpperInvariant(), StringComparison.Ordinal))
            ? new SlotReading.Told(nameof(FeeProgramme.Company))
            : new SlotReading.Silent();
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => Enum.TryParse(value, out FeeProgramme programme) && Enum.IsDefined(programme) && value == programme.ToString();

    private static List<FeeWay> Ways(FeeRules rules, FormValues values)
    {
        string? market = values.Text(FeeSlots.Market);
        return values.Has(FeeSlots.Crew)
            ? [.. rules.Ways.Where(way => way.Programme is FeeProgramme.AtSea or FeeProgramme.Company)]
            : [.. rules.Ways.Where(way => way.Programme == FeeProgramme.Company || (way.Market is not null && way.Market == market))];
    }

    private static string NameOf(FeeWay way, FormValues values, FormContext context) =>
        values.Has(FeeSlots.Crew) && way.Programme == FeeProgramme.Company ? context.Replies.Say("fee.other-ship") : way.Name;
}
