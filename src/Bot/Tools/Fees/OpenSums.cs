using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>Charges whose sum may be several things ("môi giới 70", "4000 đô" in talk of Taiwan), as the chat's state keeps them: the possible charges, one after another.</summary>
internal static class OpenSums
{
    private const char Or = '|';
    private const decimal FewEnough = 1_000, Million = 1_000_000;

    /// <summary>Null when none is open.</summary>
    public static string? Write(IEnumerable<StatedCharge> charges, Currency? local)
    {
        StatedCharge? open = charges.FirstOrDefault(charge => charge.IsOpen);
        return open is null ? null : string.Join(Or, Meant(open.Stated!.Money, local).Select(sum => ChargeList.Write([new FeeCharge(open.Kind, sum, null, open.IsMonthly)])));
    }

    public static IReadOnlyList<FeeCharge> Read(string? text) => [.. (text ?? "").Split(Or).Select(ChargeList.Read).OfType<IReadOnlyList<FeeCharge>>().SelectMany(one => one)];

    private static IEnumerable<FeeSum> Meant(MoneyMention money, Currency? local)
    {
        if (!money.IsBare) return money.Possible.Where((currency, at) => at == 0 || currency == local).Concat(money.Possible).Distinct().Take(3).Select(currency => new FeeSum(money.Low, money.High, currency));
        FeeSum dong = money.Low < FewEnough ? new FeeSum(money.Low * Million, Currency.Vnd) : new FeeSum(money.Low, Currency.Vnd);
        return [dong, new FeeSum(money.Low, local ?? Currency.Usd)];
    }
}
