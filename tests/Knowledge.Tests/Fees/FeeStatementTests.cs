using System.Globalization;
using WorkerAdvisor.Knowledge.Fees;

namespace WorkerAdvisor.Knowledge.Tests.Fees;

/// <summary>How people tell of fees, in one message.</summary>
public sealed class FeeStatementTests
{
    /// <summary>
    /// What is typed, and what is read: charges as <c>kind sum</c> (millions of đồng as "tr", other currencies by their code, "?" for one that
    /// must be asked, "-" for none), L the wage, M the contract's months, the programme, the country, "unsigned" and so on.
    /// </summary>
    public static TheoryData<string, string> Told { get; } = Read(
        """
        cong ty thu e 120tr di nhat 3 nam luong 30tr co dung ko = unnamed 120tr; L 30tr; M 36; japan
        phí dv 3600 đô, cọc 20tr, lương 18 man, hợp đồng 3 năm = service 3600Usd; bond 20tr; L 180000Jpy; M 36
        thu 70tr tiền môi giới = brokerage 70tr
        họ đòi 5tr giữ chỗ trước = hold 5tr
        Công ty báo tiền dịch vụ 60 triệu, lương hợp đồng 20 triệu, hợp đồng 36 tháng = service 60tr; L 20tr; M 36
        tien dv 90tr luong 25tr hd 3 nam = service 90tr; L 25tr; M 36
        trọn gói 120tr đi Đài Loan = total 120tr; taiwan
        tron goi 130 trieu di dai loan 3 nam luong 22tr = total 130tr; L 22tr; M 36; taiwan
        bao trọn gói 150tr lương 28tr/tháng 3 năm = total 150tr; L 28tr; M 36
        tổng chi phí 140tr trong đó phí dịch vụ 70tr, học tiếng 15tr, vé máy bay 10tr = total 140tr; service 70tr; training 15tr; flight 10tr
        60tr phí dịch vụ với 20tr ký quỹ = service 60tr; deposit 20tr
        60tr phi dich vu, 20tr ky quy = service 60tr; deposit 20tr
        phí dịch vụ: 60tr; ký quỹ: 30tr; khám sức khỏe: 1tr5 = service 60tr; deposit 30tr; health 1.5tr
        ký quỹ 30 triệu có đúng không = deposit 30tr
        ki quy 100tr di han eps = deposit 100tr; eps; korea
        đi hàn eps người ta đòi 100tr tiền suất = slot 100tr; eps; korea
        có ông bảo lo suất eps 250 triệu = slot 250tr; eps; korea
        thi eps xong bị đòi 50tr bao đậu = slot 50tr; eps; korea
        im japan mà họ thu 30tr tiền dịch vụ = service 30tr; im-japan; japan
        imjapan co phai dong 20tr tien hoc khong = training 20tr; im-japan; japan
        em tự ký hợp đồng với chủ bên đức mà bên dịch vụ thu 50tr = unnamed 50tr; own-contract; germany
        cò đòi 15tr = brokerage 15tr
        tiền cò 15tr = brokerage 15tr
        mất 10tr lót tay cho cán bộ = brokerage 10tr
        hoa hồng 5tr, phí giới thiệu 3tr = brokerage 5tr; brokerage 3tr
        phí mg 60tr đi nhật = brokerage 60tr; japan
        đặt cọc 20tr chống trốn = bond 20tr
        coc chong tron 50tr = bond 50tr
        tiền thế chân 40tr = bond 40tr
        phải đóng tiền cọc giữ đơn 10tr = hold 10tr
        dat coc 5 trieu giu don hang = bond 5tr
        chưa ký hợp đồng đã bắt nộp 30tr = unnamed 30tr; unsigned
        chua ki hop dong ma doi 30tr phi dich vu = service 30tr; unsigned
        đóng 20tr trước khi phỏng vấn = unnamed 20tr; unsigned
        ký hợp đồng rồi mới thu 60tr phí dịch vụ = service 60tr; signed
        đơn hàng chưa được duyệt mà thu 40tr = unnamed 40tr; unapproved
        phí phỏng vấn 2tr, phí thi tuyển 3tr = recruitment 2tr; recruitment 3tr
        tiền tuyển 5 củ = recruitment 5tr
        lệ phí thi tiếng hàn 24 đô = exam 24Usd; korea
        tiền học tiếng 15tr 6 tháng, ăn ở 2tr/tháng = training 15tr; living 2tr/m
        học phí 20tr, ktx 1tr2 một tháng = training 20tr; living 1.2tr/m
        đào tạo 25 triệu = training 25tr
        học định hướng 3tr = orientation 3tr
        khám sức khoẻ 1tr2 = health 1.2tr
        kham suc khoe 900k = health 0.9tr
        hộ chiếu 500k, visa 2tr, lý lịch tư pháp 1tr = passport 0.5tr; visa 2tr; criminal-record 1tr
        làm hộ chiếu hết 2 triệu = passport 2tr
        vé máy bay 12tr = flight 12tr
        ve may bay 12tr = flight 12tr
        đóng quỹ 100 nghìn = fund 0.1tr
        quỹ hỗ trợ việc làm 500k = fund 0.5tr
        bảo hiểm 3tr = insurance 3tr
        dong phuc vali 2tr5 = uniform 2.5tr
        phí hồ sơ 5tr = file 5tr
        dịch thuật công chứng 3 triệu = translation 3tr
        phí tư vấn 2tr = advice 2tr
        phí quản lý 10tr = management 10tr
        phí phát sinh 8tr = surcharge 8tr
        sát ngày bay bắt đóng thêm 15tr = surcharge 15tr
        rút hồ sơ bị phạt 30tr = penalty 30tr
        gia hạn 1 năm thu 15tr lương 30tr = extension 15tr; L 30tr; M 12
        phí gia hạn 20tr cho 2 năm, lương 180.000 yên = extension 20tr; L 180000Jpy; M 24
        thu 4 tháng lương tiền dịch vụ hợp đồng 3 năm = service 4m; M 36
        cty lấy 3 tháng lương = unnamed 3m
        phí dịch vụ bằng 3 tháng lương, lương 30tr, 3 năm = service 3m; L 30tr; M 36
        hợp đồng 36 tháng lương 30 triệu thu 100 triệu = unnamed 100tr; L 30tr; M 36
        lương 30tr phí 120tr = unnamed 120tr; L 30tr
        120tr phí lương 30tr = unnamed 120tr; L 30tr
        thu 120tr lương 30tr phí vậy cao ko = unnamed 120tr; L 30tr
        luong cb 170.000 yen, phi 5k usd = unnamed 5000Usd; L 170000Jpy
        lương 29.500 tệ đi đài, phí dịch vụ 4000 đô la mỹ = service 4000Usd; L 29500Twd; taiwan
        đi đài loan phí 4000 đô = unnamed ?; taiwan
        lương 2 triệu won, thu 200tr = unnamed 200tr; L 2000000Krw
        đi hàn lương 40tr thu 200tr = unnamed 200tr; L ?; korea
        đi đức lương 1500 euro phí 200 triệu = unnamed 200tr; L 1500Eur; germany
        phí 120 lương 30 3 năm = unnamed ?; L ?; M 36
        môi giới 70 = brokerage ?
        lương 30 = L ?
        120tr đi nhật = U 120tr; japan
        120 triệu 3 năm = U 120tr; M 36
        lương 25 triệu chứ không phải 30 triệu = L 25tr
        lương không phải 30tr mà là 25tr = L 25tr
        không phải 120tr mà là 140tr, phí dịch vụ đó = service 140tr
        phí dịch vụ 3600 đô tức khoảng 90 triệu = service 3600Usd
        nhà có 50tr, công ty thu 120tr = unnamed 120tr
        vay được 80tr, phí dịch vụ 90tr = service 90tr
        phí 120tr, ngân hàng cho vay 100tr = unnamed 120tr
        họ thu 120tr mà làm thêm được 10tr = unnamed 120tr
        công ty bắt đóng tiền môi giới = brokerage -
        họ đòi tiền cọc = bond -
        công ty không thu phí môi giới, phí dịch vụ 60tr = service 60tr
        không mất tiền cọc =
        80-90tr phí dịch vụ, lương 25-28tr, 3 năm = service 80tr..90tr; L 25tr..28tr; M 36
        phí dịch vụ 1 tỷ 2 = service 1200tr
        học tiếng 6 tháng rồi đi 3 năm, thu 120tr = unnamed 120tr; M 36
        chờ bay 8 tháng, hợp đồng 3 năm, phí 100tr = unnamed 100tr; M 36
        làm được 2 năm rồi, hợp đồng 3 năm, phí dịch vụ 90tr lương 30tr = service 90tr; L 30tr; M 36
        hợp đồng 1 năm hoặc hợp đồng 3 năm, phí dịch vụ 60tr = service 60tr
        thuyền viên tàu hàng, phí dịch vụ 60tr, lương 20tr, 2 năm = service 60tr; L 20tr; M 24; at-sea
        đi thuyền viên phí dịch vụ 60tr = service 60tr; crew
        đi tàu cá đài loan phí dịch vụ 60tr = service 60tr; taiwan
        tokutei phí 90tr lương 20 man 5 năm = unnamed 90tr; L 200000Jpy; M 60; company; japan
        môi giới đài loan 1800 tệ/tháng = local-agent 1800Twd/m; taiwan
        con e di nhat cty bao dong 135tr, luong 27tr, hd 3nam, vay co dat ko a = unnamed 135tr; L 27tr; M 36; japan
        Phí DV: 65.000.000đ. Lương: 21.000.000đ/tháng. HĐ: 36 tháng. = service 65tr; L 21tr; M 36
        chị ơi bên kia kêu nộp năm mươi triệu tiền dịch vụ, lương hai mươi triệu, đi ba năm = service 50tr; L 20tr; M 36
        lãnh 30tr một tháng, họ lấy 100tr = unnamed 100tr; L 30tr
        có ng đòi 2k đô phí mg = brokerage 2000Usd
        họ còn thu thêm 20tr môi giới = brokerage 20tr
        chồng em vay 300 triệu rồi bỏ đi =
        cho em vay 10 triệu =
        em nợ 200 triệu mà lương 20 triệu = L 20tr
        em mượn 50 triệu, phí dịch vụ 60tr = service 60tr
        em gửi về 100 triệu =
        bị mất 50 triệu =
        nó lừa em 50 triệu =
        vay ký quỹ đi hàn 100 triệu = korea
        lương bên nhật bao nhiêu một tháng = japan
        nộp phí dịch vụ 70tr trước ngày ký = service 70tr; unsigned
        tiền dv là 1 hay 2 khoản =
        qua nhật trọn gói mấy trăm triệu = japan
        30tr/tháng, thu 120tr, 3 năm = unnamed 120tr; L 30tr; M 36
        """);

