using System.Globalization;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Tests.Money;

public sealed class MoneyReaderTests
{
    /// <summary>How people write it, the amount or range, and the currency; several where it has to be asked.</summary>
    public static TheoryData<string, string, string> Written { get; } = Read(
        """
        120tr = 120000000 Vnd?
        120 tr = 120000000 Vnd?
        120 triệu = 120000000 Vnd?
        120 trieu = 120000000 Vnd?
        120 TRIỆU = 120000000 Vnd?
        120triệu = 120000000 Vnd?
        120 triệu đồng = 120000000 Vnd
        120 trieu dong = 120000000 Vnd
        120 triệu VND = 120000000 Vnd
        120tr vnđ = 120000000 Vnd
        120.000.000 đồng = 120000000 Vnd
        120.000.000đ = 120000000 Vnd
        120,000,000 vnd = 120000000 Vnd
        120 000 000 đ = 120000000 Vnd
        120000000 đồng = 120000000 Vnd
        15 củ = 15000000 Vnd
        15 cu = 15000000 Vnd
        15củ = 15000000 Vnd
        15 chai = 15000000 Vnd
        1 tỷ = 1000000000 Vnd?
        1 tỉ = 1000000000 Vnd?
        1 ty = 1000000000 Vnd?
        1 tỷ 2 = 1200000000 Vnd?
        1 tỷ 25 triệu = 1025000000 Vnd?
        1 tỷ 200 triệu = 1200000000 Vnd?
        1 tỷ 200 = 1200000000 Vnd?
        1ty2 = 1200000000 Vnd?
        1.2 tỷ = 1200000000 Vnd?
        1,2 tỷ = 1200000000 Vnd?
        1.250 tỷ = 1250000000 Vnd?
        1 tỷ rưỡi = 1500000000 Vnd?
        tỷ rưỡi = 1500000000 Vnd?
        nửa tỷ = 500000000 Vnd?
        1tr5 = 1500000 Vnd?
        1 tr 5 = 1500000 Vnd?
        1 triệu 5 = 1500000 Vnd?
        1tr250 = 1250000 Vnd?
        1 triệu 250 nghìn = 1250000 Vnd?
        1 triệu 250 ngàn đồng = 1250000 Vnd
        1,5 triệu = 1500000 Vnd?
        1.5tr = 1500000 Vnd?
        một triệu rưỡi = 1500000 Vnd?
        triệu rưỡi = 1500000 Vnd?
        2 triệu rưỡi = 2500000 Vnd?
        15 triệu 500 = 15500000 Vnd?
        15tr500 = 15500000 Vnd?
        15tr500k = 15500000 Vnd?
        1.500 triệu = 1500000000 Vnd?
        500k = 500000 Vnd?
        500 k = 500000 Vnd?
        500K = 500000 Vnd?
        500 nghìn = 500000 Vnd?
        500 nghin = 500000 Vnd?
        500 ngàn = 500000 Vnd?
        500 ngan = 500000 Vnd?
        500 ngìn = 500000 Vnd?
        500.000 đồng = 500000 Vnd
        500.000đ = 500000 Vnd
        500,000đ = 500000 Vnd
        530000 đồng = 530000 Vnd
        530.000 VNĐ = 530000 Vnd
        3k5 = 3500 Vnd?
        5 lít = 500000 Vnd
        2 xị = 200000 Vnd
        3 chục triệu = 30000000 Vnd?
        ba chục triệu = 30000000 Vnd?
        3 trăm triệu = 300000000 Vnd?
        ba trăm triệu = 300000000 Vnd?
        3 trăm nghìn = 300000 Vnd?
        hai trăm nghìn đồng = 200000 Vnd
        một trăm hai mươi triệu = 120000000 Vnd?
        mot tram hai muoi trieu = 120000000 Vnd?
        trăm hai mươi triệu = 120000000 Vnd?
        trăm hai triệu = 120000000 Vnd?
        một trăm triệu đồng = 100000000 Vnd
        trăm triệu = 100000000 Vnd?
        hai mươi lăm triệu = 25000000 Vnd?
        hai lăm triệu = 25000000 Vnd?
        mười triệu = 10000000 Vnd?
        mười lăm triệu = 15000000 Vnd?
        năm triệu = 5000000 Vnd?
        nam trieu = 5000000 Vnd?
        bảy mươi mốt triệu = 71000000 Vnd?
        ba trăm linh năm triệu = 305000000 Vnd?
        hai tỷ = 2000000000 Vnd?
        5000 usd = 5000 Usd
        5000USD = 5000 Usd
        5.000 USD = 5000 Usd
        5,000 usd = 5000 Usd
        USD 5,000 = 5000 Usd
        US$5000 = 5000 Usd
        5k usd = 5000 Usd
        3k5 usd = 3500 Usd
        5 nghìn đô mỹ = 5000 Usd
        5000 đô la Mỹ = 5000 Usd
        5k đô = 5000 Usd?
        5 ngàn đô = 5000 Usd?
        5000$ = 5000 Usd?
        $5000 = 5000 Usd?
        $ 5,000 = 5000 Usd?
        9000 do la = 9000 Usd?
        5000 dollars = 5000 Usd?
        1 vé = 100 Usd
        2 vé = 200 Usd
        30 man = 300000 Jpy
        30man = 300000 Jpy
        30 man yên = 300000 Jpy
        3 man rưỡi = 35000 Jpy
        20 lá = 200000 Jpy
        170.000 yên = 170000 Jpy
        170.000 yen = 170000 Jpy
        170,000 yên Nhật = 170000 Jpy
        170000yen = 170000 Jpy
        170000¥ = 170000 Jpy
        ¥170,000 = 170000 Jpy
        170k yên = 170000 Jpy
        17 vạn yên = none
        170.000 JPY = 170000 Jpy
        2.156.880 won = 2156880 Krw
        2,156,880 WON = 2156880 Krw
        2 triệu won = 2000000 Krw
        2tr won = 2000000 Krw
        2 triệu 156 nghìn won = 2156000 Krw
        ₩2,100,000 = 2100000 Krw
        2100000 krw = 2100000 Krw
        29.500 Đài tệ = 29500 Twd
        29500 dai te = 29500 Twd
        NT$ 29,500 = 29500 Twd
        29,500 NTD = 29500 Twd
        29.500 tiền đài = 29500 Twd
        29.500 tệ = 29500 Twd|Cny
        29500 te = 29500 Twd|Cny
        6000 nhân dân tệ = 6000 Cny
        6000 RMB = 6000 Cny
        1.200 € = 1200 Eur
        €1.200 = 1200 Eur
        1200 euro = 1200 Eur
        1.200 EUR = 1200 Eur
        1200 ơ rô = 1200 Eur
        4000 đô Úc = 4000 Aud
        4000 AUD = 4000 Aud
        3000 đô Canada = 3000 Cad
        2500 SGD = 2500 Sgd
        2500 đô Sing = 2500 Sgd
        1700 ringgit = 1700 Myr
        RM 1700 = 1700 Myr
        1700 RM = 1700 Myr
        2500 dirham = 2500 Aed
        2500 AED = 2500 Aed
        4000 riyal = 4000 Sar
        15000 baht = 15000 Thb
        4500 zloty = 4500 Pln
        4500 PLN = 4500 Pln
        3000 lei = 3000 Ron
        1500 bảng Anh = 1500 Gbp
        £1500 = 1500 Gbp
        80-90tr = 80000000..90000000 Vnd?
        80 - 90 triệu = 80000000..90000000 Vnd?
        18 đến 20 triệu = 18000000..20000000 Vnd?
        18tr-20tr = 18000000..20000000 Vnd?
        từ 100 tới 150 usd = 100..150 Usd
        500k-1tr = 500000..1000000 Vnd?
        150.000 - 180.000 yên = 150000..180000 Jpy
        15 – 18 man = 150000..180000 Jpy
        """);

