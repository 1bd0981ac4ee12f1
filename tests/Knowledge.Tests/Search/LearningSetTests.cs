using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class LearningSetTests
{
    [Fact]
    public void An_article_teaches_its_questions_fully_and_its_title_half_but_no_cue()
    {
        using ContentFolder folder = A.ContentFolder();

        List<Example> examples = LearningSet.From(folder.Read());

        Assert.Contains(new Example("loan.amount", "article", "Vay được bao nhiêu câu 1?", 1f), examples);
        Assert.DoesNotContain(examples, example => example.Text is "Hai vợ chồng cùng đi" or "cả nhà cùng đi");
        Assert.Contains(new Example("support.poor", "article", "Hỗ trợ hộ nghèo", 0.5f), examples);
        Assert.Contains(new Example("oos", "weather", "hôm nay trời có mưa không"), examples);
    }

    [Fact]
    public void A_variant_for_a_province_and_a_cue_of_one_word_teach_nothing()
    {
        using ContentFolder folder = A.ContentFolder()
            .WriteArticle("loan.amount@hue", new ArticleText("Vay ở Huế"))
            .Replace("articles/loan/amount.md", "cue=\"hai vợ chồng;", "cue=\"gia-đình;bố;");

        List<Example> examples = LearningSet.From(folder.Read());

        Assert.DoesNotContain(examples, example => example.Text.Contains("Huế", StringComparison.Ordinal) || example.Text == "bố");
    }
}
