using System.Text;
using System.Text.Json;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Journeys;

namespace WorkerAdvisor.Bot.Tests.Tools.Papers;

public sealed class PapersToolTests(LiveBot bot)
{
    private ConversationState _state = ConversationState.New;

    [Fact]
    public void The_command_asks_for_the_way_and_shows_its_first_steps()
    {
        Reply asked = Say("/hoso"), list = Press("f:papers:way=company");

        Assert.Equal(ReplyKind.Form, asked.Kind);
        Assert.Equal(7, asked.Buttons.Count(button => !button.IsQuiet));
        Assert.Equal("☐ Tra giấy phép của công ty", list.Buttons[0].Label);
    }

    [Theory]
    [InlineData("em đi Nhật qua công ty", "f:papers:t.company.company.check")]
    [InlineData("eps", "f:papers:t.eps.eps.ask")]
    [InlineData("1", "f:papers:t.company.company.check")]
    [InlineData("vay von", "f:papers:t.loan.loan.contract")]
    [InlineData("công ty", "f:papers:t.company.company.check")]
    [InlineData("vay", "f:papers:t.loan.loan.contract")]
    public void The_way_can_be_typed(string text, string first)
    {
        Say("/hoso");

        Assert.Equal(first, Say(text).Buttons[0].Action);
    }

    [Theory]
    [InlineData("bị mất hộ chiếu rồi")]
    [InlineData("hộ chiếu em bị công ty giữ rồi")]
    [InlineData("em bị lừa lúc nộp tiền rồi")]
    [InlineData("visa bị từ chối rồi")]
    public void A_misfortune_is_answered_and_ticks_nothing(string text)
    {
        Press("f:papers:way=company");

        Assert.DoesNotContain("đánh dấu", Say(text).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Press("f:papers:list.company").Buttons, button => button.Label.StartsWith('☑'));
    }

    [Fact]
    public void A_country_with_several_ways_is_asked_back_about()
    {
        Say("/hoso");

        Assert.Equal(["Qua công ty", "Nhật, IM Japan", "Tự ký hợp đồng"], Say("em đi Nhật").Buttons.Where(button => !button.IsQuiet).Select(button => button.Label));
    }

    [Fact]
    public void Pressing_a_box_ticks_it_in_the_same_message_and_pressing_again_takes_the_tick_away()
    {
        Say("/hoso eps");

        Reply ticked = Press("f:papers:t.eps.eps.ask"), unticked = Press("f:papers:t.eps.eps.ask");

        Assert.Equal((ReplyPlace.Menu, "☑ Hỏi lịch đăng ký đợt mới"), (ticked.Place, ticked.Buttons[0].Label));
        Assert.Equal((ReplyPlace.Menu, "☐ Hỏi lịch đăng ký đợt mới"), (unticked.Place, unticked.Buttons[0].Label));
    }

    [Fact]
    public void A_box_on_a_later_page_leaves_that_page_in_view()
    {
        Say("/hoso eps");
        Reply page = Press("f:papers:p.eps.1");

        Reply ticked = Press(page.Buttons[1].Action);

        Assert.Equal(page.Buttons.Select(button => button.Action), ticked.Buttons.Where(button => !button.Action.Contains("restart", StringComparison.Ordinal)).Select(button => button.Action));
        Assert.Equal("☑ Khám sức khỏe", ticked.Buttons[1].Label);
    }

    [Fact]
    public void Everything_in_one_message_opens_the_list_with_its_ticks()
    {
        Reply list = Say("hồ sơ đi EPS, có hộ chiếu rồi, khám sức khỏe xong rồi");

        Assert.Contains("xong 2 trên", list.Text, StringComparison.Ordinal);
        Assert.Equal("passport health".Split(' ').Order(), Ticked().Order());
    }

