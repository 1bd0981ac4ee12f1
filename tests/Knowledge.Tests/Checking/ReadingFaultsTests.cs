using CsCheck;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Tests.Checking;

/// <summary>Files that cannot be read as they should: a fault with its line, and the rest is read all the same.</summary>
public sealed class ReadingFaultsTests
{
    [Theory]
    [InlineData("wording.yaml")]
    [InlineData("understanding.yaml")]
    [InlineData("bodies.yaml")]
    public void A_missing_file_is_a_fault(string file)
    {
        using ContentFolder folder = A.ContentFolder().Delete(file);

        Assert.Equal([new ContentFault(file, 1, "the file is missing")], folder.Faults());
    }

    [Fact]
    public void Broken_yaml_is_told_with_its_line()
    {
        using ContentFolder folder = A.ContentFolder().Write("wording.yaml", "# words\n\navoid: [a]]\n");

        ContentFault fault = Assert.Single(folder.Faults());

        Assert.Equal(("wording.yaml", 3), (fault.File, fault.Line));
        Assert.StartsWith("this is not YAML: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("avoid: [đẩy mạnh\nother: x\n")]
    [InlineData("avoid: [\n")]
    [InlineData("avoid: {")]
    [InlineData("avoid: \"đẩy mạnh\n")]
    [InlineData("avoid: *gone\n")]
    [InlineData("%\n")]
    [InlineData("- - - [}\n")]
    public void No_broken_yaml_stops_the_run(string yaml)
    {
        using ContentFolder folder = A.ContentFolder().Write("wording.yaml", yaml);

        ContentFault fault = Assert.Single(folder.Faults());

        Assert.StartsWith("this is not YAML: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_in_place_of_yaml_is_told_or_read() =>
        Gen.OneOf(A.AnyText, Gen.Char["a: []{}-\n\"'&*!|>#%@,? \t"].Array[0, 30].Select(letters => new string(letters))).Sample(
            text =>
            {
                var faults = new List<ContentFault>();
                YamlMap? map = YamlMap.Parse(text, "any.yaml", 0, faults);
                Assert.True(map is not null || faults.Count == 1);
                map?.Texts("a");
                map?.Maps("a");
            },
            iter: 3_000);

    [Fact]
    public void A_key_that_stands_twice_is_told_with_its_line()
    {
        using ContentFolder folder = A.ContentFolder().Write("wording.yaml", "avoid: []\navoid: []\n");

        ContentFault fault = Assert.Single(folder.Faults());

        Assert.Equal(("wording.yaml", 2), (fault.File, fault.Line));
    }

    [Theory]
    [InlineData("safety.yaml", "- rules\n", "the file should hold a mapping of keys to values")]
    [InlineData("wording.yaml", "", "the file should hold a mapping of keys to values")]
    [InlineData("wording.yaml", "avoid: nhiều\n", "\"avoid\" is no list; write one \"- …\" a line")]
    [InlineData("wording.yaml", "avoid: [quán triệt, {b: c}]\n", "an entry of \"avoid\" is no text to YAML; put it in quotes")]
    [InlineData("bodies.yaml", "former: [Sở cũ]\n", "\"former\" is no list of entries; write \"- {…}\" a line")]
    public void The_wrong_kind_of_value_is_told_with_what_would_be_right(string file, string text, string message)
    {
        using ContentFolder folder = A.ContentFolder().Write(file, text);

        Assert.Equal([new ContentFault(file, 1, message)], folder.Faults());
    }

    [Fact]
    public void A_question_with_a_colon_is_told_because_yaml_reads_no_text_there()
    {
        using ContentFolder folder = A.ContentFolder()
            .WriteArticle("fee.deposit", new ArticleText("Ký quỹ") { Ask = ["a?", "b?", "c?", "d?", "e?", "f?", "Ví dụ: vay được không?"] });

        folder.HasOnlyFault("articles/fee/deposit.md", "Ví dụ", "an entry of \"ask\" is no text to YAML; put it in quotes");
    }

    [Fact]
    public void An_entry_that_is_no_mapping_is_told()
    {
        using ContentFolder folder = A.ContentFolder();
        folder.Write("pages.yaml", ContentTexts.Pages + "- bao-hai\n");

        folder.HasOnlyFault("pages.yaml", "bao-hai", "this entry has no keys; write \"- id: …\"");
    }

    [Theory]
    [InlineData("scope: 0.33", "scope: 1.5", "\"scope\" is \"1.5\"; write a number between 0 and 1, such as 0.35")]
    [InlineData("scope: 0.33", "scope: -0.1", "\"scope\" is \"-0.1\"; write a number between 0 and 1, such as 0.35")]
    [InlineData("scope: 0.33", "scope: NaN", "\"scope\" is \"NaN\"; write a number between 0 and 1, such as 0.35")]
    [InlineData("scope: 0.33", "scope:", "\"scope\" is missing; write \"scope: …\"")]
    public void A_share_is_a_number_between_0_and_1(string old, string with, string message)
    {
        using ContentFolder folder = A.ContentFolder().Replace("understanding.yaml", old, with);

        Assert.Equal([new ContentFault("understanding.yaml", 1, message)], folder.Faults());
    }

    [Fact]
    public void A_year_is_a_whole_number()
    {
        using ContentFolder folder = A.ContentFolder().Replace("plans/ninh-thuan-2023.yaml", "year: 2023", "year: hai nghìn");

        folder.HasOnlyFault("plans/ninh-thuan-2023.yaml", "id:", "\"year\" is \"hai nghìn\"; write a whole number");
    }

    [Theory]
    [InlineData("loan.amount\tplain", 2)]
    [InlineData("loan.amount\tplain\tvay\thai-nguoi\tđược", 5)]
    public void A_phrasing_has_three_columns_or_four(string row, int columns)
    {
        using ContentFolder folder = A.ContentFolder().Write("utterances/more.tsv", $"# more\n\n{row}\n");

        folder.HasOnlyFault("utterances/more.tsv", row, $"the line has {columns} columns; write topic, style and text, and the passage if one is asked for, with a tab between");
    }

    [Fact]
    public void A_phrasing_names_a_passage_that_its_article_has()
    {
        using ContentFolder folder = A.ContentFolder().Write("utterances/more.tsv", "loan.amount\tplain\tvay được chừng nào\t-\nloan.amount\tplain\tvay hai suất\thai-suat\n");

        Assert.Contains("\"loan.amount\" has no passage \"hai-suat\"", Assert.Single(folder.Faults()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_without_a_head_is_told_and_its_topic_is_not_written()
    {
        using ContentFolder folder = A.ContentFolder().Write("articles/fee/deposit.md", "Chỉ có chữ.\n");

        IReadOnlyList<ContentFault> faults = folder.Faults();

        Assert.Equal(new ContentFault("articles/fee/deposit.md", 1, "the head is missing; start the file with a line ---, the keys, and a line ---"), faults[0]);
        Assert.Equal(new ContentFault("topics.yaml", 1, "\"fee.deposit\" has no article; write articles/fee/deposit.md or give it a \"nearest\""), faults[1]);
    }

    [Fact]
    public void A_broken_head_is_told_with_its_line_in_the_file()
    {
        using ContentFolder folder = A.ContentFolder().Replace("articles/fee/deposit.md", "related: []", "related: [");

        ContentFault fault = folder.Faults()[0];

        Assert.Equal("articles/fee/deposit.md", fault.File);
        Assert.StartsWith("this is not YAML: ", fault.Message, StringComparison.Ordinal);
        Assert.InRange(fault.Line, folder.LineOf(fault.File, "related:"), folder.LineOf(fault.File, "related:") + 1);
    }

    [Theory]
    [InlineData("### Nhỏ hơn")]
    [InlineData("1. Một")]
    [InlineData("> Trích")]
    [InlineData("```\nmã\n```")]
    public void Other_markdown_than_is_shown_is_told(string block)
    {
        using ContentFolder folder = A.ContentFolder()
            .WriteArticle("fee.deposit", new ArticleText("Ký quỹ") { Lead = "Có, được. [^1]\n\n" + block });

        folder.HasOnlyFault("articles/fee/deposit.md", block.Split('\n')[0], "only \"## …\" headings, sentences and \"- …\" bullets are shown; write this as one of them");
    }

    [Fact]
    public void A_source_of_no_known_kind_is_told()
    {
        using ContentFolder folder = A.ContentFolder()
            .WriteArticle("fee.deposit", new ArticleText("Ký quỹ") { Sources = ["{law: luat-mot, article: \"23(4)\"}", "{book: sach}"] });

        folder.HasOnlyFault("articles/fee/deposit.md", "book", "a source is {plan, section}, {law, article} or {page}");
    }

    [Theory]
    [InlineData("ngày mai")]
    [InlineData("22/11/2026")]
    [InlineData("2026-02-30")]
    public void A_date_is_written_year_first(string date)
    {
        using ContentFolder folder = A.ContentFolder().WriteArticle("fee.deposit", new ArticleText("Ký quỹ") { Reviewed = date });

        folder.HasOnlyFault("articles/fee/deposit.md", "reviewed:", $"\"reviewed\" is \"{date}\"; write a day as 2026-11-22");
    }
}
