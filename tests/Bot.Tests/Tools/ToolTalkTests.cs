using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Tools;

namespace WorkerAdvisor.Bot.Tests.Tools;

public sealed class ToolTalkTests(LiveBot bot)
{
    private ConversationState _state = ConversationState.New;

    [Fact]
    public void A_tool_asks_for_one_thing_after_another_and_then_tells_its_result()
    {
        Reply amount = Say("/vay"), wage = Say("100 triệu"), result = Say("25tr");

        Assert.Equal((ReplyKind.Form, "loan", "loan.repayment"), (amount.Kind, amount.Form, amount.Topic));
        Assert.Equal(ReplyKind.Form, wage.Kind);
        Assert.Equal((ReplyKind.Answer, "loan", "4 tháng lương"), (result.Kind, result.Form, result.Text));
    }

    [Fact]
    public void What_the_command_already_tells_is_not_asked_for()
    {
        Assert.Equal("5 tháng lương", Say("/vay em vay 100 triệu lương 20 triệu").Text);
    }

    [Fact]
    public void A_question_in_between_is_answered_and_the_form_goes_on_where_it_was()
    {
        Say("/vay");

        IReadOnlyList<Reply> aside = SayAll("đi nhật có phải học tiếng không hả bạn");
        Reply wage = Say("100 triệu");

        Assert.Equal(2, aside.Count);
        Assert.Null(aside[0].Form);
        Assert.Equal(ReplyKind.Answer, aside[0].Kind);
        Assert.Equal((ReplyKind.Form, "loan"), (aside[1].Kind, aside[1].Form));
        Assert.Contains(wage.Buttons, button => button.Action == "f:loan:skip");
    }

    [Fact]
    public void A_form_does_not_nag_below_every_answer()
    {
        Say("/vay");
        SayAll("hộ chiếu làm ở đâu");

        IReadOnlyList<Reply> second = SayAll("lý lịch tư pháp làm ở đâu");

        Assert.Single(second);
        Assert.Contains(second[0].Buttons, button => button.Action == "f:loan:resume");
    }

