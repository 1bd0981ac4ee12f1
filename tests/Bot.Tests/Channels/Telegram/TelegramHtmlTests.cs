using System.Net;
using CsCheck;
using WorkerAdvisor.Bot.Channels.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

public sealed class TelegramHtmlTests
{
    [Theory]
    [InlineData("**Đậm** nhạt", "<b>Đậm</b> nhạt")]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("**a <b>**", "<b>a &lt;b&gt;</b>")]
    [InlineData("lẻ ** một dấu", "lẻ  một dấu")]
    [InlineData("**qua\ndòng**", "qua\ndòng")]
    [InlineData("", "")]
    public void Text_is_escaped_and_bold_is_bold(string text, string html) => Assert.Equal(html, TelegramHtml.Of(text));

    [Fact]
    public void Whatever_the_text_is_only_bold_becomes_a_tag() => Gen.String[Gen.Char["<>&*/b \nđ"], 0, 40].Sample(text =>
    {
        string withoutBold = TelegramHtml.Of(text).Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal);

        Assert.DoesNotContain('<', withoutBold);
        Assert.DoesNotContain('>', withoutBold);
        Assert.True(WebUtility.HtmlDecode(withoutBold).Length <= text.Length);
    });
}
