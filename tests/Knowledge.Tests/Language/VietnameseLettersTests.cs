using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Language;

public sealed class VietnameseLettersTests
{
    private const string Vowels =
        "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";

    private static readonly string[] Bases = ["a", "a\u0306", "a\u0302", "e", "e\u0302", "i", "o", "o\u0302", "o\u031B", "u", "u\u031B", "y"];
    private static readonly string[] Tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

    /// <summary>Each vowel with what it is typed as, letter by letter.</summary>
    private static IEnumerable<(char Letter, string Base, string Tone)> Decomposed =>
        Vowels.Select((letter, at) => (letter, Bases[at / 6], Tones[at % 6]));

    [Fact]
    public void Every_vowel_is_composed_from_its_letter_and_marks_in_either_order() =>
        Assert.All(Decomposed, vowel =>
        {
            Assert.Equal(vowel.Letter.ToString(), VietnameseLetters.Compose(vowel.Base + vowel.Tone));
            Assert.Equal(vowel.Letter.ToString(), VietnameseLetters.Compose(vowel.Base[..1] + vowel.Tone + vowel.Base[1..]));
        });

    [Fact]
    public void Every_capital_vowel_is_composed_as_a_capital() =>
        Assert.All(Decomposed, vowel => Assert.Equal(
            char.ToUpperInvariant(vowel.Letter).ToString(), VietnameseLetters.Compose((vowel.Base + vowel.Tone).ToUpperInvariant())));

    [Fact]
    public void Every_letter_folds_to_its_plain_one_however_it_is_encoded() =>
        Assert.All(Decomposed, vowel =>
        {
            string plain = vowel.Base[..1];
            Assert.Equal(plain, VietnameseLetters.Fold(vowel.Letter.ToString()));
            Assert.Equal(plain, VietnameseLetters.Fold(char.ToUpperInvariant(vowel.Letter).ToString()));
            Assert.Equal(plain, VietnameseLetters.Fold(vowel.Base + vowel.Tone));
        });

    [Theory]
    [InlineData("Đường tới Ước Mơ", "duong toi uoc mo")]
    [InlineData("ĐĂK LĂK", "dak lak")]
    [InlineData("xuất khẩu lao động", "xuat khau lao dong")]
    [InlineData("vay 50tr 🙏", "vay 50tr 🙏")]
    [InlineData("", "")]
    public void Folding_takes_marks_and_capitals_off_and_leaves_the_rest(string text, string folded) =>
        Assert.Equal(folded, VietnameseLetters.Fold(text));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("tuý", "túy")]
    [InlineData("doạ", "dọa")]
    [InlineData("xoã", "xõa")]
    public void Old_and_new_tone_placement_are_the_same_with_the_tone_last(string newer, string older) =>
        Assert.Equal(VietnameseLetters.ToneLast(older), VietnameseLetters.ToneLast(newer));

    [Theory]
    [InlineData("trường", "trương1")]
    [InlineData("hoa", "hoa")]
    [InlineData("đi", "đi")]
    [InlineData("nhật", "nhât5")]
    [InlineData("thời", "thơi1")]
    [InlineData("", "")]
    public void The_tone_goes_last_and_the_vowel_keeps_its_quality(string syllable, string toneLast) =>
        Assert.Equal(toneLast, VietnameseLetters.ToneLast(syllable));

    [Theory]
    [InlineData("vay tiền", true)]
    [InlineData("ĐI", true)]
    [InlineData("vay tien", false)]
    [InlineData("1.000 € 🙏 漢", false)]
    public void A_text_has_marks_when_a_Vietnamese_letter_carries_one(string text, bool has) =>
        Assert.Equal(has, VietnameseLetters.HasMarks(text));

    [Theory]
    [InlineData("\u0301a", "a")]
    [InlineData("t\u0301", "t")]
    [InlineData("\u0323\u0302", "")]
    public void A_mark_without_a_letter_to_stand_on_is_dropped(string text, string composed) =>
        Assert.Equal(composed, VietnameseLetters.Compose(text));
}
