using System.Globalization;

namespace WorkerAdvisor.Knowledge.Money;

/// <summary>Sums as people say them: "120 triệu đồng", "1,2 tỷ đồng", "180.000 yên".</summary>
public static class MoneyWording
{
    private const decimal Million = 1_000_000, Billion = 1_000_000_000;

    /// <summary>By hand, as the program runs without the cultures of the machine.</summary>
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly Dictionary<Currency, string> Names = new()
    {
        [Currency.Vnd] = "đồng", [Currency.Usd] = "đô la Mỹ", [Currency.Jpy] = "yên", [Currency.Krw] = "won", [Currency.Twd] = "Đài tệ", [Currency.Cny] = "nhân dân tệ",
        [Currency.Eur] = "euro", [Currency.Aud] = "đô la Úc", [Currency.Cad] = "đô la Canada", [Currency.Nzd] = "đô la New Zealand", [Currency.Sgd] = "đô la Singapore",
        [Currency.Hkd] = "đô la Hồng Kông", [Currency.Myr] = "ringgit", [Currency.Aed] = "dirham", [Currency.Sar] = "riyal", [Currency.Thb] = "baht", [Currency.Pln] = "zloty",
        [Currency.Ron] = "leu", [Currency.Huf] = "forint", [Currency.Gbp] = "bảng Anh",
    };

    /// <summary>What a currency is called.</summary>
    public static string NameOf(Currency currency) => Names[currency];

    /// <summary>The sum with its currency; đồng in millions only where that loses nothing.</summary>
    public static string Say(MoneyAmount money) => Say(money.Amount, money.Currency);

    /// <inheritdoc cref="Say(MoneyAmount)"/>
    public static string Say(decimal amount, Currency currency) => currency == Currency.Vnd && Whole(amount) is { } said ? said + " đồng" : $"{Grouped(amount)} {Names[currency]}";

    /// <summary>The figure alone, in groups of three: "29.500", "10,5".</summary>
    public static string Grouped(decimal amount) => amount.ToString("#,##0.##", Vietnamese);

    private static string? Whole(decimal amount) => amount switch
    {
        >= Billion when amount % (Million * 10) == 0 => $"{Grouped(amount / Billion)} tỷ",
        >= Million when amount % (Million / 100) == 0 => $"{Grouped(amount / Million)} triệu",
        _ => null,
    };
}
