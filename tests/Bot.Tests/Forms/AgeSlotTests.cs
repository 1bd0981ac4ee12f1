using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Tests.Forms;

public sealed class AgeSlotTests(LiveBot bot)
{
    private static readonly AgeSlot Slot = new("age", "choose", ["0-17", "18-30"]);

    private FormContext Context => new(bot.Knowledge, DateOnly.FromDateTime(LiveBot.Today.DateTime), null, null, null);

    [Theory]
    [InlineData("22", "22")]
    [InlineData("22t", "22")]
    [InlineData("em 22 tuổi ạ", "22")]
    [InlineData("sinh 2001", "24-25")]
    public void An_age_is_understood(string text, string kept) => Assert.Equal(new SlotReading.Told(kept), Slot.Read(text, FormValues.None, Context));

    [Theory]
    [InlineData("220")]
    [InlineData("220 tuổi")]
    public void An_impossible_age_is_asked_back_about(string text)
    {
        SlotReading.Unclear unclear = Assert.IsType<SlotReading.Unclear>(Slot.Read(text, FormValues.None, Context));

        Assert.Equal(["0-17", "18-30"], unclear.Choices.Select(choice => choice.Value));
    }

    [Fact]
    public void Words_without_an_age_tell_nothing() => Assert.IsType<SlotReading.Silent>(Slot.Read("còn trẻ", FormValues.None, Context));

    [Theory]
    [InlineData("22", true)]
    [InlineData("18-30", true)]
    [InlineData("30-18", false)]
    [InlineData("-5", false)]
    [InlineData("220", false)]
    [InlineData("abc", false)]
    [InlineData("", false)]
    public void Only_ages_are_accepted_from_a_button(string value, bool accepted) => Assert.Equal(accepted, Slot.Accepts(value));
}
