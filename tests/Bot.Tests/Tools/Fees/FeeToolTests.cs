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

        Assert.True(Press("f:fee:share").IsToShare);
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

    private Reply Say(string text) => Run(LiveBot.Says(text));

    private Reply Press(string action) => Run(LiveBot.Presses(action));

    private Reply Run(IncomingMessage message)
    {
        TurnResult result = bot.Turn.Run(_state, message);
        _state = result.State;
        return result.Replies[^1];
    }
}
