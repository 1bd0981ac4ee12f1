using System.Text;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Tools;

namespace WorkerAdvisor.Bot.Tests.Tools.Fees;

/// <summary>The fee check in talk. Sums are held against Luật 69/2020, Điều 23 khoản 4.</summary>
public sealed class FeeToolTests(LiveBot bot)
{
    private ConversationState _state = ConversationState.New;

    [Fact]
    public void Everything_in_one_message_gives_the_finding_at_once()
    {
        Reply result = Say("cong ty thu e 120tr di nhat 3 nam luong 30tr co dung ko");

        Assert.Equal((ReplyKind.Answer, "fee"), (result.Kind, result.Form));
        Assert.StartsWith("120 triệu đồng cao hơn trần tiền dịch vụ (90 triệu đồng); đòi bảng kê trước khi nộp.", result.Text, StringComparison.Ordinal);
        Assert.Contains(result.Sources, source => source.Label == "Luật 69/2020, Điều 23 khoản 4");
    }

    [Fact]
    public void Step_by_step_it_asks_only_for_what_decides()
    {
        Say("/phi");
        Say("phí dịch vụ 60 triệu, cọc 20 triệu");
        Say("Đài Loan");
        Say("3 năm");
        Say("25 triệu");
        Reply result = Say("ký rồi");

        Assert.Equal(ReplyKind.Answer, result.Kind);
        Assert.Contains("**Tiền dịch vụ 60 triệu đồng: Chưa vượt mức chung", result.Text, StringComparison.Ordinal);
        Assert.Contains("**Tiền cọc, chống trốn 20 triệu đồng: Không được thu**", result.Text, StringComparison.Ordinal);
        Assert.Contains("Cộng các khoản kể riêng: 80 triệu đồng.", result.Text, StringComparison.Ordinal);
        Assert.Equal(["t:fee.overcharge", "t:rights.complaint", "t:fee.receipt"], result.Buttons.Where(button => !button.IsQuiet).Select(button => button.Action));
    }

    [Fact]
    public void What_may_never_be_charged_needs_no_more_questions() =>
        Assert.StartsWith("Không được thu tiền môi giới của bạn; đừng đưa 70 triệu đồng.", Say("/phi thu 70tr tiền môi giới").Text, StringComparison.Ordinal);

