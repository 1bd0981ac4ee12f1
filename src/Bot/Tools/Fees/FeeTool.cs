using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Fees;

namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>The fee check: what somebody is asked to pay, line by line against the law.</summary>
public sealed class FeeTool : ITool
{
    /// <summary>No contract is longer.</summary>
    private const int LongestContract = 120;

    private const string Deposit = "deposit";
    private readonly FeeRules _rules;

    /// <summary>Made anew for every turn; the phrases are read only once.</summary>
    public FeeTool(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _rules = knowledge.Content.Fees;
        Slots =
        [
            new ChargesSlot(_rules) { When = values => !values.Has(FeeSlots.Open) },
            new OpenSumSlot(_rules) { When = values => values.Has(FeeSlots.Open) },
            new CountrySlot([.. knowledge.Content.Markets.Select(market => market.Id)]) { IsSkippable = true, When = values => FeeReading.ProgrammeOf(values) is null && Kinds(values, null).Any(kind => IsBounded(kind) || kind.Id == Deposit) },
            new ProgrammeSlot(_rules) { IsSkippable = true, When = values => Kinds(values, null).Any(kind => IsBounded(kind) || kind.Id == Deposit) && ProgrammeSlot.Matters(_rules, values) },
            new DurationSlot(FeeSlots.Months, LongestContract) { IsSkippable = true, Offered = [12, 24, 36, 60], When = values => JudgedKinds(values).Any(IsBounded) },
            new WageSlot { IsSkippable = true, When = values => JudgedKinds(values).Any(IsBounded) && FeeReading.ChargesOf(values).Any(charge => charge.Sum is not null) },
            new ChoiceSlot(FeeSlots.Signed, Id, [FeeSlots.No, FeeSlots.Yes]) { IsSkippable = true, When = values => JudgedKinds(values).Any(kind => kind.Early is not null) },
        ];
    }

    /// <inheritdoc/>
    public string Id => "fee";

    /// <inheritdoc/>
    public IReadOnlyList<Slot> Slots { get; }

    /// <inheritdoc/>
    public FormValues Read(string text, FormValues known, FormContext context) => FeeReading.Read(text, known, context, IsFinished(known));

    /// <inheritdoc/>
    public bool IsWorthAsking(FormValues told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Has(FeeSlots.Wage) || told.Has(FeeSlots.OpenWage) || told.Has(FeeSlots.Open) || (told.Has(FeeSlots.Charges) && !told.Has(FeeSlots.Aside));
    }

    /// <inheritdoc/>
    public bool IsEnough(FormValues told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return JudgedKinds(told).Any(kind => !IsBounded(kind) || told.Has(FeeSlots.Wage) || told.Has(FeeSlots.OpenWage) || told.Has(FeeSlots.Months)) && !told.Has(FeeSlots.Aside);
    }

    /// <inheritdoc/>
    public ToolResult Finish(FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        FeeQuestion question = FeeReading.QuestionOf(values);
        return new ToolResult(values, [new FeeReply(context.Knowledge.Content).Write(question, context.Knowledge.Fees.Check(question), WageSlot.OpenIn(values))]);
    }

    private bool IsFinished(FormValues values) => values.Has(FeeSlots.Charges) && !Slots.Any(slot => !values.Has(slot.Id) && slot.When?.Invoke(values) != false);

    private IEnumerable<FeeKind> JudgedKinds(FormValues values) => Kinds(values, FeeReading.ProgrammeOf(values));

    private IEnumerable<FeeKind> Kinds(FormValues values, FeeProgramme? programme) =>
        FeeReading.ChargesOf(values).Select(charge => _rules.FindKind(charge.Kind)).OfType<FeeKind>().Select(kind => _rules.JudgedAs(kind, programme));

    private static bool IsBounded(FeeKind kind) => kind.Rule is FeeRule.Ceiling or FeeRule.Extension or FeeRule.Total;
}
