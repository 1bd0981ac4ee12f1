using System.Text;
using Microsoft.AspNetCore.DataProtection;
using WorkerAdvisor.Bot.Privacy;

namespace WorkerAdvisor.Bot.Tests.Privacy;

public sealed class PersonalDataSealTests
{
    private const string Text = "em tên Lan, ở Phan Rang, muốn đi Nhật 🙂";

    private static readonly EphemeralDataProtectionProvider Keys = new();

    private readonly PersonalDataSeal _seal = new(Keys);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData(Text)]
    public void A_sealed_text_opens_again(string text) => Assert.Equal(text, _seal.Open(_seal.Seal(text)));

    [Fact]
    public void Another_run_with_the_same_keys_opens_what_this_one_sealed_and_this_one_what_that_sealed()
    {
        var next = new PersonalDataSeal(Keys);
        Assert.Equal([Text, Text, Text], [next.Open(_seal.Seal(Text)), _seal.Open(next.Seal(Text)), next.Open(next.Seal(Text))]);
    }

    [Fact]
    public void Nothing_of_the_text_stands_in_the_sealed_form_and_no_two_forms_are_alike()
    {
        byte[] sealedOnce = _seal.Seal(Text), sealedTwice = _seal.Seal(Text);
        Assert.DoesNotContain("Phan Rang", Encoding.UTF8.GetString(sealedOnce), StringComparison.Ordinal);
        Assert.NotEqual(sealedOnce, sealedTwice);
    }

    [Fact]
    public void Without_the_key_nobody_reads_it() => Assert.Null(new PersonalDataSeal(new EphemeralDataProtectionProvider()).Open(_seal.Seal(Text)));

    [Fact]
    public void A_form_with_any_byte_changed_or_cut_off_anywhere_does_not_open()
    {
        byte[] content = _seal.Seal(Text);
        for (int at = 0; at < content.Length; at++)
        {
            byte[] changed = [.. content];
            changed[at] ^= 1;
            Assert.Null(_seal.Open(changed));
            Assert.Null(_seal.Open(content[..at]));
        }
    }

    [Fact]
    public void The_keys_are_made_durable_before_anything_sealed_is_handed_out_and_once_a_run()
    {
        int made = 0;
        var seal = new PersonalDataSeal(Keys, () => made++);
        Assert.Equal(0, made);
        seal.Seal(Text);
        Assert.Equal(1, made);
        seal.Seal(Text);
        Assert.Equal(1, made);
    }

    [Fact]
    public void What_cannot_be_opened_after_a_power_cut_is_not_sealed()
    {
        bool isFull = true;
        var seal = new PersonalDataSeal(Keys, () =>
        {
            if (isFull) throw new IOException("No space left on device");
        });
        Assert.Throws<IOException>(() => seal.Seal(Text));
        isFull = false;
        Assert.Equal(Text, seal.Open(seal.Seal(Text)));
    }
}
