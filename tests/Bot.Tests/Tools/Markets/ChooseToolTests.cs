using System.Text;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Tests.Tools.Markets;

public sealed class ChooseToolTests(LiveBot bot)
{
    private ConversationState _state = ConversationState.New;

    [Fact]
    public void Five_short_questions_by_buttons_and_one_about_what_is_often_refused_lead_to_a_result()
    {
        Reply[] asked = [Say("/chonnuoc"), Press("age=18-30"), Press("school=thpt"), Press("lang=none"), Press("money=30-100"), Press("want=cheap+"), Press("want=cheap,safe")];
        Reply result = Press("has=none");

        Assert.All(asked, reply => Assert.Equal((ReplyKind.Form, "choose"), (reply.Kind, reply.Form)));
        Assert.All(asked, reply => Assert.Contains(reply.Buttons, button => button.Action == "f:choose:skip"));
        Assert.Equal((ReplyKind.Answer, "choose", "start.choose-market"), (result.Kind, result.Form, result.Topic));
        Assert.StartsWith("Hợp nhất với điều bạn kể: IM Japan, ", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ways_stand_side_by_side_with_a_source_and_a_day_in_every_column()
    {
        Reply result = All("18-30", "thpt", "none", "30-100", "safe", "none");

        ReplyTable table = result.Table!;
        Assert.True(table.IsSideBySide);
        Assert.Contains("22/11/2026", table.Title, StringComparison.Ordinal);
        Assert.Equal(7, table.Rows.Count);
        Assert.All(table.Rows[^1].Skip(1), legend => Assert.StartsWith("[1] ", legend, StringComparison.Ordinal));
        Assert.All(table.Rows.SkipLast(1).SelectMany(row => row.Skip(1)), cell => Assert.True(cell.Contains('[') || cell.Contains("Hỏi ", StringComparison.Ordinal), cell));
        Assert.NotEmpty(result.Sources);
    }

    [Fact]
    public void The_first_line_of_any_result_has_at_most_twenty_words()
    {
        foreach (string age in (string[])["0-17", "18-30", "31-39", "40-99"])
        {
            Reply result = age == "0-17" ? Start(age) : All(age, "uni", "de-b1", "200-", "income", "none");

            Assert.InRange(result.Text.Split('\n')[0].Split(' ').Length, 3, 20);
            _state = ConversationState.New;
        }
    }

    [Fact]
    public void What_is_closed_says_why_with_its_source()
    {
        Reply result = All("40-99", "thcs", "none", "30-100", "safe", "none");

        Assert.Contains("Hàn EPS: EPS 2026 nhận 18–39 tuổi (Người Lao Động, 13/3/2026).", result.Text, StringComparison.Ordinal);
        Assert.Contains("IM Japan: IM Japan đợt 2025 nhận 18–30 tuổi. IM Japan đợt 2025 đòi hết lớp 12 (Người Lao Động, 20/10/2025).", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_17_is_told_at_once_from_when_and_asked_nothing_more()
    {
        Reply result = Say("/chonnuoc 17 tuổi");

        Assert.Equal(ReplyKind.Answer, result.Kind);
        Assert.Contains("trong vòng 1 năm nữa", result.Text, StringComparison.Ordinal);
        Assert.Contains(result.Sources, source => source.Id == "luat-69-2020");
        Assert.Null(result.Table);
    }

    [Fact]
    public void One_message_fills_in_several_answers_and_only_the_rest_is_asked()
    {
        Reply asked = Say("/chonnuoc em 22t học hết cấp 3 chưa biết tiếng có 50tr");

        Assert.StartsWith("Điều gì quan trọng nhất", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_that_tells_enough_gets_the_result_without_the_command()
    {
        Reply result = Say("em 22t học hết cấp 3 chưa biết tiếng có 50tr thì nên đi nước nào");

        Assert.Equal((ReplyKind.Answer, "choose", "start.choose-market"), (result.Kind, result.Form, result.Topic));
    }

    [Theory]
    [InlineData("em 35 tuổi thì nên đi nước nào")]
    [InlineData("học hết cấp 2 thì nước nào nhận")]
    [InlineData("ít vốn thì nên đi nước nào")]
    public void A_question_that_tells_one_thing_gets_its_answer(string text) => Assert.Null(Say(text).Form);

    [Fact]
    public void An_age_told_otherwise_after_the_result_gives_another_result()
    {
        All("18-30", "thpt", "none", "30-100", "safe", "none");

        Reply result = Say("à em 35 tuổi chứ");

        Assert.Contains("IM Japan đợt 2025 nhận 18–30 tuổi", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_alone_where_money_was_asked_for_is_asked_back_about_and_no_age()
    {
        Start("18-30");
        Press("school=thpt");
        Press("lang=none");

        Reply unclear = Say("50");

        Assert.Equal(["50 triệu đồng"], unclear.Buttons.Where(button => !button.IsQuiet).Select(button => button.Label));
        Assert.StartsWith("Điều gì quan trọng nhất", Run(LiveBot.Presses(unclear.Buttons[0].Action)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_after_the_result_is_answered_and_is_no_correction()
    {
        All("18-30", "thpt", "none", "30-100", "safe", "none");

        Assert.Null(Say("có N4 rồi thì đi Nhật lương bao nhiêu").Form);
    }

    [Fact]
    public void The_other_ways_are_a_press_away_and_come_round()
    {
        All("18-30", "thpt", "none", "30-100", "safe", "none");

        Reply others = Press("others1");

        Assert.StartsWith("Các đường khác", others.Text, StringComparison.Ordinal);
        Assert.Contains(others.Buttons, button => button.Action == "f:choose:others2");
        Assert.StartsWith("Hợp nhất với", Press("others0").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_can_be_passed_on_with_a_block_for_each_way()
    {
        All("18-30", "thpt", "none", "30-100", "safe", "none");

        Reply share = Press("share");

        Assert.Equal(ReplyShare.Text, share.Share);
        Assert.Contains("**IM Japan**\n• Cần gì: ", share.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_button_fits_into_what_channels_carry()
    {
        Press("age=18-30");
        Press("school=thpt");
        Press("lang=none");
        Press("money=30-100");
        Reply reply = Press("want=safe");
        while (reply.Kind == ReplyKind.Form)
        {
            Assert.All(reply.Buttons, button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Action), 1, 64));
            reply = Run(LiveBot.Presses(reply.Buttons.Last(button => button.Action.EndsWith('+') || button.Action.Contains("has=", StringComparison.Ordinal)).Action));
        }

        Assert.All(reply.Buttons, button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Action), 1, 64));
    }

    [Fact]
    public void No_more_than_three_ways_to_go_on_are_offered_beside_the_quiet_row()
    {
        Reply result = All("18-30", "thpt", "none", "30-100", "safe", "none");

        Assert.Equal(3, result.Buttons.Count(button => !button.IsQuiet));
    }

    [Fact]
    public void No_ordinary_question_asks_for_the_chooser_in_so_many_words()
    {
        foreach (Example phrasing in bot.Knowledge.Content.Utterances) Assert.NotEqual("choose", bot.Knowledge.Tools.Find(Tokenizer.Split(phrasing.Text))?.Id);
    }

    [Theory]
    [InlineData("sang năm 18 tuổi")]
    [InlineData("18 tuổi kém 2 tháng")]
    [InlineData("em chưa đủ 18 tuổi")]
    public void Who_is_18_only_later_is_too_young_now(string text)
    {
        Say("/chonnuoc");

        Assert.StartsWith("Bạn chưa đủ 18 tuổi", Say(text).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_45_is_not_shown_a_way_that_ends_at_39()
    {
        Reply result = Say("nên đi nước nào, tôi 45 tuổi, lớp 7, chưa biết tiếng, có 10 triệu");

        Assert.Equal("choose", result.Form);
        Assert.Contains("Hàn EPS: EPS 2026 nhận 18–39 tuổi", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12", "thpt")]
    [InlineData("mười hai", "thpt")]
    [InlineData("9", "thcs")]
    [InlineData("9/12", "thcs")]
    [InlineData("7", "below")]
    public void A_bare_class_answers_how_far_one_went_to_school(string text, string school)
    {
        Start("18-30");

        Say(text);

        Assert.Equal(school, _state.Form?.Values.GetValueOrDefault("school"));
    }

    [Fact]
    public void Every_page_says_how_many_ways_are_left_and_offers_to_begin_anew_once()
    {
        Reply first = All("18-30", "thpt", "none", "100-200", "safe", "none"), second = Press("others1");

        Assert.Single(first.Buttons, button => button.Action == "f:choose:again");
        Assert.NotEqual(Left(first), Left(second));
    }

    [Fact]
    public void Who_told_nothing_is_not_told_what_fits_what_they_told()
    {
        Say("/chonnuoc");
        Reply last = Press("skip");
        for (int i = 0; i < 5; i++) last = Press("skip");

        Assert.DoesNotContain("điều bạn kể", last.Text.Split('\n')[0], StringComparison.Ordinal);
    }

    private static string? Left(Reply reply) => reply.Text.Split('\n').FirstOrDefault(line => line.Contains("đường khác mở", StringComparison.Ordinal));

    private Reply All(string age, string school, string language, string money, string wish, string fact)
    {
        Start(age);
        Press($"school={school}");
        Press($"lang={language}");
        Press($"money={money}");
        Reply reply = Press($"want={wish}");
        return reply.Kind == ReplyKind.Answer ? reply : Press($"has={fact}");
    }

    private Reply Start(string age) => Press($"age={age}");

    private Reply Say(string text) => Run(LiveBot.Says(text));

    private Reply Press(string what) => Run(LiveBot.Presses($"f:choose:{what}"));

    private Reply Run(IncomingMessage message)
    {
        TurnResult result = bot.Turn.Run(_state, message);
        _state = result.State;
        return result.Replies[^1];
    }
}
