using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>An amount in one currency, or a range of it.</summary>
/// <param name="Low">In whole units of the currency; not negative.</param>
/// <param name="High">Equal to <paramref name="Low"/> when it is no range.</param>
public sealed record FeeSum(decimal Low, decimal High, Currency Currency)
{
    public FeeSum(decimal amount, Currency currency)
        : this(amount, amount, currency)
    {
    }

    public bool IsRange => Low != High;

    public FeeSum Times(decimal factor) => new(Low * factor, High * factor, Currency);
}
