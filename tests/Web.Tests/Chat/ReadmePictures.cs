using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>Takes the README's pictures. To take them anew, set <c>README_PICTURES</c> to <c>docs/images</c> as a full path and run.</summary>
public sealed class ReadmePictures(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    private const string Variable = "README_PICTURES", Question = "thu phi moi gioi co dung luat khong";

    [Fact]
    public async Task The_pictures_of_the_README_are_taken()
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"Takes pictures only when {Variable} names a folder for them.");

        ChatPage first = await OpenAsync(), outOfScope = await OpenAsync(), dark = await OpenAsync(new(Phone.Small) { ColorScheme = ColorScheme.Dark });
        await TakeAsync(first, "first-screen");
        ILocator sources = ChatPage.SourcesOf(await first.AskAsync(Question));
        await sources.Locator("summary").ClickAsync(); // a tap would leave its mark in the picture
        await sources.Locator("li").First.ScrollIntoViewIfNeededAsync();
        await TakeAsync(first, "answer-sources");
        await outOfScope.AskAsync("hôm nay giá vàng bao nhiêu");
        await TakeAsync(outOfScope, "out-of-scope");
        await dark.AskAsync("tiền dịch vụ tối đa bao nhiêu");
        await TakeAsync(dark, "dark");

        Task<byte[]> TakeAsync(ChatPage chat, string name) => chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
