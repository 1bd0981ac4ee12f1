using CsCheck;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class QuestionSplitterTests
{
    [Theory]
    [InlineData("vay được bao nhiêu và lãi mấy phần trăm", "vay được bao nhiêu|lãi mấy phần trăm")]
    [InlineData("Vay ở đâu vậy? Lương bao nhiêu ạ?", "Vay ở đâu vậy|Lương bao nhiêu ạ")]
    [InlineData("em 25 tuổi. vay o dau vay, voi lai lam ho chieu mat may ngay", "vay o dau vay|lam ho chieu mat may ngay")]
    public void A_message_is_cut_where_a_second_question_begins(string text, string parts) => Assert.Equal(parts.Split('|'), QuestionSplitter.Split(text));

    [Theory]
    [InlineData("con tôi muốn đi nhật có được không")]
    [InlineData("lương 1,5 triệu và ăn ở thế nào")]
    [InlineData("vay ở đâu? lãi bao nhiêu? mất bao lâu? cần gì vậy?")]
    [InlineData("")]
    public void What_has_one_question_or_too_many_is_left_whole(string text) => Assert.Empty(QuestionSplitter.Split(text));

    [Fact]
    public void A_long_story_is_never_cut() => Assert.Empty(QuestionSplitter.Split("vay được bao nhiêu? lãi thế nào? " + string.Join(' ', Enumerable.Repeat("chuyện", 40))));

    [Fact]
    public void The_parts_stand_in_the_message_in_order() => Check.Sample(Gen.Select(A.AnyText, Gen.Const("vay ở đâu và lãi mấy phần ").Array[0, 3], A.AnyText, (before, asked, after) => before + string.Concat(asked) + after), text =>
    {
        IReadOnlyList<string> parts = QuestionSplitter.Split(text);
        string composed = VietnameseLetters.Compose(text);
        int at = 0;
        Assert.NotEqual(1, parts.Count);
        Assert.InRange(parts.Count, 0, 3);
        foreach (string part in parts)
        {
            at = composed.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(at >= 0, part);
            at += part.Length;
        }
    });
}
