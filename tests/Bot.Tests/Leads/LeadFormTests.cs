using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Knowledge.Consents;

namespace WorkerAdvisor.Bot.Tests.Leads;

public sealed class LeadFormTests(LiveBot bot)
{
    private Registering New() => new(bot.Knowledge, bot.Clock);

    /// <summary>A chat whose next question is the one for the summary.</summary>
    private Registering AtSummary()
    {
        Registering chat = New();
        foreach (string said in (string[])["/dangky", "Nguyễn Thị Lan", "0912345678", "xã Ninh Phước, Khánh Hòa", "xem lại và gửi"]) chat.Say(said);
        return chat;
    }

    [Fact]
    public void Six_messages_are_enough_to_be_called()
    {
        Registering chat = AtSummary();
        chat.Say("đồng ý");

        LeadSubmission sent = Assert.Single(chat.Submitted);
        Assert.Equal(6, chat.Messages);
        Assert.Equal(new LeadPerson("Nguyễn Thị Lan", "+84912345678", "xã Ninh Phước, tỉnh Khánh Hòa"), sent.Person);
        Assert.Equal(("khanh-hoa", false, false), (sent.Province, sent.IsPhoneProven, sent.IsAssisted));
        Assert.NotNull(sent.Commune);
    }

    [Fact]
    public void Every_turn_of_the_form_says_that_it_is_one()
    {
        Registering chat = New();
        foreach (string said in (string[])["/dangky", "kkk", "Lan", "098", "0912345678", "Cao Lộc", "Khánh Khê", "25 tuổi", "xong", "ok", "không đồng ý"])
        {
            IReadOnlyList<Reply> replies = chat.Say(said);
            Assert.All(replies, reply => Assert.Equal((ReplyKind.Form, "contact.register", "lead"), (reply.Kind, reply.Topic, reply.Form)));
        }
    }

    [Fact]
    public void What_the_first_message_tells_is_not_asked_for()
    {
        Registering chat = New();

        Reply extras = Assert.Single(chat.Say("cho em dang ky di han, em ten Lan o phuong Phan Rang 0912345678"));

        Assert.Contains(extras.Buttons, button => button.Label == "Xem lại và gửi");
        Assert.Contains("Lan; 0912 345 678; phường Phan Rang, tỉnh Khánh Hòa", extras.Text, StringComparison.Ordinal);
        chat.Say("xem lại và gửi");
        chat.Say("em đồng ý ạ");
        LeadSubmission sent = Assert.Single(chat.Submitted);
        Assert.Equal(["korea"], sent.Markets);
        Assert.Equal("khanh-hoa", sent.Province);
    }

    [Theory]
    [InlineData("em tên Lan, 0912345678, xã Ninh Phước, Khánh Hòa")]
    [InlineData("Nguyễn Thị Lan - 0912 345 678 - xã Ninh Phước, Khánh Hòa")]
    [InlineData("Nguyễn Thị Lan 0912345678 xã Ninh Phước Khánh Hòa")]
    [InlineData("nguyen thi lan 0912345678 xa ninh phuoc khanh hoa")]
    [InlineData("tên: Lan\nsđt: 0912.345.678\nnơi ở: xã Ninh Phước, Khánh Hòa")]
    public void All_three_may_come_in_the_first_answer(string said)
    {
        Registering chat = New();
        chat.Say("/dangky");

        Reply extras = Assert.Single(chat.Say(said));

        Assert.Contains(extras.Buttons, button => button.Label == "Xem lại và gửi");
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("ừ")]
    [InlineData("vâng ạ")]
    [InlineData("gửi đi")]
    [InlineData("ok?")]
    [InlineData("đồng ý thì sao")]
    [InlineData("chưa đồng ý")]
    [InlineData("để em suy nghĩ")]
    [InlineData("đồng ý nhưng sửa số điện thoại")]
    [InlineData("không chắc là đồng ý")]
    [InlineData("👍")]
    public void What_is_no_clear_yes_sends_nothing(string said)
    {
        Registering chat = AtSummary();

        chat.Say(said);

        Assert.Empty(chat.Submitted);
        chat.Say("đồng ý");
        chat.Press(chat.Last.SelectMany(reply => reply.Buttons).FirstOrDefault(button => button.Label == "Đồng ý")?.Action ?? "f:lead");
    }

