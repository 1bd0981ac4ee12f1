using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>What a free message tells the fee check. What was told before is changed only by what speaks of it clearly.</summary>
internal static class FeeReading
{
    /// <summary>An answer has a few words.</summary>
    private const int BriefWords = 6;

    private const string Unnamed = "unnamed";

    private static readonly string[] Brokerage = ["brokerage", "slot", "hold"], Fees = ["service", "total", Unnamed, "management"], Training = ["training", "living", "orientation", "uniform"];

    /// <param name="isFinished">Whether a result was given: other charges are then another question, unless they are said to come on top.</param>
    public static FormValues Read(string text, FormValues known, FormContext context, bool isFinished)
    {
        // A message that nobody took for the check's, without a figure, tells it nothing.
        if (!context.IsAsked && known.All.Count == 0 && !text.Any(char.IsDigit) && MoneyReader.Find(text).Count == 0) return known;
        // Who asked for the check tells it the country: that of an earlier talk may be another one.
        string? before = known.Text(FeeSlots.Market) ?? (context.IsAsked ? null : context.Market);
        FeeStatement told = context.Knowledge.FeeStatements.Read(text, before);
        bool hasCharges = ChargesOf(known).Count > 0, hasMoney = told.HasMoney || told.Wage is not null;
        if (told.IsStory || (hasCharges && IsQuestionOfItsOwn(told, context))) return known;
        bool isAnswer = hasCharges && (context.Advice?.Understanding.Words.Count ?? 0) is > 0 and <= BriefWords && !told.HasOtherSums && !told.IsQuestion;
        if (hasCharges && told.Wage is null && isAnswer && WageAlone(told, known) is { } alone) told = told with { Wage = alone, Unplaced = [] };
        FormValues values = ReadCharges(told, known, MarketCurrency.Of(told.Market), isFinished);
        values = !hasCharges && (told.IsAside || IsAside(values, context)) ? values.With(FeeSlots.Aside, FeeSlots.Yes) : values.Without(FeeSlots.Aside);
        if (told.Wage?.Sum is { } wage)
        {
            values = values.With(FeeSlots.Wage, new MoneyAmount(wage.Low, wage.Currency)).Without(FeeSlots.WageTo);
            if (wage.IsRange) values = values.With(FeeSlots.WageTo, new MoneyAmount(wage.High, wage.Currency));
        }
        else if (told.Wage is { Money: var said })
        {
            IReadOnlyList<FeeSum> meant = WageSlot.Meant(said, MarketCurrency.Of(told.Market));
            values = meant is [var only] ? values.With(FeeSlots.Wage, new MoneyAmount(only.Low, only.Currency)).Without(FeeSlots.WageTo) : values.Without(FeeSlots.Wage).With(FeeSlots.OpenWage, WageSlot.Write(meant));
        }

        if (told.Months is { } months && months == Math.Floor(months) && (!hasCharges || hasMoney || told.IsMonthsSaid || isAnswer)) values = values.With(FeeSlots.Months, months);
        // "Còn Đài Loan thì sao?" asks for something else; a country counts beside a sum.
        if ((hasMoney || (isAnswer && context.IsAsked)) && told.Market is { } market && (market != before || !values.Has(FeeSlots.Market))) values = values.With(FeeSlots.Market, market);
        if (told.Programme is { } programme && (hasMoney || hasCharges)) values = values.With(FeeSlots.Programme, programme.ToString());
        if (told.IsCrew && hasMoney) values = values.With(FeeSlots.Crew, FeeSlots.Yes);
        if (told.IsSigned is { } isSigned && (hasMoney || hasCharges)) values = values.With(FeeSlots.Signed, isSigned ? FeeSlots.Yes : FeeSlots.No);
        if (told.IsApproved is { } isApproved && (hasMoney || hasCharges)) values = values.With(FeeSlots.Approved, isApproved ? FeeSlots.Yes : FeeSlots.No);
        return values;
    }

    /// <summary>"Lương 30 triệu có đủ sống không" is no correction: a question that names no charge with its sum, though of those that were told before nothing is put right.</summary>
    private static bool IsQuestionOfItsOwn(FeeStatement told, FormContext context) =>
        told is { IsQuestion: true, IsCorrection: false, IsAddition: false } && !told.Charges.Any(charge => charge.Stated is not null && context.Knowledge.Content.Fees.FindKind(charge.Kind) is { IsVague: false });