    [Theory]
    [MemberData(nameof(Written))]
    public void Money_is_read_as_people_write_it(string text, string amount, string currencies)
    {
        IReadOnlyList<MoneyMention> found = MoneyReader.Find($"họ thu {text} có đúng không");

        Assert.Equal((amount, currencies), found is [var one] ? (AmountOf(one), CurrenciesOf(one)) : ("none", ""));
    }

    [Theory]
    [InlineData("N5, tuổi 18-30, cao 1m6, nặng 55 kg")]
    [InlineData("hợp đồng 3 năm, làm 8 tiếng 1 ngày, thử việc 2 tháng")]
    [InlineData("gọi 0900000401 hoặc 0200000405")]
    [InlineData("visa E9, E-7, hết hạn năm 2026")]
    [InlineData("nhà có hai con, ba em làm nông, năm nay sáu mươi tuổi")]
    [InlineData("giấy phép 9950/LĐTBXH-GP, 14 phố Thủy Cung")]
    [InlineData("lạnh 30 độ, 2 người về, đi 5 tới 7 năm")]
    [InlineData("công ty cổ phần, đi tìm tỷ phú, triệu người")]
    public void What_is_no_money_is_not_read_as_money(string text) => Assert.Empty(MoneyReader.Find(text));

    [Theory]
    [InlineData("lương 30tr/tháng", PayPeriod.Month)]
    [InlineData("15 triệu 1 tháng", PayPeriod.Month)]
    [InlineData("15 triệu một tháng", PayPeriod.Month)]
    [InlineData("15tr / th", PayPeriod.Month)]
    [InlineData("800k/ngày", PayPeriod.Day)]
    [InlineData("1.100 yên/giờ", PayPeriod.Hour)]
    [InlineData("1100 yên 1 tiếng", PayPeriod.Hour)]
    [InlineData("120 triệu/năm", PayPeriod.Year)]
    [InlineData("phí 120tr 3 năm", null)]
    [InlineData("nộp 20 triệu trong tháng này", null)]
    public void What_it_is_paid_for_is_read_where_the_amount_says_so(string text, PayPeriod? per) => Assert.Equal(per, Assert.Single(MoneyReader.Find(text)).Per);

