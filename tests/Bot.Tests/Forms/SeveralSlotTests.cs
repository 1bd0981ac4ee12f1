using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Tests.Forms;

public sealed class SeveralSlotTests(LiveBot bot)
{
    private static readonly SlotChoice[] Fruits = [new("fig", "Vả"), new("plum", "Mận"), new("pear", "Lê")];

    private static readonly SeveralSlot Slot = new("fruit", (_, _) => Fruits, value => Fruits.Any(fruit => fruit.Value == value), (text, _) => text == "mận" ? ["plum"] : null, Most: 2, _ => "Không quả nào");

    private FormContext Context => new(bot.Knowledge, DateOnly.FromDateTime(LiveBot.Today.DateTime), null, null, null);

    [Fact]
    public void One_press_leaves_the_slot_open_for_another()
    {
        SlotChoice[] first = [.. Slot.Choices(FormValues.None, Context)];
        FormValues one = FormValues.None.With("fruit", "fig+");

        Assert.Equal(["none", "fig+", "plum+", "pear+"], first.Select(choice => choice.Value));
        Assert.False(Slot.IsDone(one));
        Assert.Equal("ask.fruit.more", Slot.QuestionKey(one));
        Assert.Equal(["fig,plum", "fig,pear", "fig"], Slot.Choices(one, Context).Select(choice => choice.Value));
    }

    [Fact]
    public void As_many_as_count_are_enough() => Assert.True(Slot.IsDone(FormValues.None.With("fruit", "fig,plum")));

    [Fact]
    public void Going_on_without_another_keeps_the_one_chosen() => Assert.Equal("fig", Slot.Skip(FormValues.None.With("fruit", "fig+")).Text("fruit"));

    [Fact]
    public void What_is_typed_is_added_to_what_was_pressed() => Assert.Equal(new SlotReading.Told("fig,plum"), Slot.Read("mận", FormValues.None.With("fruit", "fig+"), Context));

    [Fact]
    public void Done_can_be_typed_too() => Assert.Equal(new SlotReading.Told("fig"), Slot.Read("xong", FormValues.None.With("fruit", "fig+"), Context));

    [Fact]
    public void Changed_later_the_choice_begins_anew() => Assert.Equal(4, Slot.Choices(FormValues.None.With("fruit", "fig,plum"), Context).Count);

    [Theory]
    [InlineData("none", true)]
    [InlineData("fig", true)]
    [InlineData("fig+", true)]
    [InlineData("fig,plum", true)]
    [InlineData("fig,fig", false)]
    [InlineData("fig,plum,pear", false)]
    [InlineData("stone", false)]
    [InlineData("", false)]
    public void Only_a_few_known_values_are_accepted_from_a_button(string value, bool accepted) => Assert.Equal(accepted, Slot.Accepts(value));
}