    /// <summary>A sum alone, while the wage is missing and no other sum is asked for; null for none.</summary>
    private static StatedSum? WageAlone(FeeStatement told, FormValues known) =>
        told is { Charges.Count: 0, Unplaced: [var money], IsCorrection: false, IsAddition: false } && known.Money(FeeSlots.Wage) is null && (!known.Has(FeeSlots.Open) || known.Has(FeeSlots.Unit))
            ? new StatedSum(money, money.Settle(MarketCurrency.Of(told.Market)) is { } currency ? new FeeSum(money.Low, money.High, currency) : null)
            : null;

    /// <summary>Questions about brokerage and training are about these: another sum in them does not make them the fee check's.</summary>
    private static bool IsAside(FormValues values, FormContext context)
    {
        string[]? about = context.Advice?.Answer is Answer.Found { Topic.Id: var topic } ? topic switch { "fee.brokerage" => Brokerage, "fee.training-cost" => Training, _ => null } : null;
        return about is not null && !ChargesOf(values).Any(charge => about.Contains(charge.Kind));
    }

    /// <summary>All charges told, that of a sum that was asked back about included.</summary>
    public static IReadOnlyList<FeeCharge> ChargesOf(FormValues values) => [.. ChargeList.Read(values.Text(FeeSlots.Charges)) ?? [], .. ChargeList.Read(values.Text(FeeSlots.Unit)) ?? []];

    /// <summary>The question for the check; at least one charge must have been told.</summary>
    public static FeeQuestion QuestionOf(FormValues values) => new(
        ChargesOf(values),
        ProgrammeOf(values),
        values.Number(FeeSlots.Months),
        values.Money(FeeSlots.Wage) is { } wage ? new FeeSum(wage.Amount, values.Money(FeeSlots.WageTo)?.Amount ?? wage.Amount, wage.Currency) : null,
        YesOrNo(values.Text(FeeSlots.Signed)),
        YesOrNo(values.Text(FeeSlots.Approved)),
        values.Text(FeeSlots.Market));

    public static FeeProgramme? ProgrammeOf(FormValues values) => Enum.TryParse(values.Text(FeeSlots.Programme), out FeeProgramme programme) ? programme : null;

    private static FormValues ReadCharges(FeeStatement told, FormValues known, Currency? local, bool isFinished)
    {
        IReadOnlyList<FeeCharge> before = ChargeList.Read(known.Text(FeeSlots.Charges)) ?? [];
        FeeCharge[] settled = [.. told.Charges.Where(charge => !charge.IsOpen && (charge.Stated is not null || charge.MonthsOfWage is not null)).Select(charge => charge.ToCharge())];
        // Of what nobody told a sum, only what stands beside a sum counts: "bắt đóng tiền môi giới có đúng không" asks a question.
        if (settled.Length > 0) settled = [.. told.Charges.Where(charge => !charge.IsOpen).Select(charge => charge.ToCharge())];
        if (told is { IsCorrection: true, IsAddition: false } && settled is [{ Kind: Unnamed } anew] && Meant(before) is { } meant) settled = [anew with { Kind = meant.Kind }];
        if (settled.Length > 0) known = known.With(FeeSlots.Charges, ChargeList.Write(isFinished && !told.IsAddition && !told.IsCorrection ? settled : Merged(before, settled)));
        if (OpenSums.Write(told.Charges, local) is { } open) known = known.With(FeeSlots.Open, open).Without(FeeSlots.Unit);
        // "À 140 triệu chứ": the one sum told before is put right.
        return settled.Length == 0 && before is [var only] && told is { Unplaced: [var money], IsCorrection: true } && money.Settle(null) is { } currency
            ? known.With(FeeSlots.Charges, ChargeList.Write([only with { Sum = new FeeSum(money.Low, money.High, currency), MonthsOfWage = null }]))
            : known;
    }

    /// <summary>Which charge "à nhầm, phí 90 triệu" puts right: the only one, or the only one that "phí" may mean; null when that is not clear.</summary>
    private static FeeCharge? Meant(IReadOnlyList<FeeCharge> before) => before is [var only] ? only : before.Where(charge => Fees.Contains(charge.Kind)).ToArray() is [var fee] ? fee : null;

    /// <summary>A charge told again takes the place of the one of its kind.</summary>
    private static IEnumerable<FeeCharge> Merged(IReadOnlyList<FeeCharge> before, IReadOnlyList<FeeCharge> told) =>
        [.. before.Where(old => !told.Any(now => now.Kind == old.Kind)), .. told];

    private static bool? YesOrNo(string? text) => text switch { FeeSlots.Yes => true, FeeSlots.No => false, _ => null };
}
