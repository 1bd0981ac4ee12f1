using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("50tr", "@tien")]
    [InlineData("50 triệu", "@tien")]
    [InlineData("1tr5", "@tien")]
    [InlineData("1,5 tỷ", "@tien")]
    [InlineData("100k", "@tien")]
    [InlineData("3000 usd", "@tien")]
    [InlineData("20 man", "@tien")]
    [InlineData("200.000.000 đồng", "@tien")]
    [InlineData("50 củ", "@tien")]
    public void Money(string text, string token) => Assert.Equal(token, Mask(text));

    [Theory]
    [InlineData("25t", "@tuoi")]
    [InlineData("25 tuổi", "@tuoi")]
    [InlineData("1m6", "@cao")]
    [InlineData("1m65", "@cao")]
    [InlineData("160cm", "@cao")]
    [InlineData("50kg", "@can")]
    [InlineData("50 cân", "@can")]
    public void Age_height_and_weight(string text, string token) => Assert.Equal(token, Mask(text));

    [Theory]
    [InlineData("3 năm", "@nam")]
    [InlineData("3nam", "@nam")]
    [InlineData("18 tháng", "@thang")]
    [InlineData("10 ngày", "@ngay")]
    [InlineData("2 tuần", "@tuan")]
    [InlineData("8 tiếng", "@gio")]
    [InlineData("8h", "@gio")]
    public void Spans_of_time(string text, string token) => Assert.Equal(token, Mask(text));

    [Theory]
    [InlineData("2024", "@namlich")]
    [InlineData("1999", "@namlich")]
    [InlineData("2024 năm", "@nam")]
    [InlineData("0912345678", "@sdt")]
    [InlineData("0912.345.678", "@sdt")]
    [InlineData("84912345678", "@sdt")]
    [InlineData("12", "@so")]
    [InlineData("3500", "@so")]
    [InlineData("5x", "@so")]
    public void Years_phone_numbers_and_other_numbers(string text, string token) => Assert.Equal(token, Mask(text));

    [Theory]
    [InlineData("vay", "vay")]
    [InlineData("n4", "n4")]
    [InlineData("2 a", "@so a")]
    [InlineData("7 nha", "@so nha")]
    public void What_is_no_number_and_what_is_no_unit_stays(string text, string masked) => Assert.Equal(masked, Mask(text));

    private static string Mask(string text) =>
        string.Join(' ', new Masker(A.Tagger, new HashSet<string>()).Mask(A.Words(text)).Words.Select(word => word.Text));
}
