using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>What one message tells of a fee check. Nothing is guessed: what it leaves open is null, or a sum that is not settled.</summary>
/// <param name="Unplaced">Sums of which no word says what they are.</param>
/// <param name="Wage">By month; null when it is not told, or by the hour.</param>
/// <param name="Months">Length of the contract; null when it is not told, or several may be meant.</param>
/// <param name="IsMonthsSaid">Whether a word beside the length says that it is the contract's.</param>
/// <param name="IsCrew">A seafarer, of which sort of ship nobody said: only merchant ships have the higher ceiling.</param>
/// <param name="Market">Id of the country.</param>
public sealed record FeeStatement(
    IReadOnlyList<StatedCharge> Charges, IReadOnlyList<MoneyMention> Unplaced, StatedSum? Wage, decimal? Months, bool IsMonthsSaid, FeeProgramme? Programme, bool IsCrew, string? Market, bool? IsSigned, bool? IsApproved)
{
    /// <summary>Whether it puts something right: "… chứ không phải …".</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Whether it adds to what was told before: "còn thu thêm …".</summary>
    public bool IsAddition { get; init; }

    /// <summary>Whether it may ask something else than whether the charge is right: how to get the money back, for one.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether it asks something, and not what were otherwise.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether it tells of money that was taken and of somebody gone with it.</summary>
    public bool IsStory { get; init; }

    /// <summary>Whether a sum in it is neither a charge nor the wage: borrowed, owed, lost.</summary>
    public bool HasOtherSums { get; init; }

    /// <summary>Whether it tells of any charge, or of a sum that may be one.</summary>
    public bool HasMoney => Charges.Count > 0 || Unplaced.Count > 0;

    /// <summary>The question for the check, with what is settled; null when no charge is.</summary>
    public FeeQuestion? ToQuestion()
    {
        List<FeeCharge> charges = [.. Charges.Where(charge => !charge.IsOpen).Select(charge => charge.ToCharge())];
        return charges.Count == 0 ? null : new FeeQuestion(charges, Programme, Months, Wage?.Sum, IsSigned, IsApproved, Market);
    }
}

/// <summary>A sum as said.</summary>
/// <param name="Money">As said.</param>
/// <param name="Sum">Null when the person must be asked in which currency, or what a bare number counts.</param>
public sealed record StatedSum(MoneyMention Money, FeeSum? Sum);

/// <summary>A charge as said.</summary>
/// <param name="Kind">Id of a <see cref="FeeKind"/>; <c>unnamed</c> when nobody said what for.</param>
/// <param name="Stated">Null when nobody said how much, or it is told in months of wage.</param>
public sealed record StatedCharge(string Kind, StatedSum? Stated, decimal? MonthsOfWage = null, bool IsMonthly = false)
{
    /// <summary>Whether the person must be asked what the sum means.</summary>
    public bool IsOpen => Stated is { Sum: null };

    public FeeCharge ToCharge() => new(Kind, Stated?.Sum, MonthsOfWage, IsMonthly);
}
