using WorkerAdvisor.Knowledge.Checking;

namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class ContentCheckerTests
{
    [Fact]
    public void Content_without_a_fault_has_none()
    {
        using ContentFolder folder = A.ContentFolder();

        Assert.Empty(folder.Faults());
    }

    [Fact]
    public void All_faults_are_found_in_one_run_in_the_order_of_files_and_lines()
    {
        using ContentFolder folder = A.ContentFolder()
            .Replace("topics.yaml", "nearest: loan.amount", "nearest: loan.gone")
            .Replace("articles/loan/amount.md", "[^2]", "")
            .Replace("articles/loan/amount.md", "2027-06-30", "tháng 6")
            .Replace("understanding.yaml", "scope: 0.33", "scope: 33")
            .Delete("pages.yaml");

        int Line(string text) => folder.LineOf("articles/loan/amount.md", text);
        Assert.Equal(
            [
                "articles/loan/amount.md:1", $"articles/loan/amount.md:{Line("plan:")}", $"articles/loan/amount.md:{Line("page:")}",
                $"articles/loan/amount.md:{Line("expires")}", $"articles/loan/amount.md:{Line("150")}", "pages.yaml:1", "topics.yaml:1", "understanding.yaml:1",
            ],
            folder.Faults().Select(fault => $"{fault.File}:{fault.Line}"));
    }

    [Fact]
    public void A_fault_reads_as_compilers_say_it() => Assert.Equal("laws.yaml:3: what", new ContentFault("laws.yaml", 3, "what").ToString());

    [Fact]
    public void A_folder_that_is_not_there_is_said_so() =>
        Assert.Throws<DirectoryNotFoundException>(() => ContentChecker.Check(Path.Combine(Path.GetTempPath(), "no-such-content")));
}