    [Theory]
    [InlineData("đồng ý")]
    [InlineData("Đồng ý!")]
    [InlineData("dong y")]
    [InlineData("DONG Y")]
    [InlineData("em đồng ý ạ")]
    [InlineData("tôi đồng ý nhé")]
    [InlineData("dạ vâng em đồng ý")]
    [InlineData("ok đồng ý")]
    [InlineData("đồng í")]
    public void A_clear_yes_sends(string said)
    {
        Registering chat = AtSummary();

        chat.Say(said);

        Assert.Single(chat.Submitted);
        Assert.Null(chat.State.Form);
    }

    [Theory]
    [InlineData("không đồng ý")]
    [InlineData("khong dong y")]
    [InlineData("không")]
    [InlineData("thôi")]
    [InlineData("hủy")]
    public void A_no_keeps_nothing(string said)
    {
        Registering chat = AtSummary();

        Reply reply = Assert.Single(chat.Say(said));

        Assert.Empty(chat.Submitted);
        Assert.Null(chat.State.Form);
        Assert.Null(chat.State.Kept);
        Assert.Contains("bỏ hết", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_receipt_holds_the_text_as_it_was_shown()
    {
        Registering chat = AtSummary();
        string shown = chat.Last[0].Text;
        chat.Say("đồng ý");

        ConsentText text = bot.Knowledge.Content.FindConsent(ConsentText.Own)!;
        ConsentShown consent = text.Show(bot.Knowledge.Content.Replies.Say("lead.holder.none").Trim());
        Assert.Contains(consent.Text, shown, StringComparison.Ordinal);
        Assert.Equal(new ConsentGiven(text.Version, consent.Hash, consent.Text), chat.Submitted[0].Consent);
    }

    [Fact]
    public void A_yes_under_an_older_summary_sends_nothing_else_than_it_showed()
    {
        Registering chat = AtSummary();
        string oldYes = chat.Last[0].Buttons.First(button => button.Label == "Đồng ý").Action;
        chat.Say("sai tên, tên em là Nguyễn Thị Hoa");

        Reply again = Assert.Single(chat.Press(oldYes));

        Assert.Empty(chat.Submitted);
        Assert.Contains("Nguyễn Thị Hoa", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_button_sends_nothing_once_the_form_is_closed()
    {
        Registering chat = AtSummary();
        string yes = chat.Last[0].Buttons.First(button => button.Label == "Đồng ý").Action;
        chat.Press(yes);

        chat.Press(yes);
        chat.Press("f:lead:phone=+84987654321");

        Assert.Single(chat.Submitted);
    }

    [Theory]
    [InlineData("sửa số điện thoại", "0987 654 321", "0987 654 321")]
    [InlineData("sai số rồi", "0987654321", "0987 654 321")]
    [InlineData("sửa tên", "Trần Văn Tám", "Trần Văn Tám")]
    [InlineData("sai tên, tên em là Lê Thị Hoa", null, "Lê Thị Hoa")]
    [InlineData("số đúng là 0987654321", null, "0987 654 321")]
    [InlineData("em ở xã Khánh Khê, Lạng Sơn", null, "xã Khánh Khê, tỉnh Lạng Sơn")]
    [InlineData("sửa nơi ở", "xã Khánh Khê, Lạng Sơn", "xã Khánh Khê, tỉnh Lạng Sơn")]
    [InlineData("thêm năm sinh", "1998", "1998")]
    public void Each_thing_can_be_corrected_in_words_at_the_summary(string said, string? then, string shown)
    {
        Registering chat = AtSummary();

        chat.Say(said);
        if (then is not null) chat.Say(then);

        Assert.Contains(shown, chat.Last[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("**Phiếu của bạn", chat.Last[0].Text, StringComparison.Ordinal);
        Assert.Empty(chat.Submitted);
    }

    [Fact]
    public void Each_thing_can_be_corrected_by_button_at_the_summary()
    {
        Registering chat = AtSummary();

        chat.PressLabel("Sửa");
        Assert.Equal(["Tên", "Số điện thoại", "Nơi ở", "Điều khác"], chat.Last[0].Buttons.Where(button => !button.IsQuiet).Select(button => button.Label));
        chat.PressLabel("Tên");
        chat.Say("Lê Thị Hoa");

        Assert.Contains("• Tên: Lê Thị Hoa", chat.Last[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_extras_are_taken_from_one_message()
    {
        Registering chat = New();
        foreach (string said in (string[])["/dangky", "Lan", "0912345678", "xã Ninh Phước, Khánh Hòa", "nhật, 25 tuổi, thợ hàn, hết cấp 3, N4, hộ nghèo, cần vay, gọi sau 7 giờ tối", "xong", "đồng ý"]) chat.Say(said);

        LeadSubmission sent = Assert.Single(chat.Submitted);
        Assert.Equal((2001, "thợ hàn", "thpt", "N4", "gọi sau 7 giờ tối"), (sent.Person.BirthYear, sent.Person.Trade, sent.Person.Schooling, sent.Person.Language, sent.Person.BestTime));
        Assert.Equal(["japan"], sent.Markets);
        Assert.Equal(["poor"], sent.Person.PriorityGroups);
        Assert.True(sent.NeedsLoan);
    }

    [Fact]
    public void Each_extra_has_a_button_that_asks_for_it_and_comes_back()
    {
        Registering chat = New();
        foreach (string said in (string[])["/dangky", "Lan", "0912345678", "xã Ninh Phước, Khánh Hòa"]) chat.Say(said);

        Tell("Nước muốn đi", "Nhật Bản", "Hàn Quốc", "Xong");
        TellWords("Năm sinh", "1999");
        TellWords("Nghề", "phụ hồ");
        Tell("Học vấn", "Hết lớp 12");
        TellWords("Tiếng đã học", "tiếng Hàn sơ cấp");
        Tell("Diện ưu tiên", "Hộ cận nghèo", "Xong");
        Tell("Cần vay vốn", "Chưa biết");
        Tell("Giờ tiện nghe máy", "Buổi tối");
        chat.PressLabel("Xem lại và gửi");
        chat.PressLabel("Đồng ý");

        LeadSubmission sent = Assert.Single(chat.Submitted);
        Assert.Equal(["japan", "korea"], sent.Markets);
        Assert.Equal((1999, "phụ hồ", "thpt", "tiếng Hàn sơ cấp", "Buổi tối"), (sent.Person.BirthYear, sent.Person.Trade, sent.Person.Schooling, sent.Person.Language, sent.Person.BestTime));
        Assert.Equal(["near-poor"], sent.Person.PriorityGroups);
        Assert.Null(sent.NeedsLoan);

        void Tell(string extra, params string[] labels)
        {
            chat.PressLabel(extra);
            foreach (string label in labels) chat.PressLabel(label);
        }

        void TellWords(string extra, string words)
        {
            chat.PressLabel(extra);
            chat.Say(words);
        }
    }

    [Theory]
    [InlineData("17 tuổi")]
    [InlineData("em 16 tuổi ạ")]
    [InlineData("chưa đủ 18 tuổi")]
    public void Nobody_under_eighteen_is_registered(string age)
    {
        Registering chat = New();
        foreach (string said in (string[])["/dangky", "Lan", "0912345678", "xã Ninh Phước, Khánh Hòa"]) chat.Say(said);
        chat.PressLabel("Năm sinh");

        Reply reply = Assert.Single(chat.Say(age));

        Assert.Contains("Chưa đủ 18 tuổi", reply.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Submitted);
        Assert.Null(chat.State.Form);
        Assert.Null(chat.State.Kept);
    }

    [Theory]
    [InlineData("đủ rồi", true)]
    [InlineData("chưa đủ", false)]
    public void Who_may_be_seventeen_or_eighteen_is_asked(string said, bool isAdult)
    {
        Registering chat = New();
        foreach (string before in (string[])["/dangky", "Lan", "0912345678", "xã Ninh Phước, Khánh Hòa"]) chat.Say(before);
        chat.PressLabel("Năm sinh");

        Assert.Contains("đã đủ 18 tuổi chưa", Assert.Single(chat.Say("2008")).Text, StringComparison.Ordinal);
        chat.Say(said);

        Assert.Equal(isAdult, chat.State.Form is not null);
    }

    [Fact]
    public void A_question_in_between_is_answered_and_the_form_goes_on_where_it_was()
    {
        Registering chat = New();
        chat.Say("/dangky");
        chat.Say("Lan");

        IReadOnlyList<Reply> aside = chat.Say("đi nhật lương bao nhiêu");
        IReadOnlyList<Reply> second = chat.Say("vay được bao nhiêu tiền");
        Reply place = Assert.Single(chat.Say("0912345678"));

        Assert.Equal(ReplyKind.Answer, aside[0].Kind);
        Assert.Equal("lead", aside[1].Form);
        Assert.Contains(Assert.Single(second).Buttons, button => button.Action == "f:lead:resume");
        Assert.Contains("xã, phường nào", place.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_draft_waits_however_much_else_is_talked_of()
    {
        Registering chat = New();
        chat.Say("/dangky");
        chat.Say("Lan");
        for (int i = 0; i < 12; i++) chat.Say("đi nhật lương bao nhiêu");

        Reply phone = Assert.Single(chat.Say("/dangky"));

        Assert.Contains("số điện thoại", phone.Text, StringComparison.Ordinal);
        Assert.StartsWith("Mình làm tiếp phiếu", phone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_tool_lets_the_draft_wait()
    {
        Registering chat = New();
        chat.Say("/dangky");
        chat.Say("Lan");
        chat.Say("/vay");

        Assert.Equal("loan", chat.State.Form?.Tool);
        Assert.Equal("Lan", chat.State.Kept?["lead"]["name"]);
        Reply phone = Assert.Single(chat.Say("/dangky"));
        Assert.Contains("số điện thoại", phone.Text, StringComparison.Ordinal);
        Assert.Null(chat.State.Kept);
        chat.Say("hủy");
        Assert.Null(chat.State.Form);
        Assert.Null(chat.State.Kept);
    }

    [Fact]
    public void Who_is_registered_is_shown_it_and_may_change_it_with_a_new_yes()
    {
        Registering chat = AtSummary();
        chat.Say("đồng ý");

        Reply known = Assert.Single(chat.Say("/dangky"));
        Assert.Contains("0912 ••• 678", known.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0912 345 678", known.Text, StringComparison.Ordinal);
        chat.PressLabel("Sửa phiếu");
        chat.Say("sửa số điện thoại");
        chat.Say("0987654321");
        Assert.Single(chat.Submitted);
        chat.Say("đồng ý");

        Assert.Equal(2, chat.Submitted.Count);
        Assert.Equal("+84987654321", chat.Submitted[1].Person.Phone);
        Assert.Equal("Nguyễn Thị Lan", chat.Submitted[1].Person.Name);
    }

    [Fact]
    public void Keeping_it_changes_nothing()
    {
        Registering chat = AtSummary();
        chat.Say("đồng ý");
        chat.Say("/dangky");

        chat.PressLabel("Giữ như cũ");

        Assert.Single(chat.Submitted);
        Assert.Null(chat.State.Form);
    }

    [Fact]
    public void The_question_whether_to_change_it_is_passed_over_when_the_talk_goes_on()
    {
        Registering chat = AtSummary();
        chat.Say("đồng ý");
        chat.Say("/dangky");

        IReadOnlyList<Reply> answer = chat.Say("vay được bao nhiêu tiền");

        Assert.Single(answer);
        Assert.Null(chat.State.Form);
    }

    [Fact]
    public void A_helper_registers_somebody_else_whose_own_yes_is_passed_on()
    {
        Registering chat = New();
        foreach (string said in (string[])["/dangkyho", "bác Nguyễn Văn Bảy", "0912345678", "xã Khánh Khê, Lạng Sơn", "xong"]) chat.Say(said);
        Assert.Contains("đọc to", chat.Last[0].Text, StringComparison.Ordinal);
        chat.Say("đồng ý");
        Assert.Empty(chat.Submitted);
        IReadOnlyList<Reply> done = chat.Say("người đó nói đồng ý");

        LeadSubmission sent = Assert.Single(chat.Submitted);
        Assert.True(sent.IsAssisted);
        Assert.Equal("Nguyễn Văn Bảy", sent.Person.Name);
        Assert.Equal(bot.Knowledge.Content.FindConsent(ConsentText.Assisted)!.Version, sent.Consent.TextVersion);
        Assert.Equal(ReplyShare.Text, done[^1].Share);
        Assert.Contains("Nguyễn Văn Bảy", done[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Bạn đăng ký hộ ai?", Assert.Single(chat.PressLabel("Đăng ký thêm người khác")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_helpers_own_lead_is_left_alone()
    {
        Registering chat = AtSummary();
        chat.Say("đồng ý");

        Reply name = Assert.Single(chat.Say("/dangkyho"));

        Assert.Contains("Bạn đăng ký hộ ai?", name.Text, StringComparison.Ordinal);
        foreach (string said in (string[])["Lò Thị Mai", "0987654321", "xã Khánh Khê, Lạng Sơn", "xong", "người đó đồng ý rồi"]) chat.Say(said);
        Assert.Equal([false, true], chat.Submitted.Select(sent => sent.IsAssisted));
        Assert.Contains("Nguyễn Thị Lan", Assert.Single(chat.Say("/dangky")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("đăng ký giúp bác em")]
    [InlineData("em muốn đăng ký hộ mẹ em")]
    [InlineData("đăng ký cho con trai tôi đi hàn")]
    public void Words_that_ask_for_somebody_else_begin_as_a_helper(string said)
    {
        Assert.Contains("đăng ký hộ ai", New().Say(said)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_unclear_who_is_meant_it_is_asked()
    {
        Assert.Contains("cho chính mình, hay hộ người khác", New().Say("đăng ký cho con")[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_group_nobody_is_registered()
    {
        var group = new Registering(bot.Knowledge, bot.Clock) { IsGroup = true };

        foreach (IReadOnlyList<Reply> replies in new[] { group.Say("/dangky"), group.Say("em muốn đăng ký, em tên Lan 0912345678"), group.Press("f:lead:edit.name"), group.Press("f:lead:name=Lan"), group.Say("/dangkyho"), group.Press("f:lead:yes=0123456789abcdef") })
        {
            Reply reply = Assert.Single(replies);
            Assert.Contains("nhắn riêng", reply.Text, StringComparison.Ordinal);
        }

        Assert.Null(group.State.Form);
        Assert.Empty(group.Submitted);
    }

    [Theory]
    [InlineData("đăng ký có mất phí không")]
    [InlineData("Đăng ký hôm trước mà chưa ai gọi, có phải gửi lại không?")]
    [InlineData("Lỡ điền sai số điện thoại thì sửa ở đâu?")]
    [InlineData("đăng ký thi eps ở đâu")]
    [InlineData("đăng ký rồi bao lâu thì có người gọi")]
    public void A_question_about_registering_is_answered(string question)
    {
        Registering chat = New();

        chat.Say(question);

        Assert.Null(chat.State.Form);
        Assert.Null(chat.Last[0].Form);
    }

    [Theory]
    [InlineData("em muốn đăng ký")]
    [InlineData("cho em ghi tên đi nhật với")]
    [InlineData("cho e đk đi xklđ vs ad")]
    [InlineData("em muon de lai so dien thoai de duoc goi tu van")]
    [InlineData("để cán bộ gọi lại cho em")]
    [InlineData("dang ky tu van o dau a")]
    public void Asking_to_register_opens_the_form_at_once(string said)
    {
        Assert.Equal("lead", New().Say(said)[0].Form);
    }

    [Fact]
    public void A_draft_that_waited_too_long_is_said_to_be_gone()
    {
        Registering chat = New();
        chat.State = chat.State with { HasLostDraft = true };
        Assert.Contains("quá 48 giờ", Assert.Single(chat.Say("/dangky")).Text, StringComparison.Ordinal);

        Registering other = New();
        other.State = other.State with { HasLostDraft = true };
        IReadOnlyList<Reply> replies = other.Say("vay được bao nhiêu tiền");
        Assert.Equal(ReplyKind.Answer, replies[0].Kind);
        Assert.Contains("quá 48 giờ", replies[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_into_the_form_is_no_unanswered_question()
    {
        Registering chat = New();
        chat.Say("/dangky");

        Assert.Null(chat.Turn(LiveBot.Says("Bánh mì thịt nướng chả lụa")).Questions);
    }

    [Fact]
    public void The_button_to_be_called_stands_under_answers_where_it_fits()
    {
        Assert.Contains(New().Say("vay được bao nhiêu tiền")[0].Buttons, button => button is { Label: "Để cán bộ gọi lại", Action: "f:lead" });
        Assert.DoesNotContain(New().Say("em bị lừa mất 50 triệu rồi làm sao đòi lại")[0].Buttons, button => button.Action == "f:lead");
        Assert.DoesNotContain(New().Say("em bị nhốt trong nhà không cho ra ngoài cứu em với")[0].Buttons, button => button.Action == "f:lead");

        Registering settled = New();
        settled.Say("/dangky");
        settled.Say("hủy");
        Assert.DoesNotContain(settled.Say("vay được bao nhiêu tiền")[0].Buttons, button => button.Action == "f:lead");
    }
}
