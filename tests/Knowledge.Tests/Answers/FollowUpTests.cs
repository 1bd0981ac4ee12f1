using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class FollowUpTests
{
    private static readonly FollowUp FollowUp = new(LearntContent.Base.Content);
    private static readonly Masker Masker = new(A.Tagger, new HashSet<string> { "japan", "korea", "taiwan" });

    [Theory]
    [InlineData("còn Nhật thì sao ạ", "market.korea.income", "market.japan.income")]
    [InlineData("thế nào với Đài Loan", "market.korea.overview", "market.taiwan.overview")]
    [InlineData("đài loan", "market.korea.income", "market.taiwan.income")]
    [InlineData("còn Nhật thì sao", "loan.amount", "market.japan.overview")]
    [InlineData("còn Nhật thì sao", "topic.gone", "market.japan.overview")]
    public void The_last_question_is_asked_of_the_country_named(string text, string last, string topic) => Assert.Equal(topic, Resolve(text, new(last)));

    [Theory]
    [InlineData("còn Nhật thì làm nghề nào", "market.korea.income")]
    [InlineData("còn Nhật với Hàn thì sao", "market.korea.income")]
    [InlineData("thì sao ạ", "market.korea.income")]
    [InlineData("còn Nhật thì sao", null)]
    [InlineData("lương thì sao", null)]
    [InlineData("lương với giấy tờ thì sao", "market.korea.income")]
    [InlineData("hộ chiếu cần giấy gì", "loan.amount")]
    [InlineData("", "market.korea.income")]
    public void A_message_that_stands_by_itself_is_none(string text, string? last) => Assert.Null(Resolve(text, new(last)));

    [Theory]
    [InlineData("thế còn lương ạ", "market.korea.overview", "korea", "market.korea.income")]
    [InlineData("còn bên Nhật lương thì sao", "market.korea.overview", "korea", "market.japan.income")]
    [InlineData("lương thì sao", "loan.amount", "taiwan", "market.taiwan.income")]
    [InlineData("lương thì sao", null, "taiwan", "market.taiwan.income")]
    [InlineData("còn đó thì cần giấy gì", "market.korea.overview", "korea", "start.passport")]
    [InlineData("bao nhiêu vậy", "market.korea.income", "korea", "market.korea.income")]
    [InlineData("bao nhiêu vậy", "market.korea.overview", "korea", "market.korea.income")]
    [InlineData("bao nhiêu vậy", "loan.amount", "korea", "loan.amount")]
    [InlineData("bao nhiêu vậy", "fee.deposit", null, "fee.deposit")]
    [InlineData("mất bao lâu", "start.passport", null, "start.passport")]
    [InlineData("mất bao lâu", "market.korea.overview", "korea", null)]
    [InlineData("bao nhiêu vậy", null, "korea", null)]
    public void A_bare_question_is_asked_of_what_was_spoken_of_last(string text, string? last, string? country, string? topic) =>
        Assert.Equal(topic, Resolve(text, new(last, country)));

    [Theory]
    [InlineData("à không, em hỏi Nhật cơ", "market.korea.income", "market.japan.income")]
    [InlineData("nhầm, Nhật", "market.korea.income", "market.japan.income")]
    [InlineData("không phải, là lương cơ", "market.korea.overview", "market.korea.income")]
    [InlineData("à không, Nhật cơ", "loan.amount", "loan.amount")]
    public void A_correction_keeps_what_was_not_taken_back(string text, string last, string topic) => Assert.Equal(topic, Resolve(text, new(last, "korea")));

    [Theory]
    [InlineData("quay lại", "loan.amount")]
    [InlineData("quay lại chuyện lương", "market.korea.income")]
    [InlineData("quay lại chuyện giấy tờ", "start.passport")]
    [InlineData("quay lại bên Hàn đi", "market.korea.income")]
    [InlineData("quay lại lương hưu xã hội đi em bác hỏi", null)]
    public void A_return_finds_what_was_answered_before(string text, string? topic) =>
        Assert.Equal(topic, Resolve(text, new("fee.deposit", "korea", Earlier: ["loan.amount", "start.passport", "market.korea.income"])));

    [Fact]
    public void There_is_nothing_to_return_to_at_the_beginning() => Assert.Null(Resolve("quay lại", new("fee.deposit")));

    [Fact]
    public void Who_only_says_where_they_live_gets_the_last_answer_for_there()
    {
        Assert.Equal("loan.amount", Resolve("em ở noichon ạ", new("loan.amount"), namesProvince: true));
        Assert.Null(Resolve("em ở noichon ạ", new("loan.amount"), namesProvince: false));
        Assert.Null(Resolve("giấy tờ ký quỹ noichon", new("loan.amount"), namesProvince: true));
    }

    [Theory]
    [InlineData("ý đầu", "fee.deposit")]
    [InlineData("còn câu đầu thì sao", "fee.deposit")]
    [InlineData("ý thứ hai cơ", "loan.amount")]
    public void Of_two_questions_answered_together_one_is_asked_for_by_its_number(string text, string topic) =>
        Assert.Equal(topic, Resolve(text, new("loan.amount", Earlier: ["fee.deposit"])));

    [Theory]
    [InlineData("em đang ở Nhật", "rights.abuse", "rights.abuse")]
    [InlineData("em mới chuyển vào Nhật rồi", "loan.amount", "loan.amount")]
    [InlineData("em đang ở Nhật", "market.korea.income", "market.japan.income")]
    [InlineData("ở Nhật thì sao", "loan.amount", "market.japan.overview")]
    public void Who_only_says_in_which_country_they_are_keeps_their_question(string text, string last, string topic) => Assert.Equal(topic, Resolve(text, new(last)));

    [Theory]
    [InlineData("em đang ở Nhật", null)]
    [InlineData("ở Nhật mới vào làm gì", "loan.amount")]
    public void A_country_alone_is_no_question_when_nothing_was_asked_before(string text, string? last) => Assert.Null(Resolve(text, new(last)));

    [Fact]
    public void A_place_may_be_said_with_words_of_moving() =>
        Assert.Equal("loan.amount", Resolve("em mới chuyển vào noichon rồi", new("loan.amount"), namesProvince: true));

    [Theory]
    [InlineData("giấy tờ gì", "fee.deposit", "fee.deposit")]
    [InlineData("còn Nhật thì lương", "fee.deposit", "market.japan.income")]
    [InlineData("lương", "market.korea.overview", "market.korea.income")]
    public void What_is_asked_is_looked_for_in_the_last_article_first(string text, string last, string topic) =>
        Assert.Equal(topic, Resolve(text, new(last, "korea"), fit: 0.9));

    private static string? Resolve(string text, AskContext context, bool namesProvince = false, double fit = 0)
    {
        var words = A.Words(text);
        return FollowUp.Resolve(new Understanding(words, Masker.Mask(words), [], [], 0), context, namesProvince, article => new Bid(article.Lead, fit))?.Topic.Id;
    }
}
