using WorkerAdvisor.Bot.Leads;

namespace WorkerAdvisor.Bot.Tests.Leads;

public sealed class PhoneReaderTests
{
    private const string Mobile = "+84912345678";

    [Theory]
    // Plain, and as people group it.
    [InlineData("0912345678")]
    [InlineData("0912 345 678")]
    [InlineData("0912 34 56 78")]
    [InlineData("09 12 34 56 78")]
    [InlineData("091 234 5678")]
    [InlineData("091 2345678")]
    [InlineData("0912.345.678")]
    [InlineData("0912.34.56.78")]
    [InlineData("091.234.5678")]
    [InlineData("0912-345-678")]
    [InlineData("0912–345–678")]
    [InlineData("0912_345_678")]
    [InlineData("0912/345/678")]
    [InlineData("0912,345,678")]
    [InlineData("(0912) 345 678")]
    [InlineData("(091) 234-5678")]
    [InlineData("0912  345  678")]
    [InlineData("0 9 1 2 3 4 5 6 7 8")]
    [InlineData("0-9-1-2-3-4-5-6-7-8")]
    [InlineData("0912 . 345 . 678")]
    [InlineData("*0912345678*")]
    [InlineData("0912\u00A0345\u00A0678")]
    // With the country.
    [InlineData("+84912345678")]
    [InlineData("+84 912 345 678")]
    [InlineData("+84 91 234 56 78")]
    [InlineData("+84-912-345-678")]
    [InlineData("+84.912.345.678")]
    [InlineData("(+84) 912 345 678")]
    [InlineData("(+84)912345678")]
    [InlineData("+84 (0) 912 345 678")]
    [InlineData("+84(0)912345678")]
    [InlineData("+840912345678")]
    [InlineData("+84 0912 345 678")]
    [InlineData("84912345678")]
    [InlineData("84 912 345 678")]
    [InlineData("840912345678")]
    [InlineData("0084912345678")]
    [InlineData("0084 912 345 678")]
    [InlineData("00 84 912345678")]
    // The letter o for zero, and other digits.
    [InlineData("o912345678")]
    [InlineData("O912345678")]
    [InlineData("O912 345 678")]
    [InlineData("o9 12 34 56 78")]
    [InlineData("O91.2345.678")]
    [InlineData("０９１２３４５６７８")]
    [InlineData("0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣")]
    // In words.
    [InlineData("không chín một hai ba bốn năm sáu bảy tám")]
    [InlineData("khong chin mot hai ba bon nam sau bay tam")]
    [InlineData("Không chín một, hai ba bốn, năm sáu bảy tám")]
    [InlineData("không chín một hai ba tư lăm sáu bảy tám")]
    [InlineData("không chín 12 345 678")]
    [InlineData("0912 ba bốn năm sáu bảy tám")]
    // Inside a sentence.
    [InlineData("số em là 0912345678 ạ")]
    [InlineData("sđt: 0912345678")]
    [InlineData("SDT 0912 345 678 nhé")]
    [InlineData("dt 0912345678 zalo luôn")]
    [InlineData("zalo 0912345678.")]
    [InlineData("gọi em 0912.345.678 sau 7 giờ tối")]
    [InlineData("em 25 tuổi, 0912345678")]
    [InlineData("sinh 1998 0912345678")]
    [InlineData("0912345678 sinh năm 1998")]
    [InlineData("0912345678 25 tuổi")]
    [InlineData("nhà số 12, 0912345678")]
    [InlineData("Lan o Phan Rang 0912345678")]
    [InlineData("em ten Lan o Phan Rang o912345678")]
    [InlineData("0912345678 năm nay em 20")]
    [InlineData("tel:0912345678")]
    [InlineData("0912345678 (Viettel)")]
    [InlineData("0912345678, gọi buổi tối")]
    [InlineData("số của mẹ em 0912 345 678")]
    [InlineData("0912345678 0912345678")]
    [InlineData("0912345678 hoặc +84 912 345 678")]
    public void Every_way_of_typing_one_number_tells_that_number(string text)
    {
        Assert.Equal(Mobile, Assert.IsType<PhoneReading.Told>(PhoneReader.Read(text)).Number);
    }

