using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>Takes the README's pictures. They go to a temporary folder, unless <c>README_PICTURES</c> names another
/// one as a full path (<c>docs/images</c>, to take the README's anew).</summary>
public sealed class ReadmePictures(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    private const string Variable = "README_PICTURES", Question = "thu phi moi gioi co dung luat khong";

    [Fact]
    public async Task The_pictures_of_the_README_are_taken()
    {
        string folder = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Directory.CreateTempSubdirectory("pictures-").FullName;

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

        Assert.All(["first-screen", "answer-sources", "out-of-scope", "dark"], (string name) => Assert.True(new FileInfo(Path.Combine(folder, name + ".png")).Length > 10_000));

        Task<byte[]> TakeAsync(ChatPage chat, string name) => chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
