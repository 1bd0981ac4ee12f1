using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Knowledge.Tests.Offers;

public sealed class OfferTextTests
{
    [Theory]
    [InlineData("đặt c.ọ.c nhé", "đặt cọc nhé")]
    [InlineData("c ọ c", "cọc")]
    [InlineData("visa d u l ị c h", "visa du lịch")]
    [InlineData("v.i.s.a d u l ị c h", "visa du lịch")]
    [InlineData("C.Ọ.C GIỮ CHỖ", "cọc giữ chỗ")]
    [InlineData("ch.uyển kh.oản", "chuyển khoản")]
    [InlineData("phí m.ôi gi.ới", "phí môi giới")]
    [InlineData("c💰ọc", "cọc")]
    [InlineData("ti🔥ền", "tiền")]
    [InlineData("đặtcọc", "đặt cọc")]
    public void Words_pulled_apart_or_run_together_are_put_right(string typed, string meant) => Assert.Equal(meant, LiveOffers.Read(typed));

    [Theory]
    [InlineData("t1ền", "tiền")]
    [InlineData("c0c", "coc")]
    [InlineData("kh0ng", "không")]
    [InlineData("d.u l!ch", "du lich")]
    [InlineData("ｃọｃ", "cọc")]
    [InlineData("c\u200Bọ\u200Bc", "cọc")]
    [InlineData("𝗖𝗼̣𝗰", "cọc")]
    [InlineData("сọс", "cọc")]
    [InlineData("co\u0323c", "cọc")]
    public void Look_alikes_are_read_as_the_letters_meant(string typed, string meant) => Assert.Equal(Vietnamese(meant), Vietnamese(LiveOffers.Read(typed)));

    [Theory]
    [InlineData("sag lm, mìh lo", "sang làm mình lo")]
    [InlineData("ck vào tk e nha", "chuyển khoản vào tài khoản e nha")]
    public void Short_forms_of_adverts_are_spelled_out(string typed, string meant) => Assert.Equal(meant, LiveOffers.Read(typed));

    [Theory]
    [InlineData("anh đi Úc. ở đó vui", "anh đi úc ở đó vui")]
    [InlineData("N5, B1, E9, 3G", "n5 b1 e9 3g")]
    [InlineData("a c e ở quê", "a c e ở quê")]
    public void What_is_no_disguise_stays(string typed, string same) => Assert.Equal(same, LiveOffers.Read(typed));

    [Fact]
    public void Sums_and_long_numbers_are_one_word_each() =>
        Assert.Equal($"cọc {OfferText.Sum} tài khoản {OfferText.Account} gọi {OfferText.Phone}", LiveOffers.Read("cọc 15 triệu tk 9900000402 gọi 0900000401"));

    [Fact]
    public void A_passage_is_quoted_as_it_was_typed()
    {
        OfferText text = OfferText.Read("Đi Hàn, c.ọ\u200B.c 💰 5TR nhé. Xong.", LiveOffers.Lexicon, LiveOffers.Offers.Words.Spelled);

        Assert.Equal("c.ọ\u200B.c", text.Quote(2, 3));
    }

    /// <summary>A digit for a letter says nothing of its marks.</summary>
    private static string Vietnamese(string text) => VietnameseLetters.Fold(text);
}
