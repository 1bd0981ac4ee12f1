using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Tools.Loans;

namespace WorkerAdvisor.Bot.Tests.Tools.Loans;

public sealed class LoanToolTests(LiveBot bot)
{
    private readonly LoanTool _tool = new();

    private FormContext Context => new(bot.Knowledge, new DateOnly(2026, 11, 22), null, null, null);

    /// <summary>What is written, and what it tells: amount in triệu, percent, months, method, wage.</summary>
    [Theory]
    [InlineData("vay 100tr lai 7%/nam trong 3 nam moi thang tra bao nhieu luong 25tr", "100000000 Vnd|7|36||25000000 Vnd")]
    [InlineData("em vay 120 triệu, lãi 6,6% một năm, trả trong 24 tháng, trả đều thì mỗi tháng bao nhiêu", "120000000 Vnd|6.6|24|even|")]
    [InlineData("vay ngân hàng 80 triệu 36 tháng lãi 0,55%/tháng gốc chia đều", "80000000 Vnd|6.6|36|principal|")]
    [InlineData("100tr 3 năm 7%/năm", "100000000 Vnd|7|36||")]
    [InlineData("Vay 150tr,3 năm,lương 18 man", "150000000 Vnd||36||180000 Jpy")]
    [InlineData("vay 100 triệu đi nhật 3 năm", "100000000 Vnd||||")]
    [InlineData("hợp đồng 3 năm vay 100 triệu lãi 7%/năm", "100000000 Vnd|7|||")]
    [InlineData("vay 100tr lãi 7%", "100000000 Vnd||||")]
    [InlineData("vay 100tr lãi 2 phân", "100000000 Vnd||||")]
    [InlineData("vay 100-150 triệu", "||||")]
    [InlineData("vay 5000 đô", "||||")]
    [InlineData("đã vay 100 triệu giờ về sớm không trả được", "||||")]
    [InlineData("nhà em đang nợ, vay 50 triệu năm ngoái", "||||")]
    [InlineData("công ty thu phí 120 triệu", "||||")]
    [InlineData("lương 25 triệu có đủ sống không", "||||25000000 Vnd")]
    [InlineData("được vay 100% chi phí không", "||||")]
    [InlineData("3", "||||")]
    [InlineData("", "||||")]
    public void A_free_message_tells_only_what_is_certain(string text, string told)
    {
        FormValues read = _tool.Read(text, FormValues.None, Context);

        Assert.Equal(told, string.Join('|', ((string[])["amount", "rate", "months", "method", "wage"]).Select(slot => read.Text(slot))));
    }

    /// <summary>What is written to a result of 100 triệu, 7 %, 36 months, and what it says then: amount, percent, months, wage.</summary>
    [Theory]
    [InlineData("lãi 9%", "100000000 Vnd|9|36|?")]
    [InlineData("lãi 9% mới đúng", "100000000 Vnd|9|36|?")]
    [InlineData("không phải 100 mà 150 triệu", "150000000 Vnd|7|36|?")]
    [InlineData("ko phải 100tr mà là 150tr", "150000000 Vnd|7|36|?")]
    [InlineData("à nhầm 150 triệu", "150000000 Vnd|7|36|?")]
    [InlineData("không phải 3 năm mà 5 năm", "100000000 Vnd|7|60|?")]
    [InlineData("à 24 tháng thôi", "100000000 Vnd|7|24|?")]
    [InlineData("không phải 50 mà 60 triệu", "100000000 Vnd|7|36|?")]
    [InlineData("lãi 9% có cao không", "100000000 Vnd|7|36|?")]
    [InlineData("được vay 20% chi phí không", "100000000 Vnd|7|36|?")]
    [InlineData("lương bên nhật bao nhiêu một tháng", "100000000 Vnd|7|36|?")]
    [InlineData("2 năm nữa em mới đi được không", "100000000 Vnd|7|36|?")]
    [InlineData("chồng em vay 300 triệu rồi bỏ đi", "100000000 Vnd|7|36|?")]
    [InlineData("vay 50 trieu mua bo", "100000000 Vnd|7|36|?")]
    public void A_result_is_put_right_only_by_what_speaks_of_it(string text, string told)
    {
        FormValues read = _tool.Read(text, FormValues.None.With("amount", "100000000 Vnd").With("rate", 7).With("months", 36).Skip("method").Skip("wage"), Context);

        Assert.Equal(told, string.Join('|', ((string[])["amount", "rate", "months", "wage"]).Select(slot => read.IsSkipped(slot) ? "?" : read.Text(slot))));
    }

