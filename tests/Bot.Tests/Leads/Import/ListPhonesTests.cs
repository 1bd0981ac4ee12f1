using WorkerAdvisor.Bot.Leads.Import;

namespace WorkerAdvisor.Bot.Tests.Leads.Import;

public sealed class ListPhonesTests
{
    [Theory]
    [InlineData("0912345678", "+84912345678")]
    [InlineData("912345678", "+84912345678")]
    [InlineData("0912.345.678", "+84912345678")]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("84912345678", "+84912345678")]
    [InlineData("+84 912 345 678", "+84912345678")]
    [InlineData("01672345678", "+84372345678")]
    [InlineData("1672345678", "+84372345678")]
    [InlineData("0081 90 1234 5678", "+819012345678")]
    [InlineData("02583 822 345", "+842583822345")]
    [InlineData("'0912345678", "+84912345678")]
    public void A_number_is_read_however_the_list_has_it(string text, string phone) => Assert.Equal(phone, ListPhones.Read(SheetCell.Of(text)).Phone);

    [Fact]
    public void A_number_that_lost_its_zero_in_a_spreadsheet_gets_it_back() => Assert.Equal("+84912345678", ListPhones.Read(SheetCell.Of(912345678d)).Phone);

    [Theory]
    [InlineData("0912345678/0987654321")]
    [InlineData("0912345678 - 0987654321")]
    [InlineData("0912.345.678; 0987.654.321")]
    [InlineData("0912345678 (mẹ: 0987654321)")]
    [InlineData("0912345678 hoặc 0987654321")]
    public void Of_two_numbers_the_first_counts_and_the_other_is_kept(string text)
    {
        (string? phone, string? others, _) = ListPhones.Read(SheetCell.Of(text));

        Assert.Equal("+84912345678", phone);
        Assert.Contains("321", others, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.12E+08", "9.12E+08")]
    [InlineData("9,12E+08", "9.12E+08")]
    [InlineData("", "thiếu")]
    [InlineData("không có", "không phải số")]
    [InlineData("091234", "thiếu chữ số")]
    [InlineData("091234567890123", "thừa chữ số")]
    public void What_is_no_number_is_said_without_what_stands_there(string text, string reason)
    {
        (string? phone, _, string? fault) = ListPhones.Read(SheetCell.Of(text));

        Assert.Null(phone);
        Assert.Contains(reason, fault, StringComparison.Ordinal);
        if (text.Length > 5 && char.IsDigit(text[^1]) && !text.Contains('E')) Assert.DoesNotContain(text, fault, StringComparison.Ordinal);
    }
}
