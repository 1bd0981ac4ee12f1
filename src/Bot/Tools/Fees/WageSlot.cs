using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>The wage of a month. One told before that could be several sums is asked back about; money borrowed, owed or lost is none.</summary>
internal sealed record WageSlot() : Slot(FeeSlots.Wage)
{
    private const char Or = '|';
    private const decimal FewEnough = 1_000, Million = 1_000_000, Man = 10_000;

    private static readonly MoneySlot Money = new(FeeSlots.Wage);

    /// <summary>The sums that a wage as said may be, the likeliest first. Nobody earns less than a million đồng a month.</summary>
    public static IReadOnlyList<FeeSum> Meant(MoneyMention money, Currency? local)
    {
        if (!money.IsBare) return [.. money.Possible.Where((currency, at) => at == 0 || currency == local).Select(currency => new FeeSum(money.Low, money.High, currency))];
        Currency foreign = local ?? Currency.Usd;
        decimal unit = foreign == Currency.Jpy && money.Low < FewEnough ? Man : 1;
        var abroad = new FeeSum(money.Low * unit, money.High * unit, foreign);
        if (money.Low is >= FewEnough and < Million && local is not null) return [abroad];
        return [new FeeSum(money.Low * (money.Low < FewEnough ? Million : 1), money.High * (money.Low < FewEnough ? Million : 1), Currency.Vnd), abroad];
    }

    public static string Write(IEnumerable<FeeSum> sums) => string.Join(Or, sums.Select(sum => new MoneyAmount(sum.Low, sum.Currency)));

    /// <summary>What a wage that was told may be; empty when it is clear or none was told.</summary>
    public static IReadOnlyList<MoneyAmount> OpenIn(FormValues values) =>
        values.Money(FeeSlots.Wage) is not null ? [] : [.. (values.Text(FeeSlots.OpenWage) ?? "").Split(Or).Select(MoneyAmount.Parse).OfType<MoneyAmount>()];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => [.. OpenIn(values).Select(sum => new SlotChoice(sum.ToString(), MoneyWording.Say(sum.Amount, sum.Currency)))];

    /// <inheritdoc/>
    public override string QuestionKey(FormValues values) => OpenIn(values).Count > 0 ? "ask.wageWhich" : base.QuestionKey(values);

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        if (context.Knowledge.FeeStatements.Read(text, values.Text(FeeSlots.Market)) is not { HasOtherSums: false, IsStory: false, IsQuestion: false }) return new SlotReading.Silent();
        string said = VietnameseLetters.Fold(text.Trim());
        MoneyAmount? named = OpenIn(values).Where(sum => VietnameseLetters.Fold(MoneyWording.NameOf(sum.Currency)) == said).Select(sum => (MoneyAmount?)sum).FirstOrDefault();
        return named is { } one ? new SlotReading.Told(one.ToString()!) : Money.Read(text, values, context.IsAsked ? context with { Market = null } : context);
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => Money.Accepts(value);
}
