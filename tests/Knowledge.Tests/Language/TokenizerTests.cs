using CsCheck;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Vay VỐN đi Nhật?", "vay vốn đi nhật")]
    [InlineData("em   hỏi\tvới\r\nạ", "em hỏi với ạ")]
    [InlineData("1.000.000đ hay 2,5tr.", "1.000.000đ hay 2,5tr")]
    [InlineData("cao 1m6, nặng 50kg", "cao 1m6 nặng 50kg")]
    [InlineData("năm 2024.Đi", "năm 2024 đi")]
    [InlineData("visa e-9 / e.7", "visa e 9 e 7")]
    [InlineData("🙏🙏 !!!", "")]
    [InlineData("", "")]
    public void Runs_of_letters_and_digits_are_words(string text, string words) => Assert.Equal(words, Texts(text));

    [Theory]
    [InlineData("khôôông", "không")]
    [InlineData("điiiii", "đi")]
    [InlineData("alooooo", "alo")]
    [InlineData("xoong", "xoong")]
    [InlineData("1000000", "1000000")]
    public void A_letter_drawn_out_is_one_letter_and_digits_stay(string text, string word) => Assert.Equal(word, Texts(text));

    [Fact]
    public void Composed_and_decomposed_text_give_the_same_words() =>
        Assert.Equal(Tokenizer.Split("tiền vốn"), Tokenizer.Split("tie\u0302\u0300n vo\u0302\u0301n"));

    [Fact]
    public void Punctuation_starts_a_clause_once_however_often_it_is_repeated()
    {
        int[] clauses = [.. Tokenizer.Split("chào bạn!!! ... em hỏi, vay (nhiều)\nđược không").Select(word => word.Clause)];

        Assert.Equal([0, 0, 1, 1, 2, 3, 4, 4], clauses);
    }

    [Fact]
    public void A_word_typed_without_marks_is_marked_as_it_is_folded()
    {
        Word bare = Assert.Single(Tokenizer.Split("tien")), marked = Assert.Single(Tokenizer.Split("Tiền"));

        Assert.Equal(("tien", "tien", "tien"), (bare.Text, bare.Folded, bare.Marked));
        Assert.Equal(("tiền", "tien", "tiên1"), (marked.Text, marked.Folded, marked.Marked));
    }

    [Fact]
    public void Of_ten_megabytes_only_the_beginning_is_read()
    {
        Assert.Equal(Tokenizer.MaxWords, Tokenizer.Split(string.Concat(Enumerable.Repeat("a ", 5_000_000))).Count);
        Assert.Equal(24, Assert.Single(Tokenizer.Split(string.Concat(Enumerable.Repeat("ab", 5_000_000)))).Text.Length);
        Assert.Empty(Tokenizer.Split(new string('.', 10_000_000)));
    }

    [Fact]
    public void Any_text_gives_words_within_the_limits_and_clauses_in_order() =>
        A.AnyText.Sample(
            text =>
            {
                int clause = 0;
                foreach (Word word in Tokenizer.Split(text))
                {
                    Assert.InRange(word.Text.Length, 1, 24);
                    Assert.Equal(VietnameseLetters.Fold(word.Text), word.Folded);
                    Assert.True(word.Clause >= clause);
                    clause = word.Clause;
                }
            },
            iter: 5_000);

    private static string Texts(string text) => string.Join(' ', Tokenizer.Split(text).Select(word => word.Text));
}
