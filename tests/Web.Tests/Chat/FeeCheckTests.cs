using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>The fee check on a small phone.</summary>
public sealed class FeeCheckTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    /// <summary>A folder to keep the pictures in; none are kept without it.</summary>
    private const string Variable = "TOOL_PICTURES";

    [Fact]
    public async Task Somebody_is_walked_through_the_fee_check()
    {
        ChatPage chat = await OpenAsync();
        await chat.AskAsync("/phi");
        ILocator country = await chat.AskAsync("phí dịch vụ 90 triệu, cọc 20 triệu");
        await TakeAsync(chat, "phi-hoi");
        ILocator months = await chat.PressAsync(country.GetByRole(AriaRole.Button, new() { Name = "Đài Loan" }));
        await chat.PressAsync(months.GetByRole(AriaRole.Button, new() { Name = "3 năm" }));
        ILocator signed = await chat.AskAsync("25 triệu");
        ILocator result = await chat.PressAsync(signed.GetByRole(AriaRole.Button, new() { Name = "Đã ký rồi" }));
        await TakeAsync(chat, "phi-ket-qua");

        await Expect(ChatPage.TextOf(result)).ToContainTextAsync("Tiền dịch vụ 90 triệu đồng: Vượt mức");
        await Expect(ChatPage.SourcesOf(result)).ToContainTextAsync("Luật 69/2020");
        await Expect(ChatPage.SuggestionsOf(result).First).ToHaveTextAsync("Bị thu phí quá mức");
        Assert.Empty(await Layout.OutsideAsync(chat.Page));
        Assert.Empty(await Layout.TooSmallToTapAsync(chat.Page));
    }

    [Fact]
    public async Task One_message_is_enough()
    {
        ChatPage chat = await OpenAsync();

        ILocator result = await chat.AskAsync("cong ty thu e 120tr di nhat 3 nam luong 30tr co dung ko");

        await Expect(ChatPage.TextOf(result).Locator("p").First).ToContainTextAsync("cao hơn trần tiền dịch vụ (90 triệu đồng)");
        await TakeAsync(chat, "phi-mot-tin");
        Assert.Empty(await Layout.OutsideAsync(chat.Page));
    }

    private static async Task TakeAsync(ChatPage chat, string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder) await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