    [Theory]
    [MemberData(nameof(Told))]
    public void A_message_is_read_for_all_it_holds(string text, string told) => Assert.Equal(told, Tell(LiveFees.Reader.Read(text)));

    [Theory]
    [InlineData("em muốn đi nhật thì cần gì")]
    [InlineData("lý lịch tư pháp làm ở đâu")]
    [InlineData("tiền dịch vụ là gì")]
    [InlineData("công ty này có uy tín không")]
    [InlineData("")]
    public void What_tells_of_no_money_has_no_charge(string text) => Assert.False(LiveFees.Reader.Read(text).HasMoney);

    [Theory]
    [InlineData("lương 30 triệu có đủ sống không", true)]
    [InlineData("luong 30 trieu co phai dong thue ko", true)]
    [InlineData("lương bên nhật bao nhiêu một tháng", true)]
    [InlineData("về nước có lấy lại tiền bảo hiểm nenkin không", true)]
    [InlineData("lương 25 triệu thì sao", false)]
    [InlineData("hợp đồng 3 năm", false)]
    public void A_question_is_told_from_an_answer(string text, bool isQuestion) => Assert.Equal(isQuestion, LiveFees.Reader.Read(text).IsQuestion);

    [Theory]
    [InlineData("em bi moi gioi lay 50 trieu roi bien mat", true)]
    [InlineData("cty lừa em đóng 60 triệu phí dịch vụ rồi chặn zalo", true)]
    [InlineData("cọc chống bỏ trốn 20 triệu", false)]
    [InlineData("em sợ bị lừa, họ thu phí dịch vụ 60 triệu", false)]
    public void The_story_of_a_victim_is_told_from_a_charge(string text, bool isStory) => Assert.Equal(isStory, LiveFees.Reader.Read(text).IsStory);