    [Fact]
    public void A_sum_without_a_name_is_asked_for_its_name()
    {
        Say("/phi");
        Reply which = Say("60 triệu");

        Assert.StartsWith("60 triệu đồng này họ gọi là tiền gì?", which.Text, StringComparison.Ordinal);
        Assert.Contains(which.Buttons, button => button.Label == "Tiền môi giới");
        Assert.All(which.Buttons, button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Action), 1, 64));
        Assert.Equal(ReplyKind.Form, Press(which.Buttons[0].Action).Kind);
    }

    [Fact]
    public void A_sum_that_may_be_several_is_asked_back_about()
    {
        Reply unit = Say("/phi môi giới 70");

        Assert.Contains(unit.Buttons, button => button.Label == "Tiền môi giới: 70 triệu đồng");
        Assert.StartsWith("Không được thu tiền môi giới", Press(unit.Buttons[0].Action).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fee_and_wage_in_two_currencies_are_not_reckoned_over() =>
        Assert.StartsWith("Trần là 540.000 yên; 3.600 đô la Mỹ khác loại tiền nên mình không tự đổi.", Say("/phi phí dv 3600 đô lương 18 man hợp đồng 3 năm đi nhật qua công ty ký rồi").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("lương 40 triệu chứ không phải 30", "chưa vượt trần tiền dịch vụ (120 triệu đồng)")]
    [InlineData("hợp đồng 1 năm thôi", "cao hơn trần tiền dịch vụ (30 triệu đồng)")]
    [InlineData("à 80 triệu chứ", "80 triệu đồng chưa vượt trần")]
    public void A_correction_reckons_anew(string correction, string finding)
    {
        Say("công ty thu em 120tr đi nhật 3 năm lương 30tr có đúng không");

        Assert.Contains(finding, Say(correction).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_question_after_the_result_is_answered_as_one()
    {
        Say("công ty thu em 120tr đi nhật 3 năm lương 30tr có đúng không");

        Assert.Null(Say("còn Đài Loan thì sao").Form);
    }

    [Fact]
    public void Another_charge_after_the_result_is_another_question_and_one_on_top_is_added()
    {
        Say("công ty thu em 120tr đi nhật 3 năm lương 30tr có đúng không");

        Assert.StartsWith("Tiền dịch vụ 50 triệu đồng không vượt", Say("thế phí dịch vụ 50 triệu thì sao").Text, StringComparison.Ordinal);
        Assert.Contains("**Tiền môi giới 20 triệu đồng", Say("họ còn thu thêm 20tr môi giới").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ký quỹ 100 triệu đi hàn về sớm có lấy lại được không")]
    [InlineData("lỡ đưa cò 20 triệu rồi giờ làm sao")]
    [InlineData("tiền môi giới là gì")]
    public void Another_question_about_the_money_gets_its_article(string question) => Assert.Null(Say(question).Form);

    [Theory]
    [InlineData("à nhầm phí 90 triệu")]
    [InlineData("nhầm, phí dịch vụ 90 triệu")]
    public void A_charge_put_right_takes_the_place_of_the_one_before(string correction)
    {
        Say("/phi");
        foreach (string text in (string[])["phí dịch vụ 60 triệu", "nhật", "công ty", "3 năm", "25 triệu", correction, "ký rồi"]) Say(text);

        Assert.Equal("service~90000000 Vnd", Told("charges"));
    }

    [Fact]
    public void One_on_top_stays_beside_the_others()
    {
        Say("/phi");
        Say("phí dịch vụ 60 triệu");
        Say("với cả cọc 20 triệu");

        Assert.Equal("service~60000000 Vnd;bond~20000000 Vnd", Told("charges"));
    }

    [Theory]
    [InlineData("lương bên nhật bao nhiêu một tháng")]
    [InlineData("em bi moi gioi lay 50 trieu roi bien mat")]
    [InlineData("di han quoc eps mat bao nhieu")]
    [InlineData("em đang nợ 200 triệu mà lương 20 triệu có nên đi nước ngoài không")]
    [InlineData("lương 30 triệu có đủ sống không")]
    [InlineData("luong 30 trieu co phai dong thue ko")]
    [InlineData("về nước có lấy lại tiền bảo hiểm nenkin không")]
    [InlineData("nghe noi di han chi 100 trieu phai khong")]
    [InlineData("vay ký quỹ đi hàn 100 triệu")]
    [InlineData("công ty bắt đóng trước khi ký hợp đồng có đúng không")]
    public void A_question_or_a_victims_story_after_the_result_leaves_it_as_it_was(string text)
    {
        Say("phí dịch vụ 60 triệu hợp đồng 3 năm lương 25 triệu");
        Dictionary<string, string> before = new(_state.Form!.Values);

        Reply reply = Say(text);

        Assert.NotEqual("fee", reply.Form);
        Assert.Equal(before, _state.Form?.Values ?? before);
    }

    [Theory]
    [InlineData("3 năm", "months", "36")]
    [InlineData("25 triệu", "wage", "25000000 Vnd")]
    [InlineData("180000 yên", "wage", "180000 Jpy")]
    public void What_answers_another_question_is_kept_for_it(string text, string slot, string value)
    {
        Say("/phi");
        Say("phí dịch vụ 60 triệu");
        Say("nhật");
        Say(text);

        Assert.Equal((value, "programme"), (Told(slot), _state.Form!.Asked));
    }

    [Fact]
    public void The_country_is_told_to_the_check_and_can_be_changed()
    {
        Say("phí dịch vụ 90 triệu đi nhật 3 năm lương 25 triệu");
        Say("/phi");
        Say("phí dịch vụ 60 triệu");
        Assert.Equal((null, "market"), (Told("market"), _state.Form!.Asked));

        Say("nhật 3 năm");
        Assert.Equal(("japan", "36"), (Told("market"), Told("months")));

        Say("đài loan");
        Assert.Equal("taiwan", Told("market"));
    }

    [Theory]
    [InlineData("đi hàn phí dịch vụ 40 triệu hợp đồng 3 năm lương 30 triệu", "30000000 Vnd")]
    [InlineData("đi đài loan phí dịch vụ 40 triệu hợp đồng 3 năm lương 900 đô", "900 Usd")]
    public void A_wage_that_may_be_several_sums_is_asked_back_about(string text, string wage)
    {
        Reply asked = Say(text);

        Assert.Contains(asked.Buttons, button => button.Action == "f:fee:wage=" + wage);
        Press("f:fee:wage=" + wage);
        Assert.Equal(wage, Told("wage"));
    }

    [Fact]
    public void A_wage_asked_for_below_the_result_is_taken_from_a_sum_alone()
    {
        Say("đi hàn phí dịch vụ 40 triệu hợp đồng 3 năm lương 30 triệu");
        Say("30 triệu đồng");

        Assert.Equal("30000000 Vnd", Told("wage"));
    }

    [Fact]
    public void A_number_that_can_only_be_a_wage_abroad_is_one()
    {
        Say("đi đài loan phí dịch vụ 40 triệu hợp đồng 3 năm lương 28590");

        Assert.Equal("28590 Twd", Told("wage"));
    }

    [Theory]
    [InlineData("chồng em vay 300 triệu rồi bỏ đi")]
    [InlineData("cho em vay 10 triệu")]
    public void Money_borrowed_is_no_wage(string text)
    {
        Say("/phi");
        foreach (string answer in (string[])["phí dịch vụ 60 triệu", "đài loan", "3 năm", text]) Say(answer);

        Assert.Null(Told("wage"));
    }

    [Theory]
    [InlineData("/phi phí môi giới bên đài trừ lương 1.800 đài tệ")]
    [InlineData("/phi đài loan trừ môi giới hàng tháng 1.800 đài tệ")]
    public void What_Taiwans_agency_may_take_is_not_forbidden(string text) => Assert.DoesNotContain("Không được thu", Say(text).Text, StringComparison.Ordinal);

    [Fact]
    public void For_EPS_money_for_a_place_is_a_sign_of_fraud()
    {
        Reply result = Say("/phi họ đòi 50tr suất eps");

        Assert.StartsWith("EPS không qua công ty hay cá nhân; đòi 50 triệu đồng là dấu hiệu lừa.", result.Text, StringComparison.Ordinal);
        Assert.Contains(result.Buttons, button => button.Action == "t:fraud.report");
    }

    [Fact]
    public void In_Korea_the_way_decides_and_is_asked_for()
    {
        Say("/phi phí dịch vụ 60 triệu đi Hàn");
        Reply asked = Say("?");

        Assert.Contains(asked.Buttons, button => button.Action == "f:fee:programme=Eps");
    }

    [Fact]
    public void The_result_can_be_passed_on()
    {
        Say("/phi thu 70tr tiền môi giới");

        Assert.Equal(ReplyShare.Text, Press("f:fee:share").Share);
    }

    [Theory]
    [InlineData("f:fee:charges=nosuch~1 Vnd")]
    [InlineData("f:fee:charges=service~-1 Vnd")]
    [InlineData("f:fee:charges=service")]
    [InlineData("f:fee:programme=9")]
    [InlineData("f:fee:unit=service~-")]
    public void A_forged_button_gets_a_question(string action) => Assert.Equal(ReplyKind.Form, Press(action).Kind);

    /// <summary>Those who ask an ordinary question about fees get its article.</summary>
    [Fact]
    public void No_ordinary_question_asks_for_the_tool_in_so_many_words()
    {
        string folder = bot.Knowledge.Content.Folder;
        var lexicon = Lexicon.Load(Path.Combine(folder, "lexicon"));
        string[] asked = [.. Directory.GetFiles(Path.Combine(folder, "utterances"), "*.tsv").SelectMany(File.ReadAllLines).Select(line => line.Split('\t')[^1])];

        string[] found = [.. asked.Where(text => bot.Knowledge.Tools.Find(lexicon.Expand(Tokenizer.Split(text))) is { Id: "fee" })];

        Assert.Equal([], found);
    }

    private string? Told(string slot) => _state.Form?.Values.GetValueOrDefault(slot);

    private Reply Say(string text) => Run(LiveBot.Says(text));

    private Reply Press(string action) => Run(LiveBot.Presses(action));

    private Reply Run(IncomingMessage message)
    {
        TurnResult result = bot.Turn.Run(_state, message);
        _state = result.State;
        return result.Replies[^1];
    }
}
