using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Handovers;

namespace WorkerAdvisor.Bot.Tests.Handovers;

public sealed class HandoverTalkTests(LiveBot bot)
{
    private const string Unknown = "cách nấu bún bò ngon", Known = "vay vốn đi Nhật cần giấy tờ gì", Ask = "h:ask", Yes = "h:yes", End = "h:end";

    private static readonly HandoverOffer Offer = new(new HashSet<string> { "" }, HasAdministrator: false, OfficeHours.Parse("Mon-Fri 08:00-17:00"), TimeSpan.FromHours(2));

    private static ConversationState Offered => ConversationState.New with { Offer = Offer };

    private static ConversationState WithPerson(HandoverState state) => Offered with { Person = new HandoverMemory(HasOpened: true), Handover = state };

    [Fact]
    public void Where_nobody_could_answer_all_is_as_before()
    {
        TurnResult before = Run(ConversationState.New, LiveBot.Says(Unknown));

        Assert.DoesNotContain(before.Replies[0].Buttons, button => button.Action.StartsWith("h:", StringComparison.Ordinal));
        Assert.Equal(ConversationState.New.Person, before.State.Person);
        Assert.Equal("contact.human", Assert.Single(Run(ConversationState.New, LiveBot.Says("/gapnguoi")).Replies).Topic);
        Assert.Equal(ReplyKind.Answer, Run(ConversationState.New, LiveBot.Presses(Ask)).Replies[0].Kind);
        Assert.Null(Run(ConversationState.New, LiveBot.Presses(Yes)).Handover);
    }