    [Theory]
    [InlineData("0321234567", "+84321234567")]
    [InlineData("033 222 1234", "+84332221234")]
    [InlineData("0561234567", "+84561234567")]
    [InlineData("0581234567", "+84581234567")]
    [InlineData("0591234567", "+84591234567")]
    [InlineData("0701234567", "+84701234567")]
    [InlineData("0791234567", "+84791234567")]
    [InlineData("0811234567", "+84811234567")]
    [InlineData("0851234567", "+84851234567")]
    [InlineData("0861234567", "+84861234567")]
    [InlineData("0871234567", "+84871234567")]
    [InlineData("0898 123 456", "+84898123456")]
    [InlineData("0987654321", "+84987654321")]
    [InlineData("0259 3822 345", "+842593822345")]
    [InlineData("(0259) 3.822.345", "+842593822345")]
    [InlineData("02593822345", "+842593822345")]
    [InlineData("024 3825 1234", "+842438251234")]
    [InlineData("028-3829-5678", "+842838295678")]
    [InlineData("+84 24 3825 1234", "+842438251234")]
    // Of people abroad, or just back.
    [InlineData("+81 90 1234 5678", "+819012345678")]
    [InlineData("+81-80-1234-5678", "+818012345678")]
    [InlineData("+81 090 1234 5678", "+819012345678")]
    [InlineData("0081 90 1234 5678", "+819012345678")]
    [InlineData("+82 10 1234 5678", "+821012345678")]
    [InlineData("+82-010-1234-5678", "+821012345678")]
    [InlineData("008210 1234 5678", "+821012345678")]
    [InlineData("+886 912 345 678", "+886912345678")]
    [InlineData("+886 0912 345 678", "+886912345678")]
    [InlineData("+49 151 23456789", "+4915123456789")]
    [InlineData("+60 12 345 6789", "+60123456789")]
    [InlineData("+65 8123 4567", "+6581234567")]
    [InlineData("+971 50 123 4567", "+971501234567")]
    [InlineData("+48 512 345 678", "+48512345678")]
    [InlineData("em ở Nhật, số +81 90 1234 5678", "+819012345678")]
    public void Numbers_of_other_networks_and_countries_are_read(string text, string number)
    {
        Assert.Equal(number, Assert.IsType<PhoneReading.Told>(PhoneReader.Read(text)).Number);
    }

    [Theory]
    [InlineData("01201234567", "+84701234567")]
    [InlineData("01211234567", "+84791234567")]
    [InlineData("01221234567", "+84771234567")]
    [InlineData("01261234567", "+84761234567")]
    [InlineData("01281234567", "+84781234567")]
    [InlineData("01231234567", "+84831234567")]
    [InlineData("01241234567", "+84841234567")]
    [InlineData("01251234567", "+84851234567")]
    [InlineData("01271234567", "+84811234567")]
    [InlineData("01291234567", "+84821234567")]
    [InlineData("01621234567", "+84321234567")]
    [InlineData("0163 123 4567", "+84331234567")]
    [InlineData("0164.123.4567", "+84341234567")]
    [InlineData("01651234567", "+84351234567")]
    [InlineData("0166 1234567", "+84361234567")]
    [InlineData("01671234567", "+84371234567")]
    [InlineData("+84 168 123 4567", "+84381234567")]
    [InlineData("84 169 123 4567", "+84391234567")]
    [InlineData("0084 186 123 4567", "+84561234567")]
    [InlineData("01881234567", "+84581234567")]
    [InlineData("01991234567", "+84591234567")]
    [InlineData("em dùng số cũ 01681234567", "+84381234567")]
    public void An_eleven_digit_number_of_before_is_asked_about_with_its_prefix_of_today(string text, string today)
    {
        var unclear = Assert.IsType<PhoneReading.Unclear>(PhoneReader.Read(text));

        Assert.Equal(PhoneDoubt.Former, unclear.Doubt);
        Assert.Equal([today], unclear.Numbers);
    }

    [Theory]
    [InlineData("912345678")]
    [InlineData("912 345 678")]
    public void Nine_digits_without_a_zero_may_be_an_identity_card(string text)
    {
        var unclear = Assert.IsType<PhoneReading.Unclear>(PhoneReader.Read(text));

        Assert.Equal((PhoneDoubt.NoZero, Mobile), (unclear.Doubt, Assert.Single(unclear.Numbers)));
    }

