using WorkerAdvisor.Knowledge.Checking;

namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class ArticleRulesTests : IDisposable
{
    private const string File = "articles/fee/deposit.md";
    private static readonly ArticleText Good = new("Ký quỹ");
    private readonly ContentFolder _folder = A.ContentFolder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_article_belongs_to_a_topic()
    {
        _folder.WriteArticle("fee.gone", Good);

        _folder.HasOnlyFault("articles/fee/gone.md", "---", "\"fee.gone\" is no topic of topics.yaml; move the file or add the topic");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(11)]
    public void An_article_has_six_to_ten_questions(int count) =>
        Expect(Good with { Ask = [.. Enumerable.Range(1, count).Select(number => $"Hỏi {number}?")] }, "---", $"\"ask\" has {count} questions; write 6 to 10");

    [Fact]
    public void A_question_is_asked_in_one_article()
    {
        _folder.WriteArticle("fee.deposit", Good).WriteArticle("start.passport", Good);

        ContentFault[] faults = [.. _folder.Faults()];

        Assert.Equal(6, faults.Length);
        Assert.Equal(new ContentFault("articles/start/passport.md", 1, $"\"Ký quỹ câu 1?\" is asked in {File} too; keep it in one"), faults[0]);
    }

    [Fact]
    public void At_most_four_topics_are_related() =>
        Expect(Good with { Related = "[loan.amount, loan.amount, loan.amount, loan.amount, loan.amount]" }, "---", "\"related\" has 5 topics; keep the 4 a person wants next");

    [Fact]
    public void A_related_topic_is_a_topic() =>
        Expect(Good with { Related = "[loan.gone]" }, "---", "related \"loan.gone\" is no topic of topics.yaml");

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026-11-21")]
    public void An_article_expires_after_its_review(string expires) =>
        Expect(Good with { Expires = expires }, "---", "\"expires\" is not after \"reviewed\"; give the day its figures end");

    [Theory]
    [InlineData("{law: luat-mot, article: \"99\"}", "there is no law \"luat-mot\" 99; articles listed of this law: toan-van, 23(4)")]
    [InlineData("{law: luat-hai, article: \"1\"}", "there is no law \"luat-hai\" 1; add the law to laws.yaml or name one that is there")]
    [InlineData("{plan: ninh-thuan-2023, section: X}", "there is no plan \"ninh-thuan-2023\" X; sections of this plan: II.1")]
    [InlineData("{plan: hue, section: I}", "there is no plan \"hue\" I; plans: ninh-thuan-2023")]
    [InlineData("{page: bao-hai}", "there is no page \"bao-hai\" ; add the page to pages.yaml or name one that is there")]
    public void A_source_is_one_that_the_content_has(string source, string message) =>
        Expect(Good with { Sources = [source] }, source, message);

    [Fact]
    public void A_short_answer_is_not_empty() =>
        Expect(Good with { Lead = "", NextSteps = "## Việc nên làm tiếp\n- Hỏi cán bộ xã. [^1]" }, "## Việc nên", "the passage is empty", linesAbove: 4);

    [Fact]
    public void An_article_ends_with_next_steps() =>
        Expect(Good with { NextSteps = "" }, "Có, luật", "\"## Việc nên làm tiếp\" is missing or empty; end with two to four things to do now");

    [Fact]
    public void A_passage_fits_a_phone()
    {
        string lead = "Có. [^1]\n- " + new string('a', 600);

        Expect(Good with { Lead = lead }, "Có. [^1]", "\"Ký quỹ\" has 606 characters; 500 at most");
    }

    [Fact]
    public void A_passage_has_at_most_six_bullets() =>
        Expect(Good with { Lead = "Có. [^1]\n" + string.Concat(Enumerable.Repeat("- gạch\n", 7)) }, "Có. [^1]", "\"Ký quỹ\" has more than 6 bullets");

    [Fact]
    public void A_passage_begins_with_a_sentence() =>
        Expect(Good with { Lead = "- Có. [^1]" }, "- Có. [^1]", "the first line is a bullet; begin with the answer as a sentence");

    [Fact]
    public void A_first_line_is_an_answer_at_a_glance() =>
        Expect(Good with { Lead = string.Join(' ', Enumerable.Repeat("chữ", 25)) + ". [^1]" }, "chữ chữ", "the first line is too long to be an answer at a glance; 24 words at most");

    [Fact]
    public void A_passage_has_an_id_of_its_own()
    {
        Expect(Good with { Passages = "## Thêm {cue=\"thêm nữa\"}\nCó." }, "## Thêm", "the heading needs its own id: \"## Title {#id cue=\"…\"}\"");
        Expect(
            Good with { Passages = "## Một {#them cue=\"một\"}\nCó.\n\n## Hai {#them cue=\"hai\"}\nCó." }, "## Hai", "the heading needs its own id: \"## Title {#id cue=\"…\"}\"");
    }

    [Fact]
    public void A_passage_has_cues() =>
        Expect(Good with { Passages = "## Thêm {#them}\nCó." }, "## Thêm", "the heading needs cue=\"…\": the words that questions about this use, with ; between");

    [Fact]
    public void A_passage_is_not_empty() => Expect(Good with { Passages = "## Thêm {#them cue=\"a b\"}" }, "## Thêm", "the passage is empty");

    private void Expect(ArticleText article, string at, string message, int linesAbove = 0)
    {
        _folder.WriteArticle("fee.deposit", article);

        Assert.Equal([new ContentFault(File, _folder.LineOf(File, at) - linesAbove, message)], _folder.Faults());
    }
}
