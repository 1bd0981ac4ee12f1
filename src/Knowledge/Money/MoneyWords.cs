namespace WorkerAdvisor.Knowledge.Money;

/// <summary>Words around numbers that make them money, folded, as people type them.</summary>
internal static class MoneyWords
{
    /// <summary>How many times; money even without a currency.</summary>
    public static readonly IReadOnlyDictionary<string, decimal> Multipliers = new Dictionary<string, decimal>
    {
        ["k"] = 1e3m, ["nghin"] = 1e3m, ["ngan"] = 1e3m, ["ngin"] = 1e3m, ["nghim"] = 1e3m,
        ["tr"] = 1e6m, ["trieu"] = 1e6m, ["trieuu"] = 1e6m, ["triu"] = 1e6m, ["cu"] = 1e6m, ["chai"] = 1e6m, ["quyt"] = 1e6m, ["trd"] = 1e6m, ["trdong"] = 1e6m,
        ["ty"] = 1e9m, ["ti"] = 1e9m, ["toi"] = 1e9m,
        ["lit"] = 1e5m, ["xi"] = 1e5m, ["lop"] = 1e5m,
    };

    /// <summary>Multipliers that are Vietnamese slang for đồng, never for another currency.</summary>
    public static readonly IReadOnlySet<string> OnlyDong = new HashSet<string> { "cu", "chai", "quyt", "trd", "lit", "xi", "lop", "toi" };

    /// <summary>Other words that look like those above when their marks are taken off: "30 độ", "lần 2 về", "5 tới 7".</summary>
    public static readonly IReadOnlySet<string> OtherWords = new HashSet<string>
    {
        "tới", "tôi", "tối", "tội", "toi", "là", "lạ", "lả", "về", "vẽ", "vệ", "vẻ", "cũ", "cứ", "cử", "cụ", "tí", "tì", "tị", "tý", "xì", "xỉ", "lớp", "lợp", "đóng", "đông", "động", "dòng", "dùng", "dông",
        "tê", "tế", "tề", "tẻ", "đo", "đó", "đỏ", "độ", "đồ", "đổ", "đỗ", "dò", "dó", "dở", "dỡ", "ý", "ỷ", "ỳ", "mãn", "mạn", "màn", "mẫn", "mân", "sẽn", "đề", "chải", "chài", "chái", "quýt", "vé số", "lấy", "lây", "lạy", "lẫy",
    };

    /// <summary>Small multipliers that count money only before another word of money: "3 chục triệu", "5 trăm đô".</summary>
    public static readonly IReadOnlyDictionary<string, decimal> Small = new Dictionary<string, decimal> { ["chuc"] = 10, ["tram"] = 100 };

    /// <summary>Slang of workers abroad that says number and currency at once.</summary>
    public static readonly IReadOnlyDictionary<string, (decimal Times, Currency Currency)> Slang = new Dictionary<string, (decimal, Currency)>
    {
        ["man"] = (1e4m, Currency.Jpy), ["la"] = (1e4m, Currency.Jpy), ["lay"] = (1e4m, Currency.Jpy), ["sen"] = (1e3m, Currency.Jpy), ["ve"] = (100, Currency.Usd),
    };

    private static readonly Currency[] Dollar = [Currency.Usd, Currency.Aud, Currency.Cad, Currency.Nzd, Currency.Sgd, Currency.Hkd, Currency.Twd];

    /// <summary>Names and signs of currencies, the longest first; a word that several share names all of them.</summary>
    public static readonly IReadOnlyList<(string Name, Currency[] Currencies)> Currencies =
    [
        .. new (string Names, Currency[] Currencies)[]
        {
            ("vnd|vnđ|vn đ|viet nam dong|dong|đ|d|₫", [Currency.Vnd]),
            ("usd|us$|do my|do la my|dola my|dollar my", [Currency.Usd]),
            ("$|do|do la|dola|dollar|dollars|dolla", Dollar),
            ("jpy|yen nhat|yen|y|¥|円", [Currency.Jpy]),
            ("krw|won han|won|uon|₩", [Currency.Krw]),
            ("twd|ntd|nt$|dai te|te dai|te dai loan|tien dai|dai tệ", [Currency.Twd]),
            ("cny|rmb|nhan dan te|te trung quoc|te tq|nhan te", [Currency.Cny]),
            ("te", [Currency.Twd, Currency.Cny]),
            ("eur|euro|euros|oro|o ro|ero|€", [Currency.Eur]),
            ("aud|do uc|do la uc|a$", [Currency.Aud]),
            ("cad|do canada|do la canada|do cana|c$", [Currency.Cad]),
            ("nzd|do niu|do new zealand|nz$", [Currency.Nzd]),
            ("sgd|do sing|do singapore|do la sing|s$", [Currency.Sgd]),
            ("hkd|do hong kong|do hk|hk$", [Currency.Hkd]),
            ("myr|ringgit|ring git|rinh git|rm", [Currency.Myr]),
            ("aed|dirham|dirhams", [Currency.Aed]),
            ("sar|riyal|rial", [Currency.Sar]),
            ("thb|baht|bat thai|bath|฿", [Currency.Thb]),
            ("pln|zloty|zlo ty|zl", [Currency.Pln]),
            ("ron|leu|lei", [Currency.Ron]),
            ("huf|forint", [Currency.Huf]),
            ("gbp|bang anh|£", [Currency.Gbp]),
        }.SelectMany(row => row.Names.Split('|'), (row, name) => (Language.VietnameseLetters.Fold(name), row.Currencies)).Distinct().OrderByDescending(row => row.Item1.Length),
    ];

    /// <summary>Names that may stand before the number: "$5000", "USD 5,000", but never "hợp đồng 3 năm".</summary>
    public static readonly IReadOnlySet<string> Before = new HashSet<string>
    {
        "$", "us$", "nt$", "a$", "c$", "s$", "hk$", "nz$", "¥", "円", "₩", "€", "£", "฿", "₫", "usd", "vnd", "jpy", "krw", "twd", "ntd", "eur", "aud", "cad", "sgd", "myr", "aed", "rm", "gbp", "pln",
    };

    public static readonly IReadOnlyDictionary<string, PayPeriod> Periods = new Dictionary<string, PayPeriod>
    {
        ["thang"] = PayPeriod.Month, ["th"] = PayPeriod.Month, ["thg"] = PayPeriod.Month, ["month"] = PayPeriod.Month, ["ngay"] = PayPeriod.Day, ["bua"] = PayPeriod.Day,
        ["gio"] = PayPeriod.Hour, ["h"] = PayPeriod.Hour, ["tieng"] = PayPeriod.Hour, ["tuan"] = PayPeriod.Week, ["nam"] = PayPeriod.Year,
    };

    /// <summary>What a number counts when it is not money: "1 tỷ 3 năm" is not 1.3 tỷ.</summary>
    public static readonly IReadOnlySet<string> Counted = new HashSet<string>
    {
        "thang", "nam", "ngay", "tuan", "gio", "h", "tieng", "nguoi", "lan", "tuoi", "t", "cho", "don", "nu", "suat", "dot", "ky", "phan", "dua", "chau", "con", "km", "cm", "kg", "m",
    };
}
