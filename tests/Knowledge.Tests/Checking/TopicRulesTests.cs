using WorkerAdvisor.Knowledge.Checking;

namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class TopicRulesTests
{
    [Fact]
    public void A_topic_has_an_article_or_a_nearest_one()
    {
        using ContentFolder folder = A.ContentFolder().Replace("topics.yaml", "  nearest: loan.amount\n", "");

        Expect(folder, "\"support.poor\" has no article; write articles/support/poor.md or give it a \"nearest\"");
    }

    [Fact]
    public void The_nearest_topic_has_an_article()
    {
        using ContentFolder folder = A.ContentFolder().Replace("topics.yaml", "nearest: loan.amount", "nearest: loan.gone");

        Expect(folder, "\"support.poor\" leans on \"loan.gone\", which has no article either; name one that has");
    }

    [Fact]
    public void An_article_for_one_province_does_not_answer_for_everybody()
    {
        using ContentFolder folder = A.ContentFolder()
            .Delete("articles/fee/deposit.md")
            .WriteArticle("fee.deposit@hue", new ArticleText("Ký quỹ ở Huế"))
            .Replace("articles/loan/amount.md", "related: [fee.deposit]", "related: []");

        Expect(folder, "\"fee.deposit\" has no article; write articles/fee/deposit.md or give it a \"nearest\"");
    }

    [Fact]
    public void A_topic_is_listed_once()
    {
        using ContentFolder folder = A.ContentFolder();
        folder.Replace("topics.yaml", "- id: fee.deposit\n", "- id: fee.deposit\n  title: x\n- id: fee.deposit\n");

        Expect(folder, "\"fee.deposit\" is listed twice; keep one");
    }

    private static void Expect(ContentFolder folder, string message) => Assert.Equal([new ContentFault("topics.yaml", 1, message)], folder.Faults());
}
