using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class AdvisorTests
{
    [Theory]
    [InlineData("vay được bao nhiêu tiền", "loan.amount")]
    [InlineData("ngan hang cho vay may trieu a", "loan.amount")]
    [InlineData("em hỏi làm hộ chiếu ở đâu", "start.passport")]
    [InlineData("lương ở Nhật một tháng bao nhiêu", "market.japan.income")]
    public void A_clear_question_is_answered_with_its_source(string text, string topic)
    {
        var found = Assert.IsType<Answer.Found>(Ask(text).Answer);

        Assert.Equal(topic, found.Topic.Id);
        Assert.False(found.IsNearest);
        Assert.Equal(found.Article.Lead, found.Main);
        Assert.Equal("Luật 69/2020 (áp dụng từ 1/1/2022), Điều 23 khoản 4", Assert.Single(found.Citations).Label);
    }

    [Theory]
    [InlineData("trời lạnh mấy độ")]
    [InlineData("luộc gà bao lâu hả cô")]
    [InlineData("")]
    [InlineData("🙏")]
    public void What_is_not_ours_is_declined(string text)
    {
        Advice advice = Ask(text);

        Assert.IsType<Answer.OutOfScope>(advice.Answer);
        Assert.Null(advice.Choice);
    }

    [Fact]
    public void What_could_be_two_things_is_asked_back()
    {
        using ContentFolder folder = A.ContentFolder().Replace("understanding.yaml", "lead: 0.1", "lead: 0.9");

        var unsure = Assert.IsType<Answer.Unsure>(LearntContent.AdvisorOver(folder).Ask("ký quỹ hộ chiếu", AskContext.None).Answer);

        Assert.Equal(3, unsure.Candidates.Count);
        Assert.Equal(["fee.deposit", "start.passport"], unsure.Candidates.Take(2).Select(topic => topic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_question_that_lacks_its_country_asks_which()
    {
        Advice advice = Ask("lương một tháng bao nhiêu");

        Assert.Equal(
            ["market.japan.income", "market.korea.income", "market.taiwan.income"],
            Assert.IsType<Answer.Unsure>(advice.Answer).Candidates.Select(topic => topic.Id));
        Assert.Null(advice.Market);
    }

    [Fact]
    public void A_question_that_lacks_its_country_takes_the_remembered_one()
    {
        Advice advice = Ask("lương một tháng bao nhiêu", new AskContext(Market: "korea"));

        Assert.Equal("market.korea.income", Found(advice).Topic.Id);
        Assert.Equal("korea", advice.Market);
    }

    [Theory]
    [InlineData("còn Đài Loan thì sao", "market.taiwan.income")]
    [InlineData("con dai loan", "market.taiwan.income")]
    [InlineData("Nhật thế nào ạ", "market.japan.income")]
    public void A_follow_up_asks_the_same_of_another_country(string text, string topic)
    {
        Advice advice = Ask(text, new AskContext("market.korea.income", "korea"));

        Assert.Equal(topic, Found(advice).Topic.Id);
        Assert.Equal(topic.Split('.')[1], advice.Market);
    }

    [Fact]
    public void A_full_question_is_no_follow_up() =>
        Assert.Equal("market.japan.overview", Found(Ask("đi Nhật theo diện nào", new AskContext("market.korea.income", "korea"))).Topic.Id);

    [Fact]
    public void A_topic_that_is_not_written_is_answered_by_the_nearest_article()
    {
        Answer.Found found = Found(Ask("hộ nghèo được hỗ trợ gì"));

        Assert.Equal(("support.poor", "loan.amount", true), (found.Topic.Id, found.Article.Topic, found.IsNearest));
        Assert.Equal(found.Article.Lead, found.Main);
    }

    [Fact]
    public void The_passage_that_the_question_is_about_is_read_before_the_short_answer()
    {
        Answer.Found found = Found(Ask("hai vợ chồng cùng đi thì được vay bao nhiêu tiền"));

        Assert.Equal(("loan.amount", "hai-nguoi"), (found.Topic.Id, found.Main.Id));
        Assert.Equal("Báo Một, 4/12/2025", Assert.Single(found.Citations).Label);
    }

    [Fact]
    public void A_province_named_gets_what_its_plan_says()
    {
        Advice advice = Ask("ở Ninh Thuận được vay bao nhiêu tiền, chỉ tiêu của tỉnh được giao bao nhiêu người");

        Assert.Equal("khanh-hoa", advice.Province?.Slug);
        Assert.Equal("ninh-thuan", Found(advice).Main.Id);
        Assert.Equal(["Kế hoạch Ninh Thuận 2023 (3/2023, nay thuộc Khánh Hòa), mục II.1"], Found(advice).Citations.Select(citation => citation.Label));
    }

    [Fact]
    public void A_remembered_province_gets_its_passage_beside_the_answer()
    {
        Answer.Found found = Found(Ask("vay được bao nhiêu tiền", new AskContext(Province: "khanh-hoa")));

        Assert.Equal(("", "ninh-thuan"), (found.Main.Id, found.Local?.Id));
        Assert.Equal(["luat-mot", "ninh-thuan-2023"], found.Citations.Select(citation => citation.Id));
    }

    [Fact]
    public void Another_province_gets_nothing_beside_the_answer() =>
        Assert.Null(Found(Ask("vay được bao nhiêu tiền", new AskContext(Province: "son-la"))).Local);

    [Fact]
    public void Danger_is_told_beside_the_answer()
    {
        Advice advice = Ask("chủ nợ lương không trả, em còn bị đánh");

        Assert.Equal("violence", advice.Danger?.Id);
        Assert.Equal("rights.abuse", Found(advice).Topic.Id);
    }

    [Fact]
    public void Danger_with_nothing_else_understood_is_answered_by_the_topic_of_its_rule() =>
        Assert.Equal("rights.abuse", Found(Ask("trời mưa đá bóng luộc gà mà bị đánh")).Topic.Id);

    [Theory]
    [InlineData("bị đánh, vay được bao nhiêu tiền")]
    [InlineData("lương ở Nhật một tháng bao nhiêu, em bị đánh")]
    public void Below_a_cry_for_help_stands_only_what_its_rule_allows(string text) => Assert.Equal("rights.abuse", Found(Ask(text)).Topic.Id);

    [Fact]
    public void A_province_with_a_variant_of_the_article_reads_that_one()
    {
        using ContentFolder folder = A.ContentFolder().WriteArticle("fee.deposit@hue", new ArticleText("Ký quỹ ở Huế"));
        Advisor advisor = LearntContent.AdvisorOver(folder);

        Assert.Equal("hue", Found(advisor.Ask("ký quỹ là gì", new AskContext(Province: "hue"))).Article.Locality);
        Assert.Null(Found(advisor.Ask("ký quỹ là gì", AskContext.None)).Article.Locality);
    }

    [Fact]
    public void Ten_megabytes_of_question_are_answered_from_their_beginning()
    {
        string text = "vay được bao nhiêu tiền. " + new string('x', 10_000_000);

        Assert.NotNull(Ask(text).Answer);
    }

    [Fact]
    public async Task Many_threads_get_the_same_answers()
    {
        string[] questions = ["vay được bao nhiêu tiền", "làm hộ chiếu ở đâu", "lương ở Nhật bao nhiêu", "trời mưa không"];
        string?[] alone = [.. questions.Select(Topic)];

        string?[][] together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => questions.Select(Topic).ToArray())));

        Assert.All(together, topics => Assert.Equal(alone, topics));

        static string? Topic(string question) => (Ask(question).Answer as Answer.Found)?.Topic.Id;
    }

    private static Advice Ask(string text, AskContext? context = null) => LearntContent.Advisor.Ask(text, context ?? AskContext.None);

    private static Answer.Found Found(Advice advice) => Assert.IsType<Answer.Found>(advice.Answer);
}