    [Fact]
    public void A_question_without_an_answer_offers_a_person_and_passes_on_that_question()
    {
        TurnResult unknown = Run(Offered, LiveBot.Says(Unknown));
        TurnResult asked = Run(unknown.State, LiveBot.Presses(Ask));
        TurnResult opened = Run(asked.State, LiveBot.Presses(Yes));

        Assert.Contains(unknown.Replies[^1].Buttons, button => button.Action == Ask);
        Assert.Contains("câu bạn vừa hỏi", asked.Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("từ 8 giờ thứ Hai ngày 23/11", asked.Replies[0].Text, StringComparison.Ordinal);
        Assert.Null(asked.Handover);
        HandoverStep.Open open = Assert.IsType<HandoverStep.Open>(opened.Handover);
        Assert.Equal("", open.Centre);
        Assert.Equal([Unknown], open.Lines);
        Assert.True(opened.Replies[0].IsWithPerson);
        Assert.Equal(new HandoverMemory(HasOpened: true), opened.State.Person);
    }

    [Theory]
    [InlineData("cho mình gặp cán bộ tư vấn, không muốn nói chuyện với máy")]
    [InlineData("cho em gặp người thật")]
    [InlineData("/gapnguoi")]
    public void Who_asks_for_a_person_is_told_what_would_happen_first(string text)
    {
        TurnResult asked = Run(Offered, LiveBot.Says(text));

        Assert.Contains(Assert.Single(asked.Replies).Buttons, button => button.Action == Yes);
        Assert.True(asked.State.Person?.IsAsked);
        Assert.Null(asked.Handover);
    }

    [Theory]
    [InlineData("đồng ý", true)]
    [InlineData("dong y chuyen", true)]
    [InlineData("ok", false)]
    [InlineData("thôi", false)]
    [InlineData("vay được bao nhiêu tiền", false)]
    public void Only_a_clear_yes_hands_over(string text, bool opens)
    {
        ConversationState asked = Run(Offered, LiveBot.Presses(Ask)).State;

        TurnResult result = Run(asked, LiveBot.Says(text));

        Assert.Equal(opens, result.Handover is HandoverStep.Open);
    }

    [Fact]
    public void A_yes_under_an_older_message_asks_again()
    {
        ConversationState asked = Run(Offered, LiveBot.Presses(Ask)).State;
        ConversationState elsewhere = Run(asked, LiveBot.Says(Known)).State;

        TurnResult late = Run(elsewhere, LiveBot.Presses(Yes));

        Assert.Null(late.Handover);
        Assert.True(late.State.Person?.IsAsked);
    }

    [Fact]
    public void What_was_asked_is_forgotten_with_the_next_message()
    {
        ConversationState unknown = Run(Offered, LiveBot.Says(Unknown)).State;

        ConversationState next = Run(unknown, LiveBot.Says(Known)).State;

        Assert.Equal(Unknown, unknown.Person?.Question);
        Assert.Null(next.Person);
    }

    [Fact]
    public void While_it_waits_the_bot_answers_and_passes_on_and_says_so_once()
    {
        TurnResult first = Run(WithPerson(HandoverState.Waiting), LiveBot.Says(Known));
        TurnResult second = Run(first.State, LiveBot.Says("vay được bao nhiêu tiền"));

        Assert.StartsWith("loan.", first.Replies[0].Topic, StringComparison.Ordinal);
        Assert.Contains("chuyển cả câu này", first.Replies[^1].Text, StringComparison.Ordinal);
        Assert.Equal(new HandoverStep.Say(Known), first.Handover);
        Assert.Equal(new HandoverStep.Say("vay được bao nhiêu tiền"), second.Handover);
        Assert.DoesNotContain(second.Replies, reply => reply.Text.Contains("chuyển cả câu này", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_typed_into_the_registration_form_is_not_passed_on()
    {
        ConversationState form = Run(WithPerson(HandoverState.Waiting) with { Leads = [] }, LiveBot.Says("/dangky")).State;

        TurnResult typed = Run(form, LiveBot.Says("Nguyễn Văn Tèo"));

        Assert.Contains(typed.Replies, reply => reply.Form == LeadForm.Id);
        Assert.Null(typed.Handover);
    }

    [Fact]
    public void Asking_again_while_it_waits_changes_nothing() =>
        Assert.Contains("đã chuyển bạn cho người thật rồi", Run(WithPerson(HandoverState.Waiting), LiveBot.Presses(Ask)).Replies[0].Text, StringComparison.Ordinal);

    [Fact]
    public void While_a_person_answers_the_bot_is_silent()
    {
        TurnResult said = Run(WithPerson(HandoverState.Talking), LiveBot.Says(Known));

        Assert.Empty(said.Replies);
        Assert.Equal(new HandoverStep.Say(Known), said.Handover);
    }

    [Fact]
    public void Danger_is_answered_at_once_also_while_a_person_answers()
    {
        TurnResult said = Run(WithPerson(HandoverState.Talking), LiveBot.Says("chủ đang đánh em, nhốt em trong phòng, cứu em với"));

        Reply block = Assert.Single(said.Replies);
        Assert.True(block.IsUrgent);
        Assert.Contains("+84 981 84 84 84", block.Text, StringComparison.Ordinal);
        Assert.Empty(block.Buttons);
        Assert.IsType<HandoverStep.Say>(said.Handover);
    }

    [Fact]
    public void One_s_own_data_can_be_seen_and_erased_while_a_person_answers()
    {
        ConversationState talking = WithPerson(HandoverState.Talking) with { Leads = [], Reminders = [] };
        ConversationState asked = Run(talking, LiveBot.Says("/xoa")).State;

        TurnResult erased = Run(asked with { Leads = [] }, LiveBot.Says("đồng ý xóa"));

        Assert.True(asked.IsErasureAsked);
        Assert.True(erased.ErasesChat);
        Assert.Null(erased.Handover);
        Assert.Null(erased.State.Person);
    }

    [Fact]
    public void A_button_pressed_while_a_person_answers_is_told_so_over_the_chat()
    {
        Reply told = Assert.Single(Run(WithPerson(HandoverState.Talking), LiveBot.Presses("t:loan.amount")).Replies);

        Assert.Equal(ReplyPlace.Toast, told.Place);
        Assert.Contains("/thoi", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_stays_here_and_both_sides_are_told()
    {
        TurnResult sent = Run(WithPerson(HandoverState.Talking), LiveBot.Says("") with { Attachment = Attachment.Picture });

        Assert.Contains("chưa xem được ảnh", Assert.Single(sent.Replies).Text, StringComparison.Ordinal);
        Assert.Contains("gửi một ảnh", Assert.IsType<HandoverStep.Say>(sent.Handover).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HandoverState.Waiting, "/thoi")]
    [InlineData(HandoverState.Talking, "/thoi")]
    [InlineData(HandoverState.Talking, "noi chuyen voi may")]
    public void The_person_ends_it_any_time(HandoverState state, string text)
    {
        TurnResult ended = Run(WithPerson(state), LiveBot.Says(text));

        Assert.IsType<HandoverStep.Close>(ended.Handover);
        Assert.False(Assert.Single(ended.Replies).IsWithPerson);
        Assert.StartsWith("loan.", Run(ended.State, LiveBot.Says(Known)).Replies[0].Topic, StringComparison.Ordinal);
    }

    [Fact]
    public void The_button_ends_it_and_a_second_press_says_so()
    {
        TurnResult ended = Run(WithPerson(HandoverState.Talking), LiveBot.Presses(End));
        TurnResult again = Run(ended.State, LiveBot.Presses(End));

        Assert.IsType<HandoverStep.Close>(ended.Handover);
        Assert.Null(again.Handover);
        Assert.Contains("nói chuyện với máy rồi", again.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HandoverState.Waiting, "không cần chuyển lại")]
    [InlineData(HandoverState.Talking, "Người thật đang trả lời bạn")]
    public void The_no_of_an_older_question_says_what_is_so(HandoverState state, string said)
    {
        TurnResult pressed = Run(WithPerson(state), LiveBot.Presses("h:no"));

        Assert.Contains(said, Assert.Single(pressed.Replies).Text, StringComparison.Ordinal);
        Assert.Null(pressed.Handover);
        Assert.Equal(state, pressed.State.Handover);
    }

    [Fact]
    public void To_leave_where_nothing_is_open_is_answered()
    {
        ConversationState asked = Run(Offered, LiveBot.Presses(Ask)).State;
        TurnResult refused = Run(asked, LiveBot.Says("/thoi")), nothing = Run(Offered, LiveBot.Says("/thoi")), later = Run(asked with { Offer = null }, LiveBot.Says("/thoi"));

        Assert.Contains("không chuyển gì cả", Assert.Single(refused.Replies).Text, StringComparison.Ordinal);
        Assert.Null(refused.State.Person);
        Assert.Contains("nói chuyện với máy rồi", Assert.Single(nothing.Replies).Text, StringComparison.Ordinal);
        Assert.Contains("không chuyển gì cả", Assert.Single(later.Replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_who_reads_what_and_for_how_long_before_anything_is_passed_on()
    {
        string asked = Run(Offered, LiveBot.Presses(Ask)).Replies[0].Text;

        foreach (string told in new[] { "Telegram", "mở được phiếu", "90 ngày", "/xoa" }) Assert.Contains(told, asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tt-1", "cán bộ Trung tâm 1")]
    [InlineData("", "người của Tỉnh đoàn")]
    public void Who_reads_is_the_centre_only_where_it_has_somebody(string staffed, string reader)
    {
        var centres = new CentreContent([new Centre("tt-1", "Trung tâm 1", ["khanh-hoa"])]) { Operator = "Tỉnh đoàn" };
        var turn = new Turn(bot.With(centres), bot.Clock);
        ConversationState state = ConversationState.New with { Province = "khanh-hoa", Offer = Offer with { Centres = new HashSet<string> { staffed }, HasAdministrator = true } };

        Assert.Contains($"Ai đọc: {reader}", turn.Run(state, LiveBot.Presses(Ask)).Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_again_after_the_end_opens_anew()
    {
        ConversationState ended = Run(WithPerson(HandoverState.Talking), LiveBot.Presses(End)).State;

        TurnResult opened = Run(Run(ended, LiveBot.Says("/gapnguoi")).State, LiveBot.Says("đồng ý"));

        Assert.IsType<HandoverStep.Open>(opened.Handover);
    }

    [Fact]
    public void In_a_group_nobody_is_handed_over()
    {
        TurnResult unknown = Run(Offered, LiveBot.Says(Unknown) with { IsGroup = true });
        TurnResult asked = Run(Offered, LiveBot.Says("/gapnguoi") with { IsGroup = true });
        TurnResult yes = Run(Offered with { Person = new HandoverMemory(IsAsked: true) }, LiveBot.Says("đồng ý") with { IsGroup = true });

        Assert.DoesNotContain(unknown.Replies[0].Buttons, button => button.Action == Ask);
        Assert.Contains("nhắn riêng", asked.Replies[0].Text, StringComparison.Ordinal);
        Assert.Null(yes.Handover);
    }

    [Fact]
    public void Identity_numbers_are_not_passed_on() =>
        Assert.Equal(new HandoverStep.Say("căn cước của em •••"), Run(WithPerson(HandoverState.Talking), LiveBot.Says("căn cước của em 012345678901")).Handover);

    private TurnResult Run(ConversationState state, IncomingMessage message) => bot.Turn.Run(state, message);
}
