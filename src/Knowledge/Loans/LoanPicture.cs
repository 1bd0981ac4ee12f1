using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Loans;

/// <summary>
/// A loan month by month. All sums are whole đồng and add up exactly: interest is rounded half up each month, the instalment down, and the last
/// month takes what is left. A bank that reckons by days comes out a little different; its printed schedule counts.
/// </summary>
public sealed class LoanPicture
{
    private LoanPicture(LoanTerms terms, IReadOnlyList<Instalment> schedule) => (Terms, Schedule) = (terms, schedule);

    public LoanTerms Terms { get; }

    /// <summary>One entry a month; the last leaves nothing owed.</summary>
    public IReadOnlyList<Instalment> Schedule { get; }

    public Instalment First => Schedule[0];

    public Instalment Last => Schedule[^1];

    /// <summary>The month in which most is paid: the first of a shrinking instalment.</summary>
    public decimal Highest => Schedule.Max(month => month.Total);

    public decimal TotalInterest => Schedule.Sum(month => month.Interest);

    public decimal TotalPaid => Terms.Amount + TotalInterest;

    public IReadOnlyList<LoanYear> Years =>
        [.. Schedule.Chunk(12).Select((months, index) => new LoanYear(index + 1, months.Sum(month => month.Principal), months.Sum(month => month.Interest), months[^1].Left))];

    /// <summary>Draws a loan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The terms are not <see cref="LoanTerms.IsPossible"/>.</exception>
    public static LoanPicture Of(LoanTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (!terms.IsPossible) throw new ArgumentOutOfRangeException(nameof(terms), "A loan needs a positive whole sum, a rate from 0 and at least a month, all within the limits.");
        var schedule = new List<Instalment>(terms.Months);
        decimal left = terms.Amount, principal = Math.Floor(terms.Amount / terms.Months), instalment = InstalmentOf(terms);
        for (int month = 1; month <= terms.Months; month++)
        {
            decimal interest = Math.Round(left * terms.MonthlyRate, MidpointRounding.AwayFromZero);
            decimal paid = month == terms.Months ? left : terms.Method == LoanMethod.EqualPrincipal ? principal : Math.Clamp(instalment - interest, 0, left);
            left -= paid;
            schedule.Add(new Instalment(month, paid, interest, left));
        }

        return new LoanPicture(terms, schedule);
    }

    /// <summary>The dearest month's share of a month's wage, 0.25 for a quarter; null when the wage is in another currency: no exchange rate is known here.</summary>
    public decimal? ShareOf(MoneyAmount wage) => wage.Currency == Currency.Vnd && wage.Amount > 0 ? Highest / wage.Amount : null;

    /// <summary>The even instalment A·r / (1 − (1+r)^−n), rounded down; with r = 0 a plain n-th.</summary>
    private static decimal InstalmentOf(LoanTerms terms)
    {
        if (terms.MonthlyRate == 0) return Math.Floor(terms.Amount / terms.Months);
        decimal shrink = 1 / (1 + terms.MonthlyRate), present = 1;
        for (int month = 0; month < terms.Months; month++) present *= shrink;
        return Math.Floor(terms.Amount * terms.MonthlyRate / (1 - present));
    }
}