    [Theory]
    [InlineData("091234567", PhoneDoubt.TooShort)]
    [InlineData("0912 345", PhoneDoubt.TooShort)]
    [InlineData("098765", PhoneDoubt.TooShort)]
    [InlineData("3822345", PhoneDoubt.TooShort)]
    [InlineData("09123456789", PhoneDoubt.TooLong)]
    [InlineData("0912 345 678 9", PhoneDoubt.TooLong)]
    [InlineData("079201001234", PhoneDoubt.TooLong)]
    [InlineData("19036688991234", PhoneDoubt.TooLong)]
    [InlineData("0123456789", PhoneDoubt.Impossible)]
    [InlineData("0000000000", PhoneDoubt.Impossible)]
    [InlineData("0412345678", PhoneDoubt.Impossible)]
    [InlineData("0683822345", PhoneDoubt.Impossible)]
    [InlineData("1900123456", PhoneDoubt.Impossible)]
    [InlineData("01012345678", PhoneDoubt.TooLong)]
    [InlineData("+84 123", PhoneDoubt.TooShort)]
    public void What_nobody_can_be_called_on_is_asked_back_about(string text, PhoneDoubt doubt)
    {
        var unclear = Assert.IsType<PhoneReading.Unclear>(PhoneReader.Read(text));

        Assert.Equal(doubt, unclear.Doubt);
        Assert.Empty(unclear.Numbers);
    }

    [Theory]
    [InlineData("0912345678 hoặc 0987654321")]
    [InlineData("0912345678/0987654321")]
    [InlineData("0912 345 678 - 0987 654 321")]
    [InlineData("0912345678, 0987654321")]
    [InlineData("em 0912.345.678, mẹ em 0987.654.321")]
    public void Of_two_numbers_none_is_chosen(string text)
    {
        var unclear = Assert.IsType<PhoneReading.Unclear>(PhoneReader.Read(text));

        Assert.Equal(PhoneDoubt.Several, unclear.Doubt);
        Assert.Equal([Mobile, "+84987654321"], unclear.Numbers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Lan")]
    [InlineData("em 25 tuổi")]
    [InlineData("sinh năm 1998")]
    [InlineData("em ba mươi tuổi, nhà có năm người")]
    [InlineData("lương 20 triệu")]
    [InlineData("vay 100.000 thôi")]
    [InlineData("số nhà 12/5")]
    [InlineData("xã 3, huyện 4")]
    [InlineData("113")]
    [InlineData("không")]
    [InlineData("một hai ba")]
    public void Other_figures_are_no_number(string text)
    {
        Assert.IsType<PhoneReading.None>(PhoneReader.Read(text));
    }

    [Fact]
    public void Where_the_number_stands_is_told_so_that_the_rest_can_be_read_without_it()
    {
        const string Text = "em tên Lan, +84 912 345 678, ở Phan Rang";

        var told = Assert.IsType<PhoneReading.Told>(PhoneReader.Read(Text));

        Assert.Equal("+84 912 345 678", Text[told.Start..told.End]);
    }

    [Theory]
    [InlineData("84912345678", Mobile)]
    [InlineData("+84912345678", Mobile)]
    [InlineData("0912345678", Mobile)]
    [InlineData("819012345678", "+819012345678")]
    public void A_shared_contact_is_read_with_and_without_the_plus(string shared, string number)
    {
        Assert.Equal(number, PhoneReader.ReadShared(shared));
    }

    [Fact]
    public void A_number_is_shown_in_groups_and_its_middle_can_be_hidden()
    {
        Assert.Equal("0912 345 678", PhoneText.Of(Mobile));
        Assert.Equal("0912 ••• 678", PhoneText.Masked(Mobile));
        Assert.Equal("+819012345678", PhoneText.Of("+819012345678"));
        Assert.DoesNotContain("1234", PhoneText.Masked("+819012345678"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+84912345678", true)]
    [InlineData("0912345678", false)]
    [InlineData("+84", false)]
    [InlineData("+8491234567890123456789", false)]
    [InlineData("=cmd()", false)]
    public void A_button_can_bring_only_a_real_number(string value, bool isOne)
    {
        Assert.Equal(isOne, PhoneReader.IsNumber(value));
    }
}