    [Fact]
    public void Words_tick_and_tell_what_is_next()
    {
        Say("/hoso eps");

        Reply marked = Say("đã có hộ chiếu rồi");

        Assert.StartsWith("Mình đánh dấu xong rồi: Làm hộ chiếu.", marked.Text, StringComparison.Ordinal);
        Assert.Contains("Tiếp theo: Hỏi lịch", marked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paying_before_signing_is_warned_of_with_its_source()
    {
        Say("/hoso đi qua công ty");

        Reply marked = Say("em nộp tiền dịch vụ rồi");

        Assert.Contains("⚠ Chưa ký hợp đồng đưa đi thì chưa phải nộp", marked.Text, StringComparison.Ordinal);
        Assert.Contains(marked.Sources, source => source.Section == "23(2)(c)");
    }

    [Fact]
    public void A_box_that_comes_too_early_is_warned_of_once_beside_the_list()
    {
        Say("/hoso đi qua công ty");

        TurnResult early = bot.Turn.Run(_state, LiveBot.Presses("f:papers:t.company.company.fee"));
        TurnResult other = bot.Turn.Run(early.State, LiveBot.Presses("f:papers:t.company.health"));

        Assert.Equal([ReplyPlace.Menu, ReplyPlace.Message], early.Replies.Select(reply => reply.Place));
        Assert.StartsWith("⚠ Chưa ký hợp đồng", early.Replies[1].Text, StringComparison.Ordinal);
        Assert.Contains(early.Replies[0].Buttons, button => button.Action == "f:papers:share");
        Assert.Single(other.Replies);
    }

    [Fact]
    public void The_next_step_is_told_in_full_with_its_source_and_leads_on()
    {
        Say("/hoso eps");

        Reply next = Say("bước tiếp theo là gì");
        Reply after = Press(next.Buttons[0].Action);

        Assert.StartsWith("**Bước tiếp theo: Hỏi lịch đăng ký đợt mới**", next.Text, StringComparison.Ordinal);
        Assert.NotEmpty(next.Sources);
        Assert.StartsWith("Mình đánh dấu xong rồi: Hỏi lịch đăng ký đợt mới.\n**Bước tiếp theo: Xem mình có đủ điều kiện**", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_is_not_needed_can_be_passed_by()
    {
        Say("/hoso vay vốn");

        Reply after = Press("f:papers:s.loan.loan.priority");

        Assert.Contains("Giấy tờ tài sản", after.Text, StringComparison.Ordinal);
        Assert.Contains(after.Buttons, button => button.Action == "f:papers:s.loan.loan.collateral");
    }

    [Fact]
    public void A_question_is_answered_and_ticks_nothing()
    {
        Say("/hoso eps");

        Reply answer = Say("làm hộ chiếu ở đâu");

        Assert.Equal((ReplyKind.Answer, "start.passport"), (answer.Kind, answer.Topic));
        Assert.Null(answer.Form);
        Assert.Empty(Ticked());
    }

    [Fact]
    public void Another_way_keeps_what_both_share()
    {
        Say("/hoso đi qua công ty, có hộ chiếu rồi, ký hợp đồng rồi");

        Reply eps = Say("thôi em đi eps");

        Assert.Contains("EPS: xong 1 trên", eps.Text, StringComparison.Ordinal);
        Assert.Equal(["company.sign", "passport"], Ticked().Order());
    }

    [Fact]
    public void Starting_again_is_asked_about_first()
    {
        Say("/hoso eps, có hộ chiếu rồi");

        Reply sure = Say("làm lại từ đầu");
        Assert.Equal(["passport"], Ticked());
        Say("đồng ý");

        Assert.Equal(ReplyKind.Form, sure.Kind);
        Assert.Empty(Ticked());
    }

    [Fact]
    public void Who_thinks_better_of_starting_again_keeps_the_ticks()
    {
        Say("/hoso eps, có hộ chiếu rồi");
        Reply sure = Press("f:papers:restart.eps");

        Reply kept = Press(sure.Buttons[1].Action);

        Assert.Contains("xong 1 trên", kept.Text, StringComparison.Ordinal);
        Assert.Equal(["passport"], Ticked());
    }

    [Fact]
    public void A_yes_to_something_else_takes_no_tick_away()
    {
        Say("/hoso eps, có hộ chiếu rồi");
        Say("làm lại từ đầu");
        Say("bước tiếp theo");

        Say("có");

        Assert.Equal(["passport"], Ticked());
    }

    [Fact]
    public void Weeks_later_the_command_shows_where_the_person_was()
    {
        Say("/hoso eps, có hộ chiếu rồi");
        foreach (string other in (string[])["vay được bao nhiêu", "đi đài loan mất bao nhiêu tiền", "lương bên đó", "hình xăm có đi được không", "về nước phải báo ai", "bị thu phí quá cao"]) Say(other);
        _state = JsonSerializer.Deserialize<ConversationState>(JsonSerializer.Serialize(_state))!;

        Reply list = Say("/hoso");

        Assert.Contains("EPS: xong 1 trên", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Passed_on_is_the_whole_list_with_its_ticks()
    {
        Say("/hoso vay vốn, có hộ chiếu rồi");

        Reply share = Press("f:papers:share");

        Assert.Equal(ReplyShare.Text, share.Share);
        Assert.Contains("☑ Làm hộ chiếu\n☐ Giấy đề nghị vay", share.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_done_leads_on_to_coming_home()
    {
        Say("/hoso eps");
        Reply list = Press("f:papers:p.eps.0");
        foreach (JourneyStep step in bot.Knowledge.Content.Journeys.Find("eps")!.Steps.Where(step => !step.IsOptional)) list = Press($"f:papers:t.eps.{step.Id}");

        Assert.StartsWith("**Đi Hàn Quốc theo chương trình EPS: xong cả", list.Text, StringComparison.Ordinal);
        Assert.Contains(list.Buttons, button => button.Action == "f:papers:way=return");
    }

    [Fact]
    public void Who_has_enough_of_it_is_told_that_the_list_is_kept()
    {
        Say("/hoso eps, có hộ chiếu rồi");

        Assert.Contains("/hoso", Say("thôi không làm nữa").Text, StringComparison.Ordinal);
        Assert.Equal(["passport"], Ticked());
    }

    [Fact]
    public void A_list_whose_figures_have_run_out_says_so()
    {
        var later = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2027, 1, 5, 0, 0, 0, TimeSpan.Zero));

        TurnResult result = new Turn(bot.Knowledge, later).Run(ConversationState.New, LiveBot.Says("/hoso eps"));

        Assert.Contains("31/12/2026", result.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f:papers:t.eps.no-such-step")]
    [InlineData("f:papers:p.eps.99999999999")]
    [InlineData("f:papers:t.eps")]
    [InlineData("f:papers:.eps.")]
    [InlineData("f:papers:way=nosuch")]
    public void A_button_that_is_forged_or_old_shows_the_list(string action)
    {
        Say("/hoso eps");

        Assert.StartsWith("**Đi Hàn Quốc", Press(action).Text, StringComparison.Ordinal);
        Assert.Empty(Ticked());
    }

    [Fact]
    public void A_journey_that_is_gone_is_asked_for_anew()
    {
        _state = _state with { Kept = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["papers"] = new Dictionary<string, string> { ["way"] = "moon", ["done"] = "passport" } } };

        Assert.Equal(ReplyKind.Form, Say("/hoso").Kind);
        Assert.Contains("xong 1 trên", Say("eps").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_button_of_every_list_fits_Telegram()
    {
        foreach (Journey journey in bot.Knowledge.Content.Journeys.Journeys)
        {
            _state = ConversationState.New;
            Reply[] shown = [Press($"f:papers:way={journey.Id}"), Press($"f:papers:papers.{journey.Id}"), Press($"f:papers:restart.{journey.Id}"), .. journey.Steps.Select(step => Press($"f:papers:d.{journey.Id}.{step.Id}"))];
            Assert.All(shown.SelectMany(reply => reply.Buttons), button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Action), 1, 64));
            Assert.All(shown, reply => Assert.InRange(reply.Text.Length, 1, 3_000));
        }
    }

    private string[] Ticked() => (_state.Kept?["papers"].GetValueOrDefault("done") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Reply Say(string text) => Run(LiveBot.Says(text));

    private Reply Press(string action) => Run(LiveBot.Presses(action));

    private Reply Run(IncomingMessage message)
    {
        TurnResult result = bot.Turn.Run(_state, message);
        _state = result.State;
        return result.Replies[^1];
    }
}