    [Fact]
    public void The_country_spoken_of_before_settles_what_is_said_after() =>
        Assert.Equal("L 29500Twd; taiwan", Tell(LiveFees.Reader.Read("lương 29.500 tệ", "taiwan")));

    private static string Tell(FeeStatement told)
    {
        IEnumerable<string?> parts =
        [
            .. told.Charges.Select(charge => $"{charge.Kind} {(charge.MonthsOfWage is { } months ? Number(months) + "m" : Sum(charge.Stated))}{(charge.IsMonthly ? "/m" : "")}"),
            .. told.Unplaced.Select(money => "U " + Sum(new StatedSum(money, money.Settle(null) is { } currency ? new FeeSum(money.Low, money.High, currency) : null))),
            told.Wage is { } wage ? "L " + Sum(wage) : null,
            told.Months is { } length ? "M " + Number(length) : null,
            told.Programme is { } programme ? string.Concat(programme.ToString().Select((c, at) => char.IsUpper(c) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString())) : null,
            told.IsCrew ? "crew" : null,
            told.Market,
            told.IsSigned switch { true => "signed", false => "unsigned", _ => null },
            told.IsApproved switch { true => "approved", false => "unapproved", _ => null },
        ];
        return string.Join("; ", parts.OfType<string>());
    }

    private static string Sum(StatedSum? stated) => stated switch
    {
        null => "-",
        { Sum: null } => "?",
        { Sum: { } sum } => sum.IsRange ? One(sum.Low, sum) + ".." + One(sum.High, sum) : One(sum.Low, sum),
    };

    private static string One(decimal amount, FeeSum sum) => sum.Currency == Knowledge.Money.Currency.Vnd ? Number(amount / 1_000_000) + "tr" : Number(amount) + sum.Currency;

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static TheoryData<string, string> Read(string rows)
    {
        var data = new TheoryData<string, string>();
        foreach (string row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] cells = row.Split(" =", 2);
            data.Add(cells[0].Trim(), cells[1].Trim());
        }

        return data;
    }
}
