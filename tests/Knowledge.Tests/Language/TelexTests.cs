using CsCheck;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Language;

public sealed class TelexTests
{
    [Theory]
    [InlineData("ddi", "đi")]
    [InlineData("tieefn", "tiền")]
    [InlineData("tieenf", "tiền")]
    [InlineData("nuwowcs", "nước")]
    [InlineData("nuocws", "nước")]
    [InlineData("dduowcj", "được")]
    [InlineData("vays", "váy")]
    [InlineData("hoaf", "hòa")]
    [InlineData("nhaatj", "nhật")]
    [InlineData("laays", "lấy")]
    [InlineData("khoong", "không")]
    [InlineData("awn", "ăn")]
    public void Telex_keys_that_stayed_visible_become_the_letters_they_stand_for(string typed, string meant) =>
        Assert.Equal(meant, Telex.Undo(typed));

    [Theory]
    [InlineData("d9i", "đi")]
    [InlineData("tie6n2", "tiền")]
    [InlineData("nu7o7c1", "nước")]
    [InlineData("nha6t5", "nhật")]
    [InlineData("a8n", "ăn")]
    public void Vni_keys_too(string typed, string meant) => Assert.Equal(meant, Telex.Undo(typed));

    [Theory]
    [InlineData("sao")]
    [InlineData("xe")]
    [InlineData("tien")]
    [InlineData("đi")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("50")]
    [InlineData("wwwww")]
    [InlineData("facebookss")]
    public void A_word_that_is_no_such_slip_is_not_read_as_one(string typed) => Assert.Null(Telex.Undo(typed));

    [Fact]
    public void What_is_undone_is_a_possible_syllable() =>
        Gen.Char["adeiouynhgtcmpsfrxjw0123456789"].Array[0, 9].Sample(letters =>
            Telex.Undo(new string(letters)) is not { } undone || Syllables.IsPossible(VietnameseLetters.Fold(undone)), iter: 20_000);

    [Fact]
    public void Any_text_can_be_tried() => A.AnyText.Sample(text => { Telex.Undo(text); }, iter: 5_000);
}
