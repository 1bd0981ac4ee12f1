using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>What somebody is asked to pay, all in one answer. A sum that has no name is asked for its name.</summary>
internal sealed record ChargesSlot(FeeRules Rules) : Slot(FeeSlots.Charges)
{
    private const string Unnamed = "unnamed";

    /// <summary>What a sum without a name may be called, the likeliest first.</summary>
    private static readonly string[] Likely = ["service", "total", "deposit", "training", "brokerage", Unnamed];

    /// <summary>Below this a number alone can only mean millions of đồng.</summary>
    private const decimal FewEnough = 1_000, Million = 1_000_000;

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        FeeStatement told = context.Knowledge.FeeStatements.Read(text, values.Text(FeeSlots.Market) ?? context.Market);
        FeeCharge[] charges = [.. told.Charges.Where(charge => !charge.IsOpen).Select(charge => charge.ToCharge())];
        if (charges.Length > 0) return new SlotReading.Told(ChargeList.Write(charges));
        FeeSum? alone = told.Unplaced is [var money] && money.Settle(null) is { } currency ? new FeeSum(money.Low, money.High, currency) : null;
        if (alone is not null) return new SlotReading.Unclear(context.Replies.Say("fee.charge.which", ("sum", FeeText.Of(alone))), [.. Likely.Select(kind => Choice(new FeeCharge(kind, alone), context.Knowledge.Content.Fees.FindKind(kind)!.Name))]);
        return MoneyReader.ReadAnswer(text) is { IsBare: true } number
            ? new SlotReading.Unclear(context.Replies.Say("form.money.which"), [Bare(number.Low < FewEnough ? number.Low * Million : number.Low, Currency.Vnd), Bare(number.Low, Currency.Usd)])
            : new SlotReading.Silent();
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => ChargeList.Read(value) is { } charges && charges.All(charge => Rules.FindKind(charge.Kind) is not null);

    private static SlotChoice Bare(decimal amount, Currency currency) => Choice(new FeeCharge(Unnamed, new FeeSum(amount, currency)), MoneyWording.Say(amount, currency));

    private static SlotChoice Choice(FeeCharge charge, string label) => new(ChargeList.Write([charge]), label);
}