    /// <summary>What is written to the question of the rate, one after the other, and what is known then: percent and months.</summary>
    [Theory]
    [InlineData("3 năm", "|36")]
    [InlineData("30 tháng", "|30")]
    [InlineData("2 phân;30 tháng", "|30")]
    [InlineData("2 phân;một tháng", "24|")]
    [InlineData("40%;năm", "40|")]
    [InlineData("1%;1 năm", "1|")]
    [InlineData("2 phân;6-7%;một năm", "|12")]
    public void What_answers_the_question_of_the_rate_goes_where_it_belongs(string said, string told)
    {
        FormValues read = FormValues.None.With("amount", "100000000 Vnd");
        foreach (string text in said.Split(';')) read = _tool.Read(text, read, Context with { IsAsked = true });

        Assert.Equal(told, $"{read.Text("rate")}|{read.Text("months")}");
    }

    [Theory]
    [InlineData("chồng em vay 300 triệu rồi bỏ đi", false)]
    [InlineData("cho em vay 10 triệu", false)]
    [InlineData("25 triệu", true)]
    public void What_is_borrowed_is_no_wage(string said, bool isWage) =>
        Assert.Equal(isWage, _tool.Slots.Single(slot => slot.Id == "wage").Read(said, FormValues.None, Context) is SlotReading.Told);

    [Fact]
    public void A_rate_is_asked_for_before_a_message_is_reckoned_unasked()
    {
        Assert.True(_tool.IsWorthAsking(FormValues.None.With("amount", "100000000 Vnd")));
        Assert.False(_tool.IsEnough(FormValues.None.With("amount", "100000000 Vnd").With("months", 36)));
        Assert.True(_tool.IsEnough(FormValues.None.With("amount", "100000000 Vnd").With("months", 36).With("rate", 7)));
    }

    /// <summary>100 triệu, 7 %/năm, 36 months: 3.087.709 a month, interest 11,16 triệu (LoanPictureTests shows how).</summary>
    [Fact]
    public void Even_instalments_are_told_first_and_what_they_cost_below()
    {
        Reply reply = Finish("100000000 Vnd", "7", "36", "even", "25000000 Vnd");

        string[] lines = reply.Text.Split('\n');
        Assert.Equal("Mỗi tháng bạn trả khoảng **3,09 triệu đồng**, trong 3 năm.", lines[0]);
        Assert.Contains("tiền lãi cả thảy khoảng 11,16 triệu đồng, tổng phải trả khoảng 111,16 triệu đồng", lines[1], StringComparison.Ordinal);
        Assert.Contains("cứ 100 đồng thì trả nợ 12 đồng, còn khoảng 21,91 triệu đồng", lines[2], StringComparison.Ordinal);
        Assert.Equal(["Nghị định 338/2025, Điều 14"], reply.Sources.Select(source => source.Label));
        Assert.Equal(["Năm 1", "Năm 2", "Năm 3", "Cộng"], reply.Table!.Rows.Select(row => row[0]));
        Assert.Equal(("Cứ 100 đồng bạn trả thì 10 đồng là tiền lãi", true), (reply.Chart!.Title, reply.Chart.IsStacked));
        Assert.Equal(3, reply.Buttons.Count);
    }