    [Fact]
    public void A_number_alone_is_asked_back_about_and_never_guessed()
    {
        Say("/vay");

        Reply unclear = Say("30");

        Assert.Equal(["30 triệu đồng", "30 đô la Mỹ"], unclear.Buttons.Where(button => !button.IsQuiet).Select(button => button.Label));
        Assert.Equal(ReplyKind.Form, Press(unclear.Buttons[0].Action).Kind);
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_asked_for_again()
    {
        Say("/vay");

        Reply again = Say("xyz kkk");

        Assert.StartsWith("Mình chưa đọc ra", again.Text, StringComparison.Ordinal);
        Assert.Equal(ReplyKind.Form, again.Kind);
    }

    [Fact]
    public void A_thing_that_may_be_missing_can_be_skipped_and_one_that_is_needed_cannot()
    {
        Say("/vay");

        Reply needed = Say("không biết");
        Say("100 triệu");
        Reply result = Say("chưa biết");

        Assert.StartsWith("Mình cần biết", needed.Text, StringComparison.Ordinal);
        Assert.Equal("100 triệu đồng", result.Text);
    }

    [Fact]
    public void A_word_leaves_the_form_and_later_figures_are_no_answer_to_it()
    {
        Say("/vay");

        Reply left = Say("thôi");

        Assert.Equal((ReplyKind.Notice, "loan"), (left.Kind, left.Form));
        Assert.Null(_state.Form);
    }

    [Fact]
    public void After_the_result_a_figure_told_otherwise_gives_another_result()
    {
        Say("/vay em vay 100 triệu lương 20 triệu");

        Reply corrected = Say("à lương 25 triệu chứ");

        // Still the tool's topic, not that of a question about wages.
        Assert.Equal(("4 tháng lương", "loan.repayment"), (corrected.Text, corrected.Topic));
    }

    [Fact]
    public void After_the_result_a_tool_hears_words_of_its_own_and_no_tool_hears_them_before()
    {
        Assert.NotEqual("Đã qua sông.", Say("qua sông").Text);
        Say("/vay em vay 100 triệu lương 20 triệu");

        Assert.Equal(("Đã qua sông.", "loan"), (Say("qua sông").Text, _state.Form?.Tool));
    }

    [Fact]
    public void A_tool_that_has_nothing_to_say_asks_for_what_is_missing_now()
    {
        Say("/vay em vay 100 triệu lương 20 triệu");

        Assert.Equal(ReplyKind.Form, Say("quên tiền").Kind);
        Assert.Equal("2 tháng lương", Say("40 triệu").Text);
    }

    [Fact]
    public void After_the_result_what_another_tool_is_for_corrects_nothing()
    {
        Say("/vay em vay 100 triệu lương 20 triệu");

        Reply other = Say("công ty thu phí dịch vụ lương 25 triệu có đúng luật không");

        Assert.NotEqual("loan", other.Form);
    }

    [Theory]
    [InlineData("lương bên nhật bao nhiêu một tháng")]
    [InlineData("lương 30 triệu có đủ sống không")]
    public void After_the_result_a_question_or_a_story_corrects_nothing(string said)
    {
        Say("/vay em vay 100 triệu lương 20 triệu");

        Assert.NotEqual("loan", Say(said).Form);
    }

    [Theory]
    [InlineData("100 triệu thôi")]
    [InlineData("em vay 100 triệu thôi")]
    public void Only_so_much_is_an_answer_and_no_farewell(string said)
    {
        Say("/vay");

        Assert.Equal(ReplyKind.Form, Say(said).Kind);
        Assert.Equal("5 tháng lương", Say("20 triệu").Text);
    }

    [Fact]
    public void Who_does_not_understand_the_question_is_told_what_it_is_for()
    {
        Say("/vay");

        Reply told = Say("em không hiểu");

        Assert.Equal(ReplyKind.Form, told.Kind);
        Assert.Contains("không biết", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_figure_can_be_changed_by_its_button()
    {
        Say("/vay em vay 100 triệu lương 20 triệu");

        Reply choose = Press("f:loan:edit");
        Reply asked = Press("f:loan:edit.amount");
        Reply result = Say("60 triệu");

        Assert.Contains(choose.Buttons, button => button.Action == "f:loan:edit.wage");
        Assert.Equal(ReplyKind.Form, asked.Kind);
        Assert.Equal("3 tháng lương", result.Text);
    }

    [Fact]
    public void The_way_back_leads_to_the_question_before()
    {
        Say("/vay");
        Say("100 triệu");

        Say("quay lại");
        Say("50 triệu");

        Assert.Equal("5 tháng lương", Say("10 triệu").Text);
    }

    [Fact]
    public void A_result_can_be_passed_on_as_text_with_its_table()
    {
        Say("/vay em vay 100 triệu lương 20 triệu");

        Reply share = Press("f:loan:share");

        Assert.Equal(ReplyShare.Text, share.Share);
        Assert.Empty(share.Buttons);
        Assert.StartsWith("5 tháng lương\n\n• Vay: 1", share.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f:loan:amount=-5 Vnd")]
    [InlineData("f:loan:amount=9 Gold")]
    [InlineData("f:loan:nosuch=1")]
    [InlineData("f:loan:=")]
    [InlineData("f:loan:edit.nosuch")]
    [InlineData("f:loan:whatever")]
    public void A_button_that_is_forged_or_old_gets_the_question(string action) => Assert.Equal(ReplyKind.Form, Press(action).Kind);

    [Fact]
    public void A_button_of_no_tool_gets_the_welcome() => Assert.Equal(ReplyKind.SmallTalk, Press("f:nosuch").Kind);

    [Fact]
    public void Danger_goes_before_any_form_and_the_form_waits_silently()
    {
        Say("/vay");

        IReadOnlyList<Reply> urgent = SayAll("em đang bị nhốt ở campuchia cứu em với");

        Assert.Single(urgent);
        Assert.True(urgent[0].IsUrgent);
    }

    [Fact]
    public void What_a_message_tells_unasked_gives_the_result_only_when_the_tool_finds_it_enough()
    {
        Reply answer = Say("vay 100 triệu đi nhật được không"), result = Say("vay 100 triệu lương 25 triệu thì trả nợ bao lâu");

        Assert.NotEqual("loan", answer.Form);
        Assert.Equal(("loan", "4 tháng lương"), (result.Form, result.Text));
    }

    [Fact]
    public void In_a_group_nothing_is_asked()
    {
        TurnResult result = Turn().Run(_state, LiveBot.Says("/vay") with { IsGroup = true });

        Assert.Equal(ReplyKind.Notice, result.Replies[0].Kind);
        Assert.Null(result.State.Form);
    }

    private Turn Turn() => new(bot.Knowledge, bot.Clock, [new Ferry()]);

    private Reply Say(string text) => SayAll(text)[^1];

    private IReadOnlyList<Reply> SayAll(string text) => Run(LiveBot.Says(text));

    private Reply Press(string action) => Run(LiveBot.Presses(action))[^1];

    private IReadOnlyList<Reply> Run(IncomingMessage message)
    {
        TurnResult result = Turn().Run(_state, message);
        _state = result.State;
        return result.Replies;
    }
}
