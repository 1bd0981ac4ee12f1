using WorkerAdvisor.Knowledge.Checking;

namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class ClaimRulesTests : IDisposable
{
    private const string File = "articles/fee/deposit.md";
    private readonly ContentFolder _folder = A.ContentFolder();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Nộp trong 30 ngày.", "a line with a figure has no source; end it with its mark [^n]")]
    [InlineData("Hỏi Sở Nội vụ.", "a line that names \"Sở\" has no source; end it with its mark [^n]")]
    [InlineData("Hỏi Ngân hàng Chính sách.", "a line that names \"Ngân hàng Chính sách\" has no source; end it with its mark [^n]")]
    [InlineData("Hỏi Sở Lao động. [^1]", "\"Sở Lao động\" no longer exists; write \"Sở Nội vụ (trong kế hoạch: Sở Lao động …)\"")]
    [InlineData("Nhà nước đẩy mạnh việc này.", "\"đẩy mạnh\" is officialese; say what happens in plain words")]
    [InlineData("Đẩy mạnh việc này.", "\"đẩy mạnh\" is officialese; say what happens in plain words")]
    [InlineData("Luật cho phép. [^2]", "[^2] points to no source; the article has 1")]
    [InlineData("Luật cho phép. [^0]", "[^0] points to no source; the article has 1")]
    public void A_line_that_claims_what_it_may_not_is_told(string line, string message)
    {
        foreach (ArticleText article in Everywhere(line))
        {
            _folder.WriteArticle("fee.deposit", article);

            _folder.HasOnlyFault(File, line, message);
        }
    }

    [Theory]
    [InlineData("Nộp trong 30 ngày. [^1]")]
    [InlineData("Trước đây là việc của Sở Lao động, trước đây thôi. [^1]")]
    [InlineData("Hỏi Sở Nội vụ (trong kế hoạch: Sở Lao động). [^1]")]
    [InlineData("Hỏi cán bộ xã.")]
    public void A_line_with_its_source_and_today_s_names_is_fine(string line)
    {
        foreach (ArticleText article in Everywhere(line)) Assert.Empty(_folder.WriteArticle("fee.deposit", article).Faults());
    }

    [Fact]
    public void A_source_that_no_line_is_marked_with_is_told()
    {
        _folder.WriteArticle("fee.deposit", new ArticleText("Ký quỹ") { Sources = ["{law: luat-mot, article: \"23(4)\"}", "{page: bao-mot}"] });

        _folder.HasOnlyFault(File, "page: bao-mot", "source 2 is marked nowhere; mark the claim that rests on it or take it out");
    }

    /// <summary>The line in the short answer, in a passage and in the next steps.</summary>
    private static IEnumerable<ArticleText> Everywhere(string line) =>
    [
        new("Ký quỹ") { Lead = $"Có. [^1]\n- {line}" },
        new("Ký quỹ") { Passages = $"## Thêm {{#them cue=\"thêm nữa\"}}\nCó.\n- {line}" },
        new("Ký quỹ") { NextSteps = $"## Việc nên làm tiếp\n- {line}" },
    ];
}
