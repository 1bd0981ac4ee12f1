using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>Takes the README's pictures. They go to a temporary folder, unless <c>README_PICTURES</c> names another
/// one as a full path (<c>docs/images</c>, to take the README's anew).</summary>
public sealed class ReadmePictures(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    private const string Variable = "README_PICTURES", Question = "thu phi moi gioi co dung luat khong";

    private static readonly (string Name, string Typed)[] Tools =
    [
        ("tool-fee", "cong ty thu e 120tr di nhat 3 nam luong 30tr co dung ko"),
        ("tool-offer", "/kiemtra Tuyển gấp đi Hàn hái nấm, không cần tiếng, lương 60 triệu, đặt cọc 15 triệu giữ chỗ, chuyển khoản cho chị Hoa, ib zalo"),
        ("tool-loan", "/vay 100 triệu lãi 7%/năm 3 năm trả đều lương 25 triệu"),
        ("tool-choose", "/chonnuoc em 22 tuổi hết cấp 3, chưa biết tiếng, có 50 triệu, muốn ít vốn và an toàn"),
    ];

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
        foreach ((string name, string typed) in Tools)
        {
            ChatPage tool = await OpenAsync();
            await tool.AskAsync(typed);
            await TakeAsync(tool, name);
        }

        Assert.All(["first-screen", "answer-sources", "out-of-scope", "dark", .. Tools.Select(tool => tool.Name)], (string name) => Assert.True(new FileInfo(Path.Combine(folder, name + ".png")).Length > 10_000));

        Task<byte[]> TakeAsync(ChatPage chat, string name) => chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
