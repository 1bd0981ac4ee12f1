using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Tests.Tools.Returns;

public sealed class ReturnToolTests(LiveBot bot)
{
    private ConversationState _state = ConversationState.New;
    private TurnResult? _last;
    private bool _canRemind = true;

    [Fact]
    public void The_contracts_end_gives_the_plan_with_the_next_three_things_first()
    {
        Reply asked = Say("/venuoc"), plan = Say("30/6/2027");

        Assert.Equal((ReplyKind.Form, "return"), (asked.Kind, asked.Form));
        Assert.Equal((ReplyKind.Answer, "return", "return.procedure"), (plan.Kind, plan.Form, plan.Topic));
        string[] lines = plan.Text.Split('\n');
        Assert.StartsWith("Hợp đồng hết ngày 30/6/2027, còn 220 ngày", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("• **1/1/2027**: Hỏi chủ làm tiếp hay về. ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("• **1/4/2027**: ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("• **1/4/2027**: ", lines[3], StringComparison.Ordinal);
        Assert.Equal(bot.Knowledge.Content.Returns.Count, plan.Table!.Rows.Count);
        Assert.Contains(plan.Table.Rows, row => row[0] == "1/7/2027, chậm nhất 15/7/2027" && row[1].Contains("luật đòi", StringComparison.Ordinal));
        Assert.Contains(plan.Sources, source => source.Label.Contains("Luật 69/2020", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_in_one_message_gives_the_plan_at_once_and_reminds_only_when_the_button_is_pressed()
    {
        Reply plan = Say("hợp đồng em hết 30/6/2027 nhắc em với");

        Assert.Equal("return", plan.Form);
        Assert.Equal("Nhắc mình", plan.Buttons[0].Label);
        Assert.Null(_last!.Reminders);

        Reply on = Press(plan.Buttons[0].Action);

        Assert.Contains("mình chỉ giữ các ngày trong lịch", on.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(new DateOnly(2027, 1, 1), _last.Reminders![0].Day);
        Assert.Equal(20, _last.Reminders.Count);   // 13 points once, residence on three days, settling on four
        Assert.All(_last.Reminders, note => Assert.DoesNotContain(note.Values.Values, value => value.Length > 20));
    }

    [Fact]
    public void Another_day_replaces_all_reminders()
    {
        Say("hợp đồng em hết 30/6/2027 nhắc em với");
        Press("f:return:remind");

        Reply plan = Say("à nhầm, hợp đồng em hết 31/12/2027");

        Assert.StartsWith("Hợp đồng hết ngày 31/12/2027", plan.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 7, 4), _last!.Reminders![0].Day);
    }

    [Fact]
    public void Who_is_home_counts_fifteen_days_from_then()
    {
        Say("/venuoc hợp đồng hết 30/11/2026");
        Press("f:return:remind");

        Reply home = Say("em về nước rồi, về hôm qua");

        Assert.StartsWith("Chậm nhất ngày 6/12/2026: báo cư trú", home.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 28), _last!.Reminders![0].Day);   // settling, a week after; residence was for today
    }

    [Fact]
    public void The_button_for_those_who_are_home_asks_for_the_day()
    {
        Reply plan = Say("/venuoc hợp đồng hết 20/11/2026");

        Assert.StartsWith("Hợp đồng đã hết ngày 20/11/2026", plan.Text, StringComparison.Ordinal);
        Reply asked = Press(plan.Buttons.Single(button => button.Label == "Mình về nước rồi").Action), home = Say("20/11/2026");

        Assert.Equal(ReplyKind.Form, asked.Kind);
        Assert.StartsWith("Chậm nhất ngày 5/12/2026", home.Text, StringComparison.Ordinal);
        Assert.Equal(["Trước đó", "9 việc, nay đã qua"], home.Table!.Rows[0]);
        Assert.Equal(7, home.Table.Rows.Count);
    }

    [Fact]
    public void What_should_have_begun_before_is_to_be_done_now()
    {
        Reply plan = Say("/venuoc hợp đồng hết 10/12/2026");

        Assert.Contains(plan.Table!.Rows, row => row[1] == "Hỏi chủ làm tiếp hay về – chưa làm thì làm ngay");
        Assert.Contains(plan.Buttons, button => button.Label == "Mình về nước rồi");
    }

    [Theory]
    [InlineData("tắt nhắc")]
    [InlineData("đừng nhắc nữa")]
    [InlineData("[f:return:unremind]")]
    public void Reminders_end_by_a_word_or_a_button_also_when_the_chat_was_forgotten(string said)
    {
        Reply off = said.StartsWith('[') ? Press(said[1..^1]) : Say(said);

        Assert.StartsWith("Mình tắt nhắc rồi", off.Text, StringComparison.Ordinal);
        Assert.Empty(_last!.Reminders!);
    }

    [Theory]
    [InlineData("31/2/2027", "Lịch không có ngày này.")]
    [InlineData("30/6/2020", "Ngày này xa quá, hoặc đã qua lâu rồi.")]
    [InlineData("30/6/2090", "Ngày này xa quá, hoặc đã qua lâu rồi.")]
    [InlineData("qua Tết", "Mình chưa chắc là ngày nào.")]
    public void A_day_that_cannot_be_is_asked_for_again(string said, string answer)
    {
        Say("/venuoc");

        Reply again = Say(said);

        Assert.StartsWith(answer, again.Text, StringComparison.Ordinal);
        Assert.Equal(ReplyKind.Form, again.Kind);
        Assert.StartsWith("Hợp đồng hết ngày 30/6/2027", Say("30/6/2027").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_month_the_last_day_is_offered()
    {
        Reply asked = Say("hợp đồng em hết tháng 6/2027 nhắc em với");

        Assert.Equal(ReplyKind.Form, asked.Kind);
        Assert.Equal("30/6/2027", asked.Buttons[0].Label);
        Assert.StartsWith("Hợp đồng hết ngày 30/6/2027", Press(asked.Buttons[0].Action).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_no_calendar_has_is_told_of_also_in_a_whole_sentence()
    {
        Assert.StartsWith("Lịch không có ngày này.", Say("hợp đồng em hết 31/2/2027 nhắc em với").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_in_between_is_answered_and_the_plan_goes_on()
    {
        Say("/venuoc");

        Reply aside = Say("tiền ký quỹ bao giờ lấy lại được vậy bạn");

        Assert.Equal(ReplyKind.Answer, aside.Kind);
        Assert.Null(aside.Form);
        Assert.StartsWith("Hợp đồng hết ngày 30/6/2027", Say("30/6/2027").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_gives_up_is_asked_no_more()
    {
        Say("/venuoc");

        Assert.Equal(ReplyKind.Notice, Say("thôi").Kind);
        Assert.Null(_state.Form);
    }

    [Fact]
    public void A_question_about_extending_is_answered_by_its_article_though_it_tells_the_day()
    {
        Reply answer = Say("hợp đồng em hết 30/6/2027 mà muốn gia hạn thêm 1 năm thì làm sao");

        Assert.Equal("return.extend", answer.Topic);
        Assert.Null(answer.Form);
    }

    [Fact]
    public void Where_the_bot_cannot_write_first_it_offers_a_calendar_and_tells_what_fell_due_when_the_person_writes_again()
    {
        _canRemind = false;
        Reply plan = Say("hợp đồng em hết 30/6/2027 nhắc em với");
        Assert.Equal("/venuoc.ics?end=2027-06-30", plan.Link!.Address);
        Press("f:return:remind");
        Assert.Null(_last!.Reminders);

        var later = new Turn(bot.Knowledge, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2027, 1, 20, 3, 0, 0, TimeSpan.Zero)));
        IReadOnlyList<Reply> replies = Run(later, LiveBot.Says("hộ chiếu làm ở đâu"));
        IReadOnlyList<Reply> again = Run(later, LiveBot.Says("hộ chiếu làm ở đâu"));

        Assert.Equal(2, replies.Count);
        Assert.StartsWith("Tới ngày rồi: hỏi chủ làm tiếp hay về.", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("Nhắc trễ, việc của ngày 1/1/2027", replies[0].Text, StringComparison.Ordinal);
        Assert.Single(again);
    }

    [Fact]
    public void Nobody_is_told_of_what_fell_due_who_did_not_ask_for_it()
    {
        _canRemind = false;
        Say("hợp đồng em hết 30/6/2027 nhắc em với");

        var later = new Turn(bot.Knowledge, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2027, 1, 20, 3, 0, 0, TimeSpan.Zero)));

        Assert.Single(Run(later, LiveBot.Says("hộ chiếu làm ở đâu")));
    }

    [Fact]
    public void In_a_group_nobody_is_offered_reminders()
    {
        IReadOnlyList<Reply> replies = Run(bot.Turn, LiveBot.Says("/venuoc hợp đồng hết 30/6/2027") with { IsGroup = true });

        Assert.DoesNotContain(replies[^1].Buttons, button => button.Action == "f:return:remind");
    }

    [Fact]
    public void The_plan_can_be_passed_on_as_text()
    {
        Say("/venuoc hợp đồng hết 30/6/2027");

        Reply share = Press("f:return:share");

        Assert.Equal(ReplyShare.Text, share.Share);
        Assert.Contains("1/7/2027, chậm nhất 15/7/2027", share.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_kept_by_force_gets_no_calendar()
    {
        Reply reply = Say("hợp đồng hết 30/6/2027 chủ bắt ở lại không cho về");

        Assert.NotEqual("return", reply.Form);
    }

    [Fact]
    public void Who_must_leave_early_is_asked_when_the_contract_ends()
    {
        Say("/venuoc");

        Reply asked = Say("về sớm ngày 1/2/2027"), plan = Say("30/6/2027");

        Assert.Equal(ReplyKind.Form, asked.Kind);
        Assert.Contains(plan.Table!.Rows, row => row[0].StartsWith("2/2/2027", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_of_going_home_early_moves_the_plan()
    {
        Say("hợp đồng hết 30/6/2027");

        Reply plan = Say("em về sớm ngày 1/2/2027");

        Assert.Equal("return", plan.Form);
        Assert.Contains(plan.Table!.Rows, row => row[0].StartsWith("2/2/2027", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_stayed_too_long_is_told_where_to_turn()
    {
        Say("/venuoc");

        Reply reply = Say("quá hạn 2 tháng rồi");

        Assert.Equal("return.voluntary", reply.Topic);
        Assert.Contains("+84 981 84 84 84", reply.Text, StringComparison.Ordinal);
        Assert.StartsWith("Hợp đồng hết ngày 30/6/2027", Say("à hợp đồng hết 30/6/2027").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hôm nay giá vàng bao nhiêu")]
    [InlineData("visa của em hết 15/3/2027")]
    public void A_day_of_something_else_is_not_the_contracts_end(string text)
    {
        Say("/venuoc");

        Assert.Null(Say(text).Table);
    }

    private Reply Say(string text) => Run(bot.Turn, LiveBot.Says(text) with { CanRemind = _canRemind })[0];

    private Reply Press(string action) => Run(bot.Turn, LiveBot.Presses(action) with { CanRemind = _canRemind })[0];

    private IReadOnlyList<Reply> Run(Turn turn, IncomingMessage message)
    {
        _last = turn.Run(_state, message);
        _state = _last.State;
        return _last.Replies;
    }
}