    [Theory]
    [InlineData("phí 1 tỷ 3 năm", 1_000_000_000)]
    [InlineData("phí 120tr 3 năm", 120_000_000)]
    [InlineData("đóng 15 triệu 2 lần", 15_000_000)]
    [InlineData("nộp 20tr 36 tháng", 20_000_000)]
    public void A_number_behind_that_counts_something_else_is_left_alone(string text, int amount) => Assert.Equal(amount, Assert.Single(MoneyReader.Find(text)).Low);

    [Theory]
    [InlineData("120")]
    [InlineData("khoảng 120 thôi")]
    [InlineData("1.5")]
    [InlineData("120000")]
    public void A_number_alone_is_bare_and_is_asked_about(string answer)
    {
        MoneyMention said = Assert.IsType<MoneyMention>(MoneyReader.ReadAnswer(answer));

        Assert.True(said.IsBare);
        Assert.Null(said.Settle(Currency.Jpy));
    }

    [Theory]
    [InlineData("29.500 tệ", Currency.Twd, Currency.Twd)]
    [InlineData("6000 tệ", Currency.Cny, Currency.Cny)]
    [InlineData("6000 tệ", null, null)]
    [InlineData("6000 tệ", Currency.Jpy, null)]
    [InlineData("5000 đô", Currency.Jpy, Currency.Usd)]
    [InlineData("5000 đô", Currency.Aud, null)]
    [InlineData("$5000", Currency.Cad, null)]
    [InlineData("$5000", null, Currency.Usd)]
    [InlineData("2 triệu", Currency.Krw, null)]
    [InlineData("2 triệu", Currency.Jpy, Currency.Vnd)]
    [InlineData("170k", Currency.Jpy, null)]
    [InlineData("170k", null, Currency.Vnd)]
    [InlineData("15 củ", Currency.Krw, Currency.Vnd)]
    [InlineData("30 man", Currency.Krw, Currency.Jpy)]
    public void A_currency_that_may_be_another_in_that_country_is_asked_for(string text, Currency? local, Currency? settled) =>
        Assert.Equal(settled, Assert.Single(MoneyReader.Find(text)).Settle(local));

    [Fact]
    public void Several_amounts_come_in_order_with_their_places()
    {
        const string Text = "lương 30tr, phí 5k usd, cọc 15 củ";

        Assert.Equal(["30tr", "5k usd", "15 củ"], MoneyReader.Find(Text).Select(one => Text[one.Start..one.End]));
    }

    [Fact]
    public void Whatever_is_typed_is_read_without_a_fault_and_never_as_a_negative_amount()
    {
        var random = new Random(20_261_122);
        const string Letters = "0123456789.,- /$¥€trktỷcủmanlávéđôtệyen \n\0\ud83d\ude00́ạ";
        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Letters[random.Next(Letters.Length)]));
            Assert.All(MoneyReader.Find(text), one => Assert.True(one.Low >= 0 && one.High >= one.Low && one.Start < one.End && one.Possible.Count > 0));
            _ = MoneyReader.ReadAnswer(text);
        }
    }

    private static string AmountOf(MoneyMention one) => one.Low == one.High ? Say(one.Low) : $"{Say(one.Low)}..{Say(one.High)}";

    private static string Say(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"Vnd?" is đồng unless the country spoken of says otherwise, "Usd?" the American dollar likewise.</summary>
    private static string CurrenciesOf(MoneyMention one) => one.Possible switch
    {
        [var only] => $"{only}",
        [Currency.Vnd, ..] => "Vnd?",
        [Currency.Usd, ..] => "Usd?",
        _ => string.Join('|', one.Possible),
    };

    private static TheoryData<string, string, string> Read(string table)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = line.Split(" = ");
            string[] said = sides[1].Split(' ');
            rows.Add(sides[0], said[0], said.Length > 1 ? said[1] : "");
        }

        return rows;
    }
}
