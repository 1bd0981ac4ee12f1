namespace WorkerAdvisor.Knowledge.Money;

/// <summary>Currencies that offers, fees and wages are told in. Kept apart: no rate between them is known here.</summary>
public enum Currency
{
    Vnd, Usd, Jpy, Krw, Twd, Cny, Eur, Aud, Cad, Nzd, Sgd, Hkd, Myr, Aed, Sar, Thb, Pln, Ron, Huf, Gbp,
}
