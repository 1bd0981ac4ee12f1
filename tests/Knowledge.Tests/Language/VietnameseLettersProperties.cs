using CsCheck;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Language;

public sealed class VietnameseLettersProperties
{
    [Fact]
    public void Folding_twice_is_folding_once() =>
        A.AnyText.Sample(text => VietnameseLetters.Fold(VietnameseLetters.Fold(text)) == VietnameseLetters.Fold(text), iter: 5_000);

    [Fact]
    public void Composing_twice_is_composing_once_and_never_lengthens() =>
        A.AnyText.Sample(
            text =>
            {
                string composed = VietnameseLetters.Compose(text);
                return VietnameseLetters.Compose(composed) == composed && composed.Length <= text.Length;
            },
            iter: 5_000);

    [Fact]
    public void Composing_before_folding_changes_nothing() =>
        A.AnyText.Sample(text => VietnameseLetters.Fold(VietnameseLetters.Compose(text)) == VietnameseLetters.Fold(text), iter: 5_000);

    [Fact]
    public void Taking_the_tone_out_leaves_the_folded_letters_and_at_most_a_digit() =>
        A.AnyText.Sample(
            text =>
            {
                string composed = VietnameseLetters.Compose(text), toneLast = VietnameseLetters.ToneLast(composed);
                Assert.StartsWith(VietnameseLetters.Fold(composed), VietnameseLetters.Fold(toneLast), StringComparison.Ordinal);
                Assert.InRange(toneLast.Length - composed.Length, 0, 1);
            },
            iter: 5_000);
}
