using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Knowledge.Tests.Quantities;

public sealed class AgeReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>How people write it; an age, or a year of birth after "sn".</summary>
    public static TheoryData<string, string> Written { get; } = SaidTable.Read(
        """
        22 = 22
        22t = 22
        22 t = 22
        22T = 22
        22 tuổi = 22
        22 tuoi = 22
        22tuổi = 22
        22 tuỏi = 22
        22 tui = 22
        tôi 35 tuổi = 35
        Tôi 22 tuổi, hết lớp 12 = 22
        toi 45 tuoi = 45
        22 tuổi tôi muốn đi Hàn = 22
        2 mươi tuổi = 20
        2 muoi mot tuoi = 21
        2 mươi mốt = 21
        3 chục tuổi = 30
        sang năm 18 tuổi = 17
        năm sau em mới 18 tuổi = 17
        sắp 18 tuổi = 17
        em sắp tròn 18 = 17
        18 tuổi kém 2 tháng = 17
        18 tuổi 3 tháng nữa tròn = 17
        2 tháng nữa em đủ 18 tuổi = 17
        bố em 50 tuổi, em 22 tuổi = 22
        em 27 tuổi có con 3 tuổi = 27
        con 3 tuổi, em 27 tuổi = 27
        tuổi 22 = 22
        tuổi là 22 = 22
        hai mươi hai tuổi = 22
        hai muoi hai tuoi = 22
        hai mươi hai = 22
        ba mươi = 30
        em 22 tuổi muốn đi Nhật = 22
        em năm nay 22 = 22
        dạ 22 ạ = 22
        e 22t muon di han = 22
        30 = 30
        45 = 45
        17 = 17
        69 = 69
        sinh 2001 = sn 2001
        sinh năm 2001 = sn 2001
        sinh nam 2001 = sn 2001
        sn 2001 = sn 2001
        sn2001 = sn 2001
        sn: 2001 = sn 2001
        s/n 2001 = sn 2001
        SN 2001 = sn 2001
        năm sinh 2001 = sn 2001
        2001 = sn 2001
        1993 = sn 1993
        em 2001 = sn 2001
        2k1 = sn 2001
        2K1 = sn 2001
        2k = sn 2000
        sinh 2k5 = sn 2005
        em 2k5 muốn đi làm = sn 2005
        2k10 = sn 2010
        sinh 98 = sn 1998
        sn 98 = sn 1998
        sn98 = sn 1998
        đời 93 = sn 1993
        sinh 05 = sn 2005
        05 = sn 2005
        93 = sn 1993
        98 = sn 1998
        70 = sn 1970
        5/3/2001 = sn 2001
        05-03-2001 = sn 2001
        sinh ngày 5/3/98 = sn 1998
        ngày sinh 05.03.1998 = sn 1998
        """);

    [Theory]
    [MemberData(nameof(Written))]
    public void Reads_an_age_or_year_of_birth_as_people_write_it(string said, string expected)
    {
        AgeReading? found = AgeReader.Read(said, Today);

        Assert.NotNull(found);
        Assert.Equal(expected, found.BirthYear is { } year ? $"sn {year}" : $"{found.Age}");
    }

    [Theory]
    [InlineData("18-35 tuổi")]
    [InlineData("tới 35 tuổi")]
    [InlineData("18 toi 35 tuoi")]
    [InlineData("18 tuổi tới 35 tuổi")]
    [InlineData("chưa tới 30 tuổi")]
    [InlineData("từ 18 đến 35 tuổi")]
    [InlineData("trên 35 tuổi")]
    [InlineData("dưới 40t")]
    [InlineData("hơn 30 tuổi")]
    [InlineData("35 tuổi trở lên")]
    [InlineData("sinh 2030")]
    [InlineData("2030")]
    [InlineData("7")]
    [InlineData("150 tuổi")]
    [InlineData("em 22 tuổi, chồng em 25 tuổi")]
    [InlineData("lương 25tr")]
    [InlineData("3 năm")]
    [InlineData("0912345678")]
    [InlineData("sinh 98,5")]
    [InlineData("")]
    public void What_says_no_single_age_gives_none(string said) => Assert.Null(AgeReader.Read(said, Today));

    [Fact]
    public void Whoever_gives_a_year_of_birth_is_one_of_two_ages()
    {
        Assert.Equal((24, 25), AgeReader.Read("sn 2001", Today)?.On(Today));
        Assert.Equal((22, 22), AgeReader.Read("22t", Today)?.On(Today));
    }

    [Theory]
    [InlineData("chưa đủ 18 tuổi")]
    [InlineData("em chưa 18 tuổi")]
    [InlineData("chua toi 18 tuoi")]
    public void Who_is_not_yet_so_old_may_be_any_younger(string said) => Assert.Equal((0, 17), AgeReader.Read(said, Today)?.On(Today));

    [Fact]
    public void Never_throws_and_stays_inside_the_text_whatever_is_typed() =>
        CsCheck.Check.Sample(SaidTable.Jumbled, text =>
        {
            if (AgeReader.Read(text, Today) is not { } reading) return;
            Assert.True(reading.Start >= 0 && reading.Start < reading.End && reading.End <= VietnameseLetters.Compose(text).Length);
            Assert.True(reading.Age is null != reading.BirthYear is null);
        });
}
