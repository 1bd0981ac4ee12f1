using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Tests.Articles;

public sealed class ArticleReaderTests
{
    private const string File = "articles/loan/amount.md";

    /// <summary>Line numbers are counted in this text, from 1.</summary>
    private const string Text =
        """
        ---
        title: Vay được bao nhiêu
        ask:
          - Vay được bao nhiêu?
        sources:
          - {law: luat-mot, article: "23(4)"}
          - {plan: ninh-thuan-2023, section: II.1}
          - {page: bao-mot}
        reviewed: 2026-11-22
        expires: 2027-06-30
        related: [fee.deposit]
        ---
        Nhiều nhất bằng **toàn bộ** chi phí. [^1]
        - Nơi cho vay xem xét. [^1][^3]
        - Không phải ai cũng đủ.

        ## Chỉ tiêu của tỉnh {#ninh-thuan province="khanh-hoa" year="2023" cue="chỉ tiêu; được giao ;"}
        Năm 2023 giao 150 người. [^2]

        ## Việc nên làm tiếp
        - Hỏi ngân hàng.

        """;

    private static readonly Article Article = Read(Text);

    [Fact]
    public void The_head_says_what_the_article_is()
    {
        Assert.Equal(("loan.amount", File, "Vay được bao nhiêu", null), (Article.Topic, Article.File, Article.Title, Article.Locality));
        Assert.Equal(["Vay được bao nhiêu?"], Article.Ask);
        Assert.Equal((new DateOnly(2026, 11, 22), new DateOnly(2027, 6, 30)), (Article.Reviewed, Article.Expires));
        Assert.Equal(["fee.deposit"], Article.Related);
    }

    [Fact]
    public void Sources_keep_their_kind_part_and_line() =>
        Assert.Equal(
            [
                new SourceReference(SourceKind.Law, "luat-mot", "23(4)", 6),
                new SourceReference(SourceKind.Plan, "ninh-thuan-2023", "II.1", 7),
                new SourceReference(SourceKind.Page, "bao-mot", null, 8),
            ],
            Article.Sources);

    [Fact]
    public void The_short_answer_is_read_line_by_line_without_its_marks()
    {
        Assert.Equal(("", "Vay được bao nhiêu", 13), (Article.Lead.Id, Article.Lead.Title, Article.Lead.Line));
        Assert.Equal(["Nhiều nhất bằng **toàn bộ** chi phí.", "Nơi cho vay xem xét.", "Không phải ai cũng đủ."], Article.Lead.Lines.Select(line => line.Text));
        Assert.Equal([false, true, true], Article.Lead.Lines.Select(line => line.IsBullet));
        Assert.Equal([13, 14, 15], Article.Lead.Lines.Select(line => line.Line));
        Assert.Equal([1, 3], Article.Lead.Marks);
        Assert.Equal("Nhiều nhất bằng **toàn bộ** chi phí.\n• Nơi cho vay xem xét.\n• Không phải ai cũng đủ.", Article.Lead.Text);
    }

    [Fact]
    public void A_heading_names_its_passage_and_whom_and_what_it_is_for()
    {
        Passage passage = Assert.Single(Article.Passages);

        Assert.Equal(("ninh-thuan", "Chỉ tiêu của tỉnh", "khanh-hoa", 2023, 17), (passage.Id, passage.Title, passage.Province, passage.Year, passage.Line));
        Assert.Equal(["chỉ tiêu", "được giao"], passage.Cues);
        Assert.Equal([2], passage.Marks);
        Assert.Equal(18, Assert.Single(passage.Lines).Line);
    }

    [Fact]
    public void The_next_steps_stand_apart_from_the_passages()
    {
        Assert.Equal(20, Article.NextSteps.Line);
        Assert.Equal("• Hỏi ngân hàng.", Article.NextSteps.Text);
    }

    [Fact]
    public void Windows_line_ends_make_no_difference()
    {
        Article article = Read(Text.ReplaceLineEndings("\r\n"));

        Assert.Equal(Article.Lead.Text, article.Lead.Text);
        Assert.Equal(Article.Sources, article.Sources);
        Assert.Equal([13, 14, 15], article.Lead.Lines.Select(line => line.Line));
        Assert.Equal(["chỉ tiêu", "được giao"], Assert.Single(article.Passages).Cues);
    }

    [Theory]
    [InlineData("articles/loan/amount.hue.md", "loan.amount", "hue")]
    [InlineData("articles/market/japan/cost.md", "market.japan.cost", null)]
    public void The_path_names_the_topic_and_the_province(string file, string topic, string? locality)
    {
        Article article = Read(Text, file);

        Assert.Equal((topic, locality), (article.Topic, article.Locality));
    }

    [Fact]
    public void The_head_may_name_the_province_too() =>
        Assert.Equal("hue", Read(Text.Replace("related:", "locality: hue\nrelated:", StringComparison.Ordinal)).Locality);

    [Fact]
    public void Without_next_steps_there_are_empty_ones() =>
        Assert.Empty(Read(Text[..Text.IndexOf("## Việc", StringComparison.Ordinal)]).NextSteps.Lines);

    private static Article Read(string text, string file = File)
    {
        var faults = new List<ContentFault>();
        Article? article = new ArticleReader(faults).Read(file, text);
        Assert.Empty(faults);
        return Assert.IsType<Article>(article);
    }
}
