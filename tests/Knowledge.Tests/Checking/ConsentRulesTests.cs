using WorkerAdvisor.Knowledge.Consents;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class ConsentRulesTests
{
    private const string Text = """
        ---
        version: "2026-11-23"
        title: Đồng ý
        sources:
          - {law: luat-mot, article: "23(4)"}
        ---
        Bạn đọc kỹ:
        - Ai giữ: {holder}.

        Bạn có đồng ý không?
        """;

    private const string Tools = "tools: [{id: lead, command: dangky, title: Để cán bộ gọi lại, topic: loan.amount, ways: [{command: dangkyho, does: other, title: Đăng ký hộ}], opens: [loan.amount], besides: [loan.*]}]\n";

    [Fact]
    public void Texts_without_fault_are_taken_and_shown_with_who_holds_the_data()
    {
        using ContentFolder folder = WithTexts();

        Assert.Empty(folder.Faults());
        ContentSet content = folder.Read();
        ConsentShown shown = content.FindConsent(ConsentText.Own)!.Show("Trung tâm Một");
        Assert.Equal("Bạn đọc kỹ:\n• Ai giữ: Trung tâm Một.\n\nBạn có đồng ý không?", shown.Text);
        Assert.Equal(("2026-11-23", 64), (shown.Version, shown.Hash.Length));
        Assert.NotEqual(shown.Hash, content.FindConsent(ConsentText.Own)!.Show("Trung tâm Hai").Hash);
    }

    [Fact]
    public void Nobody_can_be_registered_without_both_texts()
    {
        using ContentFolder folder = WithTexts();
        folder.Delete("consent/lead-assisted.md");

        Assert.Contains("consent/lead-assisted.md:1: the text is missing", Assert.Single(folder.Faults()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version: \"2026-11-23\"", "version: \"\"", "\"version\" is empty")]
    [InlineData("{holder}", "ai đó", "who holds the data")]
    [InlineData("article: \"23(4)\"", "article: \"99\"", "there is no source")]
    [InlineData("title: Đồng ý", "titel: Đồng ý", "is no key here")]
    [InlineData("---\nversion", "version", "the head is missing")]
    public void A_slip_in_a_text_is_named(string old, string with, string message)
    {
        using ContentFolder folder = WithTexts();
        folder.Replace("consent/lead.md", old, with);

        Assert.Contains(folder.Faults(), fault => fault.File == "consent/lead.md" && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("opens: [loan.amount]", "opens: [loan.amount#nothing]", "there is no topic or passage")]
    [InlineData("besides: [loan.*]", "besides: [nothing.*]", "there is no topic")]
    [InlineData("command: dangkyho", "command: dangky", "is there twice")]
    public void A_slip_in_how_the_form_is_opened_is_named(string old, string with, string message)
    {
        using ContentFolder folder = WithTexts();
        folder.Replace("tools.yaml", old, with);

        Assert.Contains(folder.Faults(), fault => fault.File == "tools.yaml" && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_answer_the_form_are_checked_as_phrases_are()
    {
        using ContentFolder folder = WithTexts().Write("replies/lead.yaml", "lead.words.agree: đồng ý, (tôi đồng ý\n");

        Assert.Contains(folder.Faults(), fault => fault.File == "replies/lead.yaml" && fault.Message.Contains("words.agree", StringComparison.Ordinal));
    }

    private static ContentFolder WithTexts() => A.ContentFolder().Write("tools.yaml", Tools).Write("consent/lead.md", Text).Write("consent/lead-assisted.md", Text);
}
