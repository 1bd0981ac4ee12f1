using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Menus;

namespace WorkerAdvisor.Bot.Tests.Conversations;

public sealed class TurnTests(LiveBot bot)
{
    [Fact]
    public void A_question_without_diacritics_gets_a_short_sourced_answer()
    {
        Reply reply = Ask("nha em ngheo co vay duoc tien di nhat khong");

        Assert.Equal(ReplyKind.Answer, reply.Kind);
        Assert.StartsWith("loan.", reply.Topic, StringComparison.Ordinal);
        Assert.Contains("Ngân hàng Chính sách xã hội", reply.Text, StringComparison.Ordinal);
        Assert.NotEmpty(reply.Sources);
        Assert.InRange(reply.Text.Length, 20, 700);
        Assert.InRange(reply.Buttons.Count(button => !button.IsQuiet), 1, 3);
    }

    [Fact]
    public void A_follow_up_swaps_the_country_and_keeps_what_was_asked()
    {
        ConversationState afterJapan = Run("chi phí đi Nhật hết bao nhiêu").State;

        TurnResult taiwan = Run("còn Đài Loan thì sao?", afterJapan);

        Assert.Equal("market.japan.cost", afterJapan.Topic);
        Assert.Equal("market.taiwan.cost", taiwan.Replies[0].Topic);
    }

    [Fact]
    public void A_country_once_named_is_remembered_for_the_next_question()
    {
        ConversationState afterKorea = Run("em muốn đi Hàn Quốc làm việc thì có những chương trình nào").State;

        TurnResult income = Run("lương bao nhiêu một tháng", afterKorea);

        Assert.Equal("market.korea.income", income.Replies[0].Topic);
    }

    [Fact]
    public void A_question_that_lacks_its_country_is_asked_back_with_the_countries_as_buttons()
    {
        Reply reply = Ask("lương bao nhiêu một tháng");

        Assert.Equal(ReplyKind.Clarify, reply.Kind);
        Assert.Contains(reply.Buttons, button => button.Action == "t:market.japan.income");
        Assert.Contains(reply.Buttons, button => button.Action == "t:market.korea.income");
    }

    [Fact]
    public void What_is_not_about_working_abroad_is_declined_with_topics_to_choose_from()
    {
        Reply reply = Ask("cách nấu bún bò ngon");

        Assert.Equal(ReplyKind.OutOfScope, reply.Kind);
        Assert.Null(reply.Topic);
        Assert.NotEmpty(reply.Buttons);
    }

    [Theory]
    [InlineData("e bi chu danh roi nhot trong phong ben dai loan", "1955")]
    [InlineData("Con tôi bị lừa bán sang Campuchia, họ đòi tiền chuộc", "111")]
    [InlineData("em khong muon song nua", "115")]
    [InlineData("chủ thu hộ chiếu rồi khóa cửa không cho em ra", "+84 981 84 84 84")]
    public void Danger_to_life_or_liberty_gets_the_emergency_numbers_first(string text, string number)
    {
        Reply reply = Ask(text);

        Assert.True(reply.IsUrgent);
        Assert.StartsWith("⚠", reply.Text, StringComparison.Ordinal);
        Assert.Contains(number, string.Join('\n', reply.Text.Split('\n').Take(2)), StringComparison.Ordinal);
        Assert.NotEmpty(reply.Sources);
    }

    [Theory]
    [InlineData("đi làm bên đó có bị đánh không, em sợ")]
    [InlineData("đánh giá giúp em công ty này")]
    [InlineData("bố mẹ em cứ nghĩ là bị bán")]
    public void A_fear_or_a_figure_of_speech_is_no_emergency(string text) => Assert.False(Ask(text).IsUrgent);

