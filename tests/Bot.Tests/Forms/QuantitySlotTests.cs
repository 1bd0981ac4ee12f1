using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tests.Forms;

/// <summary>What answers tell the slots for lengths, rates and sums in one currency.</summary>
public sealed class QuantitySlotTests(LiveBot bot)
{
    private readonly DurationSlot _length = new("months");
    private readonly PercentSlot _rate = new("rate");
    private readonly MoneySlot _dong = new("amount") { Only = Currency.Vnd };

    private FormContext Context => new(bot.Knowledge, new DateOnly(2026, 11, 22), null, "korea", null);

    [Theory]
    [InlineData("3 năm", "36")]
    [InlineData("36 thang", "36")]
    [InlineData("xyz", null)]
    [InlineData("7%", null)]
    [InlineData("8 tháng chưa bay", null)]
    [InlineData("đi 3 năm để được bao nhiêu tiền", null)]
    [InlineData("2 năm nữa em mới đi được không", null)]
    [InlineData("trả góp 2 năm", "24")]
    [InlineData("4 năm 10 tháng", "58")]
    [InlineData("3 năm được không", "36")]
    public void A_length_is_kept_in_months(string said, string? kept) => Assert.Equal(kept, Told(_length, said));

    [Theory]
    [InlineData("3", "36,3")]
    [InlineData("36", "36")]
    [InlineData("3 tháng rưỡi", "3,4")]
    [InlineData("45 năm", "")]
    [InlineData("2-3 năm", "24,36")]
    [InlineData("2 3 năm gì đó", "24,36")]
    [InlineData("24-36 tháng", "24,36")]
    public void A_length_that_may_be_several_is_asked_back_about(string said, string choices) => Assert.Equal(choices, Choices(_length, said));

    [Theory]
    [InlineData("6,6%/năm", "6.6")]
    [InlineData("0,55% một tháng", "6.6")]
    [InlineData("không lãi", "0")]
    [InlineData("7%", "7")]
    [InlineData("7", "7")]
    [InlineData("7% thôi", "7")]
    public void A_rate_is_kept_by_year(string said, string kept) => Assert.Equal(kept, Told(_rate, said));

    [Theory]
    [InlineData("1%", "1,12")]
    [InlineData("40%", "40,480")]
    [InlineData("6-7%", "6,7")]
    [InlineData("2 phân", "2,24")]
    [InlineData("0,1%/ngày", "")]
    public void A_rate_without_its_period_and_slang_are_asked_back_about(string said, string choices) => Assert.Equal(choices, Choices(_rate, said));

    [Theory]
    [InlineData("3 năm")]
    [InlineData("30 tháng")]
    [InlineData("12 tháng ạ")]
    [InlineData("năm")]
    public void A_length_is_no_rate(string said) => Assert.IsType<SlotReading.Silent>(_rate.Read(said, FormValues.None, Context));

    [Theory]
    [InlineData("năm", "2")]
    [InlineData("1 năm", "2")]
    [InlineData("tính theo tháng ạ", "24")]
    [InlineData("một tháng", "24")]
    public void The_period_alone_settles_a_rate_that_was_asked_back_about(string said, string kept) =>
        Assert.Equal(new SlotReading.Told(kept), _rate.Read(said, FormValues.None.With(_rate.OpenId, 2), Context));

    [Theory]
    [InlineData("100 triệu", "100000000 Vnd")]
    [InlineData("50 củ", "50000000 Vnd")]
    public void A_sum_in_one_currency_needs_no_country(string said, string kept) => Assert.Equal(kept, Told(_dong, said));

    [Theory]
    [InlineData("50 man", "")]
    [InlineData("5000 usd", "")]
    [InlineData("30", "30000000 Vnd")]
    [InlineData("100-150 triệu", "100000000 Vnd,150000000 Vnd")]
    public void Other_money_is_not_exchanged_but_asked_back_about(string said, string choices) => Assert.Equal(choices, Choices(_dong, said));

    [Fact]
    public void A_button_cannot_bring_what_nobody_could_say()
    {
        Assert.False(_dong.Accepts("100 Usd"));
        Assert.False(_dong.Accepts("99999999999999999 Vnd"));
        Assert.False(_length.Accepts("0"));
        Assert.False(_length.Accepts("361"));
        Assert.False(_length.Accepts("1.5"));
        Assert.False(_rate.Accepts("-1"));
        Assert.False(_rate.Accepts("1001"));
        Assert.True(_rate.Accepts("6.6") && _length.Accepts("360") && _dong.Accepts("50000000 Vnd"));
    }

    private string? Told(Slot slot, string said) => slot.Read(said, FormValues.None, Context) is SlotReading.Told(var value) ? value : null;

    private string Choices(Slot slot, string said) => string.Join(',', Assert.IsType<SlotReading.Unclear>(slot.Read(said, FormValues.None, Context)).Choices.Select(choice => choice.Value));
}
