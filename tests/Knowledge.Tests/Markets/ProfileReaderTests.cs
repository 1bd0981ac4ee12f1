using CsCheck;
using WorkerAdvisor.Knowledge.Markets;

namespace WorkerAdvisor.Knowledge.Tests.Markets;

public sealed class ProfileReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("em 22t học hết cấp 3 chưa biết tiếng có 50tr")]
    [InlineData("em 22t hoc het cap 3 chua biet tieng co 50tr")]
    [InlineData("E 22 tuổi, tốt nghiệp lớp 12. Em chưa biết tiếng nào hết, nhà có 50 triệu ạ")]
    public void One_message_can_say_everything(string text)
    {
        WorkerProfile profile = Read(text);

        Assert.Equal(AgeSpan.Of(22), profile.Age);
        Assert.Equal(Schooling.UpperSecondary, profile.Schooling);
        Assert.Empty(profile.Languages!.Value);
        Assert.Equal(new Budget(50_000_000, 50_000_000), profile.Budget);
        Assert.Null(profile.Priorities);
        Assert.Null(profile.Facts);
    }

    [Theory]
    [InlineData("học hết lớp 9", Schooling.LowerSecondary)]
    [InlineData("mới hết cấp 2", Schooling.LowerSecondary)]
    [InlineData("c2 thôi", Schooling.LowerSecondary)]
    [InlineData("chưa hết cấp 3", Schooling.LowerSecondary)]
    [InlineData("đang học lớp 12", Schooling.LowerSecondary)]
    [InlineData("học tới lớp 10 rồi nghỉ", Schooling.LowerSecondary)]
    [InlineData("lớp 7", Schooling.BelowLowerSecondary)]
    [InlineData("chưa hết cấp 2", Schooling.BelowLowerSecondary)]
    [InlineData("em không biết chữ", Schooling.BelowLowerSecondary)]
    [InlineData("het lop 12", Schooling.UpperSecondary)]
    [InlineData("12/12", Schooling.UpperSecondary)]
    [InlineData("em là sinh viên", Schooling.UpperSecondary)]
    [InlineData("đang học đại học năm 2", Schooling.UpperSecondary)]
    [InlineData("tốt nghiệp cấp 3, chưa học đại học", Schooling.UpperSecondary)]
    [InlineData("cao đẳng cơ khí", Schooling.Vocational)]
    [InlineData("hết cấp 3 rồi học trung cấp điều dưỡng", Schooling.Vocational)]
    [InlineData("tốt nghiệp đại học", Schooling.University)]
    [InlineData("ky su xay dung", Schooling.University)]
    public void Schools_are_understood(string text, Schooling schooling) => Assert.Equal(schooling, Read(text).Schooling);

    [Theory]
    [InlineData("n4", SpokenLanguage.Japanese, LanguageGrade.A2)]
    [InlineData("tiếng Nhật N5", SpokenLanguage.Japanese, LanguageGrade.A1)]
    [InlineData("có N3 rồi", SpokenLanguage.Japanese, LanguageGrade.B1)]
    [InlineData("biết ít tiếng nhật", SpokenLanguage.Japanese, LanguageGrade.Some)]
    [InlineData("topik 2", SpokenLanguage.Korean, LanguageGrade.Some)]
    [InlineData("tieng trung hsk3", SpokenLanguage.Chinese, LanguageGrade.Some)]
    [InlineData("tiếng Đức B1", SpokenLanguage.German, LanguageGrade.B1)]
    [InlineData("mới có A2 tiếng Đức", SpokenLanguage.German, LanguageGrade.A2)]
    [InlineData("tiếng anh giao tiếp", SpokenLanguage.English, LanguageGrade.Some)]
    public void Languages_are_understood(string text, SpokenLanguage language, LanguageGrade grade) =>
        Assert.Equal(new LanguageSkill(language, grade), Assert.Single(Read(text).Languages!.Value));

    [Theory]
    [InlineData("chưa biết tiếng")]
    [InlineData("ko biết tiếng gì")]
    [InlineData("em chưa học tiếng nhật")]
    [InlineData("khong biet ngoai ngu")]
    public void No_language_is_understood(string text) => Assert.Empty(Read(text).Languages!.Value);

    [Theory]
    [InlineData("có 50tr", 50, 50)]
    [InlineData("gom được 30-40 triệu", 30, 40)]
    [InlineData("dưới 30 triệu", 0, 30)]
    [InlineData("chưa tới 100tr", 0, 100)]
    [InlineData("không có đồng nào", 0, 0)]
    [InlineData("nhà có 60 củ, công ty báo giá 130tr", 60, 60)]
    public void Money_at_hand_is_understood(string text, int low, int high) => Assert.Equal(new Budget(low * 1_000_000m, high * 1_000_000m), Read(text).Budget);

    [Fact]
    public void Over_a_sum_has_no_upper_end() => Assert.Equal(new Budget(200_000_000, null), Read("trên 200 triệu").Budget);

    [Theory]
    [InlineData("nhiều")]
    [InlineData("50")]
    [InlineData("5000 đô")]
    [InlineData("30tr hoặc 80tr")]
    [InlineData("lương 30 triệu")]
    public void What_is_no_sum_in_dong_at_hand_is_not_guessed(string text) => Assert.Null(Read(text).Budget);

    [Theory]
    [InlineData("220 tuổi")]
    [InlineData("50")]
    [InlineData("có 50")]
    [InlineData("tuổi trẻ")]
    public void What_is_no_age_is_not_guessed(string text) => Assert.Null(Read(text).Age);

    [Theory]
    [InlineData("muốn lương cao", MarketPriority.Income)]
    [InlineData("đi nhanh nhất có thể", MarketPriority.Fast)]
    [InlineData("ít vốn", MarketPriority.Cheap)]
    [InlineData("muốn ở lại lâu dài", MarketPriority.Stay)]
    [InlineData("đi nhà nước cho an toàn", MarketPriority.Safe)]
    public void Priorities_are_understood(string text, MarketPriority priority) => Assert.Equal(priority, Assert.Single(Read(text).Priorities!.Value));

    [Theory]
    [InlineData("em là nữ", "woman")]
    [InlineData("có hình xăm ở tay", "tattoo")]
    [InlineData("từng có tiền án", "record")]
    [InlineData("cao 1m48", "short")]
    [InlineData("từng đi thực tập sinh Nhật về", "trained")]
    [InlineData("bị hàn trục xuất năm 2019", "deported")]
    public void Hard_facts_are_understood(string text, string fact) => Assert.Equal(fact, Assert.Single(Read(text).Facts!.Value));

    [Theory]
    [InlineData("không có hình xăm, không tiền án")]
    [InlineData("cao 1m65")]
    [InlineData("em có con gái nhỏ")]
    [InlineData("học nữa")]
    public void What_is_denied_is_no_fact(string text) => Assert.Null(Read(text).Facts);

    [Fact]
    public void Any_text_can_be_read() => A.AnyText.Sample(text => Read(text) is not null);

    [Theory]
    [InlineData("có N4 rồi thì đi Nhật lương bao nhiêu")]
    [InlineData("học tiếng nhật ở đâu")]
    [InlineData("đi nhà nước thì hỏi ở đâu")]
    [InlineData("chưa hết cấp 2 thì có đi Nhật được không")]
    public void What_only_asks_tells_nothing_unasked(string text)
    {
        WorkerProfile profile = LiveMarkets.Reader.ReadUnasked(text, Today);

        Assert.Equal((null, null, null, null, null), (profile.Schooling, profile.Languages, profile.Budget, profile.Priorities, profile.Facts));
    }

    [Fact]
    public void An_age_told_in_a_short_message_counts_unasked() => Assert.Equal(AgeSpan.Of(35), LiveMarkets.Reader.ReadUnasked("à em 35 tuổi chứ", Today).Age);

    private static WorkerProfile Read(string text) => LiveMarkets.Reader.Read(text, Today);
}
