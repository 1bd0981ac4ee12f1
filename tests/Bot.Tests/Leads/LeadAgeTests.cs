using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Tests.Leads;

/// <summary>Nobody under 18 gets through, whatever way they tell it; and nobody else is taken for one.</summary>
public sealed class LeadAgeTests(LiveBot bot)
{
    private const string TooYoung = "hưa đủ 18 tuổi thì mình chưa nhận phiếu", AskedBack = "tức là chưa đủ 18 tuổi";

    [Theory]
    [InlineData("em tên Lan, 16 tuổi")]
    [InlineData("Nguyễn Văn Ba 16 tuổi")]
    [InlineData("Lan", "0912345678, em 16 tuổi")]
    [InlineData("Lan", "0912345678", "xã Ninh Phước, Khánh Hòa, em 17 tuổi")]
    [InlineData("Lan", "0912345678", "Lạng Sơn", "em mới 15 tuổi")]
    public void An_age_below_eighteen_told_by_the_way_ends_it_at_any_question(params string[] said)
    {
        Registering chat = After(said.Prepend("/dangky"));

        Assert.Contains(TooYoung, chat.Last[0].Text, StringComparison.Ordinal);
        Assert.Null(chat.State.Form);
        Assert.Empty(chat.Submitted);
    }

    [Theory]
    [InlineData("edit.trade", "em 16 tuổi")]
    [InlineData("edit.schooling", "lớp 10, 16 tuổi")]
    [InlineData("edit.markets", "Nhật, em 17 tuổi")]
    public void So_does_one_told_at_a_question_about_something_else(string extra, string said)
    {
        Registering chat = AtExtras();
        chat.Press($"f:lead:{extra}");

        chat.Say(said);

        Assert.Contains(TooYoung, chat.Last[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("em sinh năm 2010")]
    [InlineData("Lan", "sn 2011")]
    [InlineData("Lan", "0912345678", "em sinh năm 2010, xã Ninh Phước, Khánh Hòa")]
    public void A_year_below_eighteen_is_asked_back_about_at_once(params string[] said)
    {
        Registering chat = After(said.Prepend("/dangky"));

        Assert.Contains(AskedBack, chat.Last[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Last[0].Buttons, button => button.Action == "f:lead:skip");
        chat.PressLabel("Đúng, chưa đủ 18");
        Assert.Contains(TooYoung, chat.Last[0].Text, StringComparison.Ordinal);
        Assert.Null(chat.State.Form);
    }

    [Theory]
    [InlineData("2008", "[f:lead:skip]")]
    [InlineData("2008", "bỏ qua")]
    [InlineData("2008", "không nói")]
    [InlineData("2008", "[f:lead:back]")]
    [InlineData("2008", "quay lại")]
    [InlineData("2010", "[f:lead:skip]")]
    [InlineData("2010", "bỏ qua")]
    [InlineData("2010", "[f:lead:back]")]
    [InlineData("2010", "[f:lead:extras=done]")]
    [InlineData("2010", "đủ rồi")]
    [InlineData("2010", "[f:lead:birth.no]")]
    public void The_question_back_cannot_be_got_past_without_an_answer(string year, string said)
    {
        Registering chat = AtExtras();
        chat.PressLabel("Năm sinh");
        chat.Say(year);

        Tell(chat, said);
        Tell(chat, "[f:lead:skip]");
        Tell(chat, "[f:lead:extras=done]");
        chat.Say("đồng ý");

        Assert.Empty(chat.Submitted);
    }

    [Fact]
    public void A_slip_in_the_year_loses_nothing()
    {
        Registering chat = AtExtras();
        chat.PressLabel("Năm sinh");
        Assert.Contains(AskedBack, Assert.Single(chat.Say("2011")).Text, StringComparison.Ordinal);

        chat.PressLabel("Không phải, ghi nhầm");
        chat.Say("2001");
        chat.Say("xong");

        Assert.Contains("• Năm sinh: 2001", chat.Last[0].Text, StringComparison.Ordinal);
        Assert.Contains("• Tên: Lan", chat.Last[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_says_nothing_about_it_is_asked_again_with_the_year()
    {
        Registering chat = AtExtras();
        chat.PressLabel("Năm sinh");
        chat.Say("2008");

        Assert.Contains("Bạn sinh năm 2008, đã đủ 18 tuổi chưa?", Assert.Single(chat.Say("abc xyz")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cho em đăng ký đi Nhật, em tên Lan 0912345678, có con 3 tuổi")]
    [InlineData("cho em đăng ký đi Nhật, em tên Lan 0912345678, con gái em 16 tuổi")]
    [InlineData("/dangky Lan, 0912345678, sn 12 Lê Lợi, phường Phan Rang")]
    [InlineData("cho em đăng ký đi Nhật, em tên Lan 0912345678, đi làm từ năm 15 tuổi")]
    [InlineData("cho em đăng ký đi Nhật, em tên Lan 0912345678, mẹ 55 tuổi cần chăm")]
    public void Nobody_is_taken_for_their_child_their_parent_or_a_house(string said)
    {
        Registering chat = After([said]);

        Assert.NotNull(chat.State.Form);
        Assert.DoesNotContain("birth", chat.State.Form.Values.Keys);
    }

    [Fact]
    public void Who_is_registered_by_another_may_be_a_parent()
    {
        Registering chat = After(["/dangkyho", "Lò Thị Mai", "0912345678", "xã Khánh Khê, Lạng Sơn", "mẹ 55 tuổi"]);

        Assert.Equal("1971", chat.State.Form!.Values["birth"]);
    }

    [Fact]
    public void A_lead_sent_before_is_withdrawn_when_it_turns_out_that_they_are_younger()
    {
        Registering chat = AtExtras();
        chat.Say("xong");
        chat.Say("đồng ý");
        chat.Say("/dangky");
        chat.PressLabel("Sửa phiếu");
        chat.Say("thêm năm sinh");
        chat.Say("2010");

        Reply reply = Assert.Single(chat.PressLabel("Đúng, chưa đủ 18"));

        Assert.Contains("không ai gọi theo phiếu cũ", reply.Text, StringComparison.Ordinal);
        Assert.Equal([new LeadId(1)], Assert.IsType<LeadStep.Withdraw>(chat.Steps[^1]).Ids);
        Assert.Null(chat.State.Form);
    }

    [Fact]
    public void Who_is_too_young_is_told_where_the_office_is()
    {
        Registering chat = AtExtras();
        chat.Knowledge = bot.With(new CentreContent([new Centre("kh", "Trung tâm Dịch vụ việc làm tỉnh Khánh Hòa", ["khanh-hoa"], Address: "số 1 đường Thử")]));

        chat.Say("em 16 tuổi");

        Assert.Contains("số 1 đường Thử", chat.Last[0].Text, StringComparison.Ordinal);
    }

    private static void Tell(Registering chat, string said)
    {
        if (said.StartsWith('[')) chat.Press(said.Trim('[', ']'));
        else chat.Say(said);
    }

    private Registering After(IEnumerable<string> said)
    {
        var chat = new Registering(bot.Knowledge, bot.Clock);
        foreach (string text in said) chat.Say(text);
        return chat;
    }

    private Registering AtExtras() => After(["/dangky", "Lan", "0912345678", "xã Ninh Phước, Khánh Hòa"]);
}
