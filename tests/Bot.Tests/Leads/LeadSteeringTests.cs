using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Tests.Leads;

/// <summary>What leaves the form, puts it off or gets past a question, and what is an answer; for whom it is; and what is asked back.</summary>
public sealed class LeadSteeringTests(LiveBot bot)
{
    private static readonly string[] ToExtras = ["/dangky", "Lan", "0912345678", "xã Ninh Phước, Khánh Hòa"];

    [Fact]
    public void Who_asks_why_while_changing_an_older_registration_hears_that_it_stays()
    {
        Registering chat = After("/dangky", "Lan", "0912345678", "xã Ninh Phước, Khánh Hòa", "xong", "đồng ý", "/dangky", "sửa", "sửa số điện thoại");

        Assert.Contains("phiếu cũ vẫn như trước", chat.Say("sao phải hỏi")[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edit.markets", "Nhật thôi")]
    [InlineData("edit.loan", "khỏi vay")]
    [InlineData("edit.loan", "khỏi")]
    [InlineData("edit.time", "buổi tối thôi")]
    [InlineData("edit.name", "Hoa thôi")]
    public void A_word_that_may_leave_it_is_an_answer_within_one(string asked, string said)
    {
        Registering chat = After(ToExtras);
        chat.Press($"f:lead:{asked}");

        chat.Say(said);

        Assert.Equal("lead", chat.State.Form?.Tool);
        Assert.Contains(asked["edit.".Length..], chat.State.Form!.Values.Keys);
    }

    [Theory]
    [InlineData("để mai")]
    [InlineData("lát nữa")]
    [InlineData("để em hỏi chồng đã")]
    public void Later_means_later_at_every_question(string said)
    {
        for (int told = 1; told <= ToExtras.Length; told++)
        {
            Registering chat = After(ToExtras[..told]);
            int before = chat.State.Form!.Values.Count;

            chat.Say(said);

            Assert.Contains("48 giờ", chat.Last[0].Text, StringComparison.Ordinal);
            Assert.Equal(before, chat.State.Form!.Values.Count);
        }
    }

    [Theory]
    [InlineData("hủy")]
    [InlineData("hủy đi")]
    [InlineData("thôi không làm nữa")]
    [InlineData("thôi ạ")]
    public void A_whole_message_that_says_so_leaves_it_at_every_question(string said)
    {
        foreach (string[] before in (string[][])[ToExtras[..1], ToExtras[..2], ToExtras[..3], [.. ToExtras[..3], "Lạng Sơn"], [.. ToExtras[..3], "Cao Lộc"], ToExtras])
        {
            Registering chat = After(before);

            chat.Say(said);

            Assert.Null(chat.State.Form);
            Assert.Contains("Mình dừng rồi", chat.Last[0].Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("đúng rồi")]
    [InlineData("dạ vâng")]
    [InlineData("để mai")]
    [InlineData("quay lại")]
    [InlineData("ok")]
    [InlineData("sao phải hỏi")]
    public void What_is_no_place_is_not_kept_as_a_hamlet(string said)
    {
        Registering chat = After([.. ToExtras[..3], "Lạng Sơn"]);

        chat.Say(said);

        Assert.NotNull(chat.State.Form);
        Assert.DoesNotContain("place", chat.State.Form.Values.Keys);
    }

    [Theory]
    [InlineData("edit.trade", "bỏ qua")]
    [InlineData("edit.trade", "không biết")]
    [InlineData("edit.trade", "xong")]
    [InlineData("edit.trade", "xem lại và gửi")]
    [InlineData("edit.language", "chưa có")]
    [InlineData("edit.time", "gì cũng được")]
    public void What_gets_past_a_question_is_no_answer_to_it(string asked, string said)
    {
        Registering chat = After(ToExtras);
        chat.Press($"f:lead:{asked}");

        chat.Say(said);
        chat.Say("xong");

        Assert.StartsWith("**Phiếu của bạn", chat.Last[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(said, chat.Last[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("em cảm ơn ạ", false)]
    [InlineData("không nhớ", false)]
    [InlineData("làm ruộng", true)]
    [InlineData("may", true)]
    [InlineData("phụ hồ", true)]
    [InlineData("nấu ăn", true)]
    public void Small_talk_is_no_trade(string said, bool isTrade)
    {
        Registering chat = After(ToExtras);

        chat.Say(said);

        Assert.Equal(isTrade, chat.State.Form!.Values.ContainsKey("trade"));
    }

    [Theory]
    [InlineData("cho con gái")]
    [InlineData("cho con gái tôi")]
    [InlineData("cho em gái")]
    [InlineData("cho con")]
    public void A_parents_answer_is_never_taken_for_their_own(string said)
    {
        Registering chat = After("đăng ký cho con");

        chat.Say(said);

        Assert.NotEqual("self", chat.State.Form!.Values.GetValueOrDefault("who"));
    }

    [Fact]
    public void Who_asks_for_themselves_leaves_a_form_for_another()
    {
        Registering chat = After("/dangkyho", "Lò Thị Mai", "0912345678");

        chat.Say("đăng ký cho mình");

        Assert.Contains("Bạn tên gì?", chat.Last[0].Text, StringComparison.Ordinal);
        Assert.Contains("Phần bạn ghi hộ người khác chưa gửi, mình bỏ rồi", chat.Last[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lò Thị Mai", chat.State.Form!.Values.Values);
    }

    [Theory]
    [InlineData("/dangkyho")]
    [InlineData("đăng ký hộ mẹ em")]
    public void Who_turns_to_another_half_through_is_told_what_was_dropped(string said)
    {
        Registering chat = After("/dangky", "Nguyễn Thị Lan", "0912345678");

        chat.Say(said);

        Assert.Contains("Phần bạn ghi cho chính mình chưa gửi, mình bỏ rồi", chat.Last[0].Text, StringComparison.Ordinal);
        Assert.Contains("đăng ký hộ ai", chat.Last[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_for_another_goes_on_when_its_command_is_given_again()
    {
        Registering chat = After("/dangkyho", "Lò Thị Mai", "/dangkyho");

        Assert.Contains("Gọi số nào", chat.Last[0].Text, StringComparison.Ordinal);
        Assert.Equal("Lò Thị Mai", chat.State.Form!.Values["name"]);
    }

    [Theory]
    [InlineData("đăng ký lại giúp em, số mới 912345678", "0912 345 678")]
    [InlineData("đăng ký lại giúp em, em chuyển về huyện Châu Thành", "Có mấy nơi cùng tên này")]
    public void What_is_unclear_in_an_update_is_asked_and_not_dropped(string said, string asked)
    {
        Registering chat = After("/dangky", "Lan", "0987654321", "xã Ninh Phước, Khánh Hòa", "xong", "đồng ý");

        chat.Say(said);

        Assert.Contains(asked, chat.Last[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("**Phiếu của bạn", chat.Last[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cho em đăng ký, em tên Lan ở Cao Lộc, Lạng Sơn, 0912345678", "Cao Lộc nay chia thành")]
    [InlineData("cho em đăng ký, em tên Lan ở Ninh Thuận, 0912345678", "bạn ở xã hay phường nào")]
    public void A_place_told_without_its_commune_is_asked_about_within_six_messages(string said, string asked)
    {
        Registering chat = After(said);
        Assert.Contains(asked, chat.Last[0].Text, StringComparison.Ordinal);

        chat.PressLabel("Chỉ ghi tỉnh thôi");
        chat.Say("xong");
        chat.Say("đồng ý");

        Assert.Single(chat.Submitted);
        Assert.InRange(chat.Messages, 4, 6);
    }

    [Fact]
    public void A_province_named_twice_before_it_was_asked_is_still_asked()
    {
        Registering chat = After("cho em đăng ký, em ở Lạng Sơn", "Lan, Lạng Sơn", "0912345678");

        Assert.Contains("bạn ở xã hay phường nào", chat.Last[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void To_change_the_commune_asks_for_the_place()
    {
        Registering chat = After([.. ToExtras, "xong"]);

        Assert.Contains("xã, phường nào", Assert.Single(chat.Say("đổi tên xã")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forged_page_shows_the_first()
    {
        Registering chat = After([.. ToExtras[..3], "Cao Lộc"]);
        Button first = chat.Last[0].Buttons[0];

        Assert.Equal(first, chat.Press("f:lead:place.page.99999999999")[0].Buttons[0]);
    }

    [Fact]
    public void A_forged_button_makes_another_persons_form_nobodys_own()
    {
        Registering chat = After("/dangkyho", "Lò Thị Mai");

        chat.Press("f:lead:self");

        Assert.Equal("other", chat.State.Form!.Values["who"]);
    }

    [Theory]
    [InlineData("không cần", "no")]
    [InlineData("không vay", "no")]
    [InlineData("muốn vay", "yes")]
    public void A_choice_that_has_another_in_it_is_not_asked_back_about(string said, string kept)
    {
        Registering chat = After(ToExtras);
        chat.Press("f:lead:edit.loan");

        chat.Say(said);

        Assert.Equal(kept, chat.State.Form!.Values["loan"]);
    }

    [Theory]
    [InlineData("f:lead:edit.name", "Lan")]
    [InlineData("f:lead:edit.phone", "0912 345 678")]
    [InlineData("f:lead:edit.place", "xã Ninh Phước, Khánh Hòa")]
    public void The_same_answer_once_more_is_an_answer(string edit, string said)
    {
        Registering chat = After([.. ToExtras, "xong"]);
        chat.Press(edit);

        chat.Say(said);

        Assert.StartsWith("**Phiếu của bạn", chat.Last[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_helper_who_asks_for_help_stays_in_the_form()
    {
        Registering chat = After("/dangkyho", "Lò Thị Mai", "đăng ký giúp em với");

        Assert.Equal("Lò Thị Mai", chat.State.Form!.Values["name"]);
    }

    private Registering After(params string[] said)
    {
        var chat = new Registering(bot.Knowledge, bot.Clock);
        foreach (string text in said) chat.Say(text);
        return chat;
    }
}
