namespace WorkerAdvisor.Knowledge.Money;

/// <summary>What wages are paid in, by country id; null where the id stands for several countries, or for one that is not listed.</summary>
public static class MarketCurrency
{
    /// <param name="market">An id of <c>content/markets/countries.yaml</c>, or null.</param>
    public static Currency? Of(string? market) => market switch
    {
        "japan" => Currency.Jpy,
        "korea" => Currency.Krw,
        "taiwan" => Currency.Twd,
        "germany" => Currency.Eur,
        "malaysia" => Currency.Myr,
        _ => null,
    };
}