    [Fact]
    public void Shrinking_instalments_tell_the_first_and_the_last_month()
    {
        Reply reply = Finish("12000000 Vnd", "12", "12", "principal", "?");

        Assert.StartsWith("Tháng đầu bạn trả khoảng **1,12 triệu đồng**, rồi giảm dần; tháng cuối còn **1,01 triệu đồng**.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(13, reply.Table!.Rows.Count);
        Assert.Empty(reply.Sources);
    }

    [Fact]
    public void Who_does_not_know_how_it_is_paid_back_sees_both_ways()
    {
        Reply reply = Finish("100000000 Vnd", "7", "36", "?", "?");

        Assert.StartsWith("Mỗi tháng khoảng **3,09 triệu đồng** nếu trả đều; hoặc từ **3,36 triệu đồng** giảm dần còn **2,79 triệu đồng**.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Tổng lãi", "11,16", "10,79"], reply.Table!.Rows[2]);
        Assert.Equal(("Gốc chia đều đỡ khoảng 366 nghìn đồng tiền lãi", false), (reply.Chart!.Title, reply.Chart.IsStacked));
    }

    [Fact]
    public void Without_a_rate_only_the_principal_is_told_and_where_to_ask()
    {
        Reply reply = Finish("100000000 Vnd", "?", "36", null, "?");

        Assert.StartsWith("Riêng tiền gốc mỗi tháng khoảng **2,78 triệu đồng**, trong 3 năm; chưa tính lãi.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Ngân hàng Chính sách xã hội", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('%', reply.Text);
        Assert.Null(reply.Table);
        Assert.Null(reply.Chart);
        Assert.Contains(reply.Sources, source => source.Section == "15");
    }

    [Theory]
    [InlineData("200000000 Vnd", false)]
    [InlineData("200000001 Vnd", true)]
    [InlineData("250000000 Vnd", true)]
    public void Above_two_hundred_million_it_must_be_secured(string amount, bool isSecured)
    {
        Reply reply = Finish(amount, "7", "12", "even", "?");

        Assert.Equal(isSecured, reply.Text.Contains("bảo đảm", StringComparison.Ordinal));
        Assert.Equal(isSecured, reply.Sources.Any(source => source is { Id: "nd-338-2025", Section: "13" }));
    }

    [Theory]
    [InlineData("12", false)]
    [InlineData("24", true)]
    public void A_long_loan_ends_with_the_contract(string months, bool isSaid) =>
        Assert.Equal(isSaid, Finish("50000000 Vnd", "7", months, "even", "?").Sources.Any(source => source.Section == "14"));

    [Theory]
    [InlineData("5000000 Vnd", "**Nặng**")]
    [InlineData("3000000 Vnd", "**Không đủ trả**")]
    [InlineData("180000 Jpy", "Lương bạn ghi bằng yên nên mình chưa so được")]
    public void A_wage_that_does_not_fit_is_said_plainly(string wage, string said) => Assert.Contains(said, Finish("100000000 Vnd", "7", "36", "even", wage).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("0", "36", "không có tiền lãi")]
    [InlineData("12", "1", "trả một lần khoảng **101 triệu đồng**")]
    public void Loans_at_the_edge_have_words_of_their_own(string rate, string months, string said)
    {
        Reply reply = Finish("100000000 Vnd", rate, months, null, "?");

        Assert.Contains(said, reply.Text, StringComparison.Ordinal);
        Assert.Null(reply.Chart);
    }

    [Fact]
    public void The_first_line_has_at_most_twenty_words()
    {
        foreach (string? method in (string?[])["even", "principal", "?"])
        {
            foreach (string rate in (string[])["?", "0", "7.25"])
                Assert.InRange(Finish("123456789 Vnd", rate, "37", method, "?").Text.Split('\n')[0].Split(' ').Length, 1, 20);
        }
    }

    private Reply Finish(string amount, string rate, string months, string? method, string wage)
    {
        FormValues values = FormValues.None.With("amount", amount).With("rate", rate).With("months", months).With("wage", wage);
        return Assert.Single(_tool.Finish(method is null ? values : values.With("method", method), Context).Replies);
    }
}