    [Fact]
    public void A_card_number_sent_into_the_chat_gets_a_warning()
    {
        Assert.Contains("đừng gửi số căn cước", Ask("em tên lan cccd 036204001234 muốn vay vốn").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đừng gửi số căn cước", Ask("gọi em số 0912345678 để tư vấn vay vốn").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_province_named_once_brings_its_own_passage_afterwards()
    {
        ConversationState inSonLa = Run("em ở Sơn La muốn vay vốn đi Nhật").State;

        TurnResult later = Run("cho em hỏi vay vốn ở đâu", inSonLa);

        Assert.Equal("son-la", inSonLa.Province);
        Assert.Contains("Sơn La", later.Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_with_many_passages_shows_them_page_by_page_and_leaves_none_out()
    {
        var seen = new HashSet<string>();
        string? page = "m:plan.who-does-what";
        for (int turned = 0; page is not null && turned < 50; turned++)
        {
            Reply reply = Press(page);
            Assert.InRange(reply.Buttons.Count, 2, 12);
            seen.UnionWith(reply.Buttons.Select(button => button.Action).Where(action => action.StartsWith("p:", StringComparison.Ordinal)));
            page = reply.Buttons.Select(button => button.Action).FirstOrDefault(action => action.StartsWith("m:", StringComparison.Ordinal) && !action.EndsWith(":0", StringComparison.Ordinal));
        }

        Assert.Equal(bot.Knowledge.Content.FindArticle("plan.who-does-what")!.Passages.Count, seen.Count);
    }

    [Theory]
    [InlineData("m:plan.target:999")]
    [InlineData("m:plan.target:-1")]
    [InlineData("m:plan.target:x")]
    public void A_page_that_there_is_not_gives_the_first(string action) =>
        Assert.Equal(Press("m:plan.target").Buttons.Select(button => button.Action), Press(action).Buttons.Select(button => button.Action));

    [Fact]
    public void Every_button_that_is_offered_leads_somewhere()
    {
        var seen = new HashSet<string>();
        var open = new Queue<string>(bot.Turn.Welcome().Buttons.Select(button => button.Action));
        while (open.TryDequeue(out string? action))
        {
            if (!seen.Add(action)) continue;
            Reply reply = Press(action);
            Assert.NotEmpty(reply.Text);
            Assert.DoesNotContain("{", reply.Text, StringComparison.Ordinal);
            foreach (Button button in reply.Buttons) open.Enqueue(button.Action);
        }

        Assert.InRange(seen.Count, 300, 10_000);
    }

    [Theory]
    [InlineData("zz:old:button")]
    [InlineData("t:no.such.topic")]
    [InlineData("p:loan.amount:no-such-passage")]
    [InlineData("")]
    [InlineData("🙂")]
    public void A_button_of_an_older_version_never_fails(string action) => Assert.NotEmpty(Press(action).Text);

    [Fact]
    public void Thumbs_are_counted_for_their_topic_and_thanked_for()
    {
        TurnResult result = bot.Turn.Run(ConversationState.New, LiveBot.Presses("u:loan.amount"));

        Assert.Equal([new WorkerAdvisor.Storage.Ratings.AnswerRating("loan.amount", true)], result.Ratings!);
    }

    [Fact]
    public void An_unanswered_question_is_kept_for_curators_without_figures_and_names()
    {
        TurnResult result = Run("tôi là Nguyễn Xuýp 0912345678 hỏi giá vàng hôm nay");

        string kept = Assert.Single(result.Questions!).Text;
        Assert.DoesNotContain("0912345678", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("xuýp", kept, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Running_a_turn_twice_gives_the_same_result()
    {
        TurnResult first = Run("vay được bao nhiêu tiền"), again = Run("vay được bao nhiêu tiền");

        Assert.Equal(first.State, again.State);
        Assert.Equal(first.Replies[0].Text, again.Replies[0].Text);
    }

    [Fact]
    public void Two_questions_of_one_message_are_both_answered_short_with_their_sources()
    {
        Reply reply = Ask("vay được bao nhiêu và lãi mấy phần trăm, với lại đi hàn cần học tới lớp mấy");

        Assert.Equal("loan.amount", reply.Topic);
        Assert.Equal(2, reply.Text.Split('\n').Count(line => line.StartsWith("**", StringComparison.Ordinal)));
        Assert.InRange(reply.Text.Length, 100, 900);
        Assert.Equal(["t:market.korea.requirements", "t:loan.amount", "t:loan.interest-term"], reply.Buttons.Where(button => !button.IsQuiet).Select(button => button.Action));
        Assert.Equal(reply.Sources.Count, reply.Sources.Select(source => (source.Id, source.Section)).Distinct().Count());
    }

    [Fact]
    public void The_province_is_asked_for_once_and_only_where_it_tells_more()
    {
        string question = bot.Knowledge.Content.Replies.Say("province.ask");

        TurnResult loan = Run("em muốn vay vốn đi nước ngoài"), again = Run("vay vốn ở đâu", loan.State);

        Assert.Contains(question, loan.Replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(question, again.Replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(question, Ask("em ở Sơn La muốn vay vốn").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(question, Ask("chào bạn").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("em bỏ trốn ra ngoài làm 1 năm rồi, giờ muốn về")]
    [InlineData("chủ giữ hộ chiếu của em")]
    [InlineData("xóa thông tin của tôi")]
    [InlineData("em ở Nhật muốn vay vốn")]
    public void Nobody_in_trouble_or_abroad_is_asked_where_they_live(string text) =>
        Assert.DoesNotContain(bot.Knowledge.Content.Replies.Say("province.ask"), Ask(text).Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_understood_in_a_talk_leads_on_in_it()
    {
        Reply reply = Run("giá vàng hôm nay", new ConversationState("start.passport")).Replies[0];

        Assert.Equal(ReplyKind.OutOfScope, reply.Kind);
        Assert.InRange(reply.Buttons.Count, 2, 3);
        Assert.Equal(("t:start.passport", "t:contact.human"), (reply.Buttons[0].Action, reply.Buttons[^1].Action));
    }

    [Theory]
    [InlineData("start.passport", "mấy bữa có", "start.passport")]
    [InlineData("life.money-home", "phí bao nhiêu", "life.money-home")]
    [InlineData("start.conditions", "với lại nó cận 3 độ", "start.conditions")]
    [InlineData("start.passport", "vay vốn ở đâu", "loan.overview")]
    [InlineData("fee.deposit", "làm hộ chiếu ở đâu", "start.passport")]
    public void A_few_words_go_on_about_the_last_answer_unless_they_are_clearly_about_another(string last, string text, string topic) =>
        Assert.Equal(topic, Run(text, new ConversationState(last)).Replies[0].Topic);

    [Fact]
    public void Who_says_where_they_are_keeps_their_trouble_and_gets_the_number_there()
    {
        Reply reply = Run("em đang ở hàn", new ConversationState("rights.passport-held")).Replies[0];

        Assert.Equal("rights.passport-held", reply.Topic);
        Assert.Contains("1345", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_only_guessed_is_not_what_the_talk_is_about()
    {
        var talk = new ConversationState("support.rehabilitated");
        TurnResult unsure = Run("bạn em nó đi vậy 3 năm rồi có sao đâu", talk);

        Assert.Equal(ReplyKind.Clarify, unsure.Replies[0].Kind);
        Assert.Equal("support.rehabilitated", unsure.State.Topic);
    }

    [Fact]
    public void A_province_without_a_plan_gets_the_national_answer_and_the_name_of_its_centre()
    {
        string text = Ask("em ở Lai Châu muốn vay vốn đi nước ngoài").Text;

        Assert.EndsWith("Hỏi thêm Trung tâm Dịch vụ việc làm tỉnh Lai Châu.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("giờ tôi chuyển về Huế", "hue")]
    [InlineData("/tinh Ninh Thuận", "khanh-hoa")]
    [InlineData("/tinh tp hue", "hue")]
    [InlineData("/tinh sao hỏa", "son-la")]
    [InlineData("/tinh", "son-la")]
    public void A_province_is_changed_by_saying_it(string text, string province) =>
        Assert.Equal(province, Run(text, new ConversationState(Topic: "loan.overview", Province: "son-la")).State.Province);

    [Fact]
    public void A_button_keeps_country_and_province()
    {
        var talk = new ConversationState(Market: "korea", Province: "son-la");

        ConversationState after = bot.Turn.Run(talk, LiveBot.Presses("t:loan.overview")).State;

        Assert.Equal(("korea", "son-la"), (after.Market, after.Province));
    }

    [Fact]
    public void What_was_talked_of_fades_when_other_things_are_asked()
    {
        ConversationState state = Run("chi phí đi Nhật hết bao nhiêu").State;
        for (int i = 0; i < 5; i++) state = Run("ngày mai có mưa không", state).State;

        Assert.Equal((null, null), (state.Context.Topic, state.Context.Market));
    }

    [Fact]
    public void An_article_past_its_date_says_so_and_offers_the_centre()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(LiveBot.Today.AddYears(10));

        Reply reply = new Turn(bot.Knowledge, clock).Run(ConversationState.New, LiveBot.Presses("t:loan.overview")).Replies[0];

        Assert.Contains("số liệu có thể đã đổi", reply.Text, StringComparison.Ordinal);
        Assert.Equal("t:contact.center", reply.Buttons[0].Action);
    }

    [Fact]
    public void Questions_put_differently_have_one_likeness()
    {
        string[] asked = ["giá vàng hôm nay", "Hôm nay giá vàng sao ạ", "gia vang hom nay the nao"];

        Assert.Single(asked.Select(text => Assert.Single(Run(text).Questions!).Likeness).Distinct());
    }

    public static TheoryData<string, string> HostileTexts { get; } = new()
    {
        { "10 MB of letters", new string('a', 10_000_000) },
        { "10 MB of words", string.Concat(Enumerable.Repeat("vay tiền đi nhật và ", 500_000)) },
        { "10 MB of marks", "a" + new string('\u0301', 10_000_000) },
        { "control characters", string.Concat(Enumerable.Range(0, 32).Select(code => (char)code)) },
        { "lone surrogates", new string('\uD83D', 5_000) + "vay" + new string('\uDE00', 5_000) },
        { "a surrogate pair at the cut", new string('a', 3_999) + "😀" },
        { "zalgo", string.Concat("vay tiền".Select(letter => letter + "\u0300\u0316\u0334\u0489\u035F")) },
        { "right to left", "\u202Eنريد قرضا\u202C שלום vay vốn" },
        { "question marks", new string('?', 100_000) },
        { "conjunctions", string.Concat(Enumerable.Repeat("và còn với lại ", 10_000)) },
    };

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Hostile_text_gets_a_reply_for_which_only_its_beginning_is_read(string what, string text)
    {
        var talk = new ConversationState(Topic: "market.korea.cost", Market: "korea", Earlier: "loan.overview fee.overview");

        TurnResult whole = Run(text, talk), beginning = Run(text.Length > 4_000 ? text[..4_000] : text, talk);

        Assert.NotEmpty(Assert.Single(whole.Replies).Text);
        Assert.True(whole.State == beginning.State, what);
        Assert.Equal(text.Length > 4_000, whole.Replies[0].Text.Contains("chỉ đọc 4.000 chữ cái đầu", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_string_in_a_talk_gets_a_reply() => CsCheck.Check.Sample(
        CsCheck.Gen.String, text => Assert.NotEmpty(Run("nước đó " + text + " thì sao", new ConversationState("market.korea.cost", "korea", Earlier: "loan.overview")).Replies), iter: 300);

    [Fact]
    public void Any_string_gets_a_reply() => CsCheck.Check.Sample(CsCheck.Gen.String, text => Assert.NotEmpty(Run(text).Replies), iter: 300);

    private Reply Ask(string text) => Run(text).Replies[0];

    private Reply Press(string action) => bot.Turn.Run(ConversationState.New with { Leads = [] }, LiveBot.Presses(action)).Replies[0];

    private TurnResult Run(string text, ConversationState? state = null) => bot.Turn.Run(state ?? ConversationState.New, LiveBot.Says(text));
}
