using CsCheck;
using WorkerAdvisor.Storage.Questions;

namespace WorkerAdvisor.Storage.Tests.Questions;

public sealed class QuestionFoldingTests
{
    [Theory]
    [InlineData("Đi Nhật hết bao nhiêu tiền ạ?", "di nhat het bao nhieu tien a")]
    [InlineData("  VAY\n100%…vốn ", "vay 100 von")]
    [InlineData("ho\u0300a", "hoa")]
    [InlineData("hoà, hòa", "hoa hoa")]
    [InlineData("日本 Ωμέγα", "日本 ωμέγα")]
    public void Case_marks_punctuation_and_spacing_are_folded_away(string text, string folded) =>
        Assert.Equal(folded, QuestionFolding.Fold(text));

    [Theory]
    [InlineData("???")]
    [InlineData("😀")]
    [InlineData("")]
    public void Text_without_letters_stands_for_itself(string text) => Assert.Equal(text, QuestionFolding.Fold(text));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Gen.Char['\0', '\uFFFF'].Array[0, 20].Select(chars => new string(chars))
            .Sample(text => QuestionFolding.Fold(QuestionFolding.Fold(text)) == QuestionFolding.Fold(text));
}
