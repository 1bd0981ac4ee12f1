using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Knowledge.Centres;

namespace WorkerAdvisor.Bot.Tests.Leads;

/// <summary>Whose yes it is, to which text, and what goes out with it.</summary>
public sealed class LeadConsentTests(LiveBot bot)
{
    [Theory]
    [InlineData("em đồng ý")]
    [InlineData("dạ em đồng ý ạ")]
    [InlineData("cháu đồng ý")]
    [InlineData("con đồng ý")]
    [InlineData("chị đồng ý")]
    [InlineData("bác đồng ý")]
    [InlineData("bà đồng ý")]
    [InlineData("tôi đồng ý")]
    [InlineData("mình đồng ý rồi")]
    public void A_helpers_own_yes_sends_nothing(string said)
    {
        Registering chat = AtHelpedSummary();

        chat.Say(said);

        Assert.Empty(chat.Submitted);
        Assert.NotNull(chat.State.Form);
    }

    [Theory]
    [InlineData("bà ấy đồng ý")]
    [InlineData("mẹ em đồng ý rồi")]
    [InlineData("bác nói đồng ý")]
    [InlineData("họ vừa nói đồng ý")]
    [InlineData("người đó đã đồng ý")]
    public void The_other_persons_yes_passed_on_does(string said)
    {
        Registering chat = AtHelpedSummary();

        chat.Say(said);

        Assert.True(Assert.Single(chat.Submitted).IsAssisted);
    }

    [Theory]
    [InlineData("đồng ý")]
    [InlineData(null)]
    public void A_yes_after_the_texts_changed_shows_them_first(string? typed)
    {
        Registering chat = After("/dangky", "Lan", "0912345678", "xã Ninh Phước, Khánh Hòa", "xong");
        string agree = chat.Last[0].Buttons.First(button => button.Label == "Đồng ý").Action;
        chat.Knowledge = bot.With(Centre());

        Reply shown = Assert.Single(typed is null ? chat.Press(agree) : chat.Say(typed));

        Assert.Empty(chat.Submitted);
        Assert.Contains("Trung tâm Dịch vụ việc làm tỉnh Khánh Hòa", shown.Text, StringComparison.Ordinal);
        chat.Say("đồng ý");
        Assert.Contains("Trung tâm Dịch vụ việc làm tỉnh Khánh Hòa", Assert.Single(chat.Submitted).Consent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_button_under_a_word_about_the_yes_agrees_to_what_was_shown_only()
    {
        Registering chat = After("/dangky", "Lan", "0912345678", "xã Ninh Phước, Khánh Hòa", "xong");
        chat.Knowledge = bot.With(Centre());
        chat.Say("ok");

        chat.PressLabel("Đồng ý");

        Assert.Empty(chat.Submitted);
    }

    [Fact]
    public void Who_runs_the_bot_is_named_beside_the_centre()
    {
        Registering chat = new(bot.With(Centre() with { Operator = "Tỉnh đoàn Khánh Hòa" }), bot.Clock);
        foreach (string said in (string[])["/dangky", "Lan", "0912345678", "xã Ninh Phước, Khánh Hòa", "xong"]) chat.Say(said);

        Assert.Contains("và Tỉnh đoàn Khánh Hòa, nơi lo máy trả lời này", chat.Last[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dangky", "nơi lo máy trả lời này, họ chưa ghi tên ở đây")]
    [InlineData("/dangkyho", "nơi lo máy trả lời này, họ chưa ghi tên ở đây")]
    public void Where_no_operator_is_named_the_text_says_so(string command, string said)
    {
        Registering chat = After(command, "Nguyễn Thị Lan", "0912345678", "xã Ninh Phước, Khánh Hòa", "xong");

        Assert.Contains(said, chat.Last[0].Text, StringComparison.Ordinal);
        Assert.Contains("đủ 18 tuổi", chat.Last[0].Text, StringComparison.Ordinal);
        Assert.Contains("không bắt buộc", chat.Last[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_to_hand_over_says_how_the_centre_is_reached()
    {
        Registering chat = new(bot.With(Centre()), bot.Clock);
        foreach (string said in (string[])["/dangkyho", "Lò Thị Mai", "0912345678", "xã Ninh Phước, Khánh Hòa", "xong", "họ đồng ý rồi"]) chat.Say(said);

        Assert.Contains("số 1 đường Thử", chat.Last[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_to_hand_over_says_nothing_of_the_priority_group()
    {
        Registering chat = After("/dangkyho", "Lò Thị Mai", "0912345678", "xã Ninh Phước, Khánh Hòa", "hộ nghèo", "xong");
        Assert.Contains("Diện ưu tiên: Hộ nghèo", chat.Last[0].Text, StringComparison.Ordinal);

        chat.Say("họ đồng ý rồi");

        Assert.Equal(["poor"], Assert.Single(chat.Submitted).Person.PriorityGroups);
        Assert.DoesNotContain("Hộ nghèo", chat.Last[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_pressed_after_the_own_contact_is_no_longer_proven()
    {
        Registering chat = After("/dangky", "Lan");
        chat.Share("+84912345678", isOwn: true);
        foreach (string said in (string[])["xã Ninh Phước, Khánh Hòa", "xong", "sửa số điện thoại", "0912345678 hoặc 0987654321"]) chat.Say(said);

        chat.PressLabel("0987 654 321");
        chat.Say("đồng ý");

        Assert.Equal(("+84987654321", false), (chat.Submitted[0].Person.Phone, chat.Submitted[0].IsPhoneProven));
    }

    [Fact]
    public void The_own_contact_proves_no_other_persons_number()
    {
        Registering chat = After("/dangky", "Lan");
        chat.Share("+84912345678", isOwn: true);
        chat.Press("f:lead:who=other");
        foreach (string said in (string[])["xã Ninh Phước, Khánh Hòa", "xong", "họ đồng ý rồi"]) chat.Say(said);

        Assert.False(Assert.Single(chat.Submitted).IsPhoneProven);
    }

    [Theory]
    [InlineData("/dangky", "sửa")]
    [InlineData("/dangkyho", null)]
    public void Staffs_notes_survive_an_update(string command, string? then)
    {
        string yes = command == "/dangky" ? "đồng ý" : "họ đồng ý rồi";
        Registering chat = After(command, "Nguyễn Thị Lan", "0912345678", "xã Ninh Phước, Khánh Hòa", "xong", yes);
        chat.Note("gọi 23/11, hẹn tối");

        chat.Say(command);
        foreach (string said in then is null ? ["Nguyễn Thị Lan", "0912345678", "xã Khánh Khê, Lạng Sơn", "xong", yes] : (string[])[then, "em ở xã Khánh Khê, Lạng Sơn", yes]) chat.Say(said);

        Assert.Equal(2, chat.Submitted.Count);
        Assert.Equal("gọi 23/11, hẹn tối", chat.Submitted[1].Person.Notes);
    }

    private static CentreContent Centre() => new([new Centre("kh", "Trung tâm Dịch vụ việc làm tỉnh Khánh Hòa", ["khanh-hoa"], Address: "số 1 đường Thử")]);

    private Registering AtHelpedSummary() => After("/dangkyho", "bác Nguyễn Văn Bảy", "0912345678", "xã Khánh Khê, Lạng Sơn", "xong");

    private Registering After(params string[] said)
    {
        var chat = new Registering(bot.Knowledge, bot.Clock);
        foreach (string text in said) chat.Say(text);
        return chat;
    }
}
