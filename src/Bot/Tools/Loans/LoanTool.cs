using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Loans;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tools.Loans;

/// <summary>
/// The loan picture: what a loan costs a month and in all. The rate comes from the person, as today's is not confirmed; without it only the
/// principal is told. Reckoned in đồng: no exchange rate is known here.
/// </summary>
public sealed class LoanTool : ITool
{
    internal const string Amount = "amount", Rate = "rate", Months = "months", Method = "method", Wage = "wage";

    internal const string Even = "even", Shrinking = "principal";

    internal static readonly PercentSlot RateSlot = new(Rate, LoanTerms.HighestPercent) { IsSkippable = true };

    private const decimal Million = 1_000_000;

    /// <inheritdoc/>
    public string Id => "loan";

    /// <inheritdoc/>
    public IReadOnlyList<Slot> Slots { get; } =
    [
        new MoneySlot(Amount) { Only = Currency.Vnd, Offered = [50 * Million, 100 * Million, 150 * Million, 200 * Million] },
        RateSlot,
        new DurationSlot(Months, LoanTerms.LongestMonths) { Offered = [12, 24, 36, 60] },
        new ChoiceSlot(Method, "loan", [Even, Shrinking]) { IsSkippable = true, When = values => values.Number(Rate) > 0 && values.Number(Months) > 1 },
        new WageSlot(Wage) { IsSkippable = true },
    ];

    /// <inheritdoc/>
    public FormValues Read(string text, FormValues known, FormContext context) => LoanReading.Read(text, known, context);

    /// <inheritdoc/>
    public bool IsWorthAsking(FormValues told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Has(Amount);
    }

    /// <summary>A sum and a length alone may tell of a contract; with a rate the person wants it reckoned.</summary>
    public bool IsEnough(FormValues told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Has(Rate);
    }

    /// <inheritdoc/>
    public ToolResult Finish(FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new ToolResult(values, [new LoanWriter(context).Write(values)]);
    }
}
