using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>The offer check on a phone of 360 × 640. Set <c>OFFER_PICTURES</c> to a folder to look at it.</summary>
public sealed class OfferTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    private const string Scam = "TUYỂN GẤP 10 nữ đi Hàn hái cà chua 🍅 lương 80tr/tháng, khỏi biết tiếng, ai cũng nhận. Bay diện du lịch, gửi trước 15.000.000đ vào stk 9900000499 TRAN VAN NGO. Hết tối nay khóa đơn. Zalo 0900000499, không tiếp khách",
        Fine = "Công ty CP Mây Tre, GP 9901/LĐTBXH-GP, 12 đường Sông Hồng, 0200000499: tuyển 6 nam cơ khí Nhật, N4, lương 180.000 yên, thi tại văn phòng.";

    [Fact]
    public async Task An_advert_is_pasted_judged_and_passed_on()
    {
        ChatPage chat = await OpenAsync();
        await TakeAsync(chat, "ask", await chat.AskAsync("/kiemtra"));

        ILocator danger = await chat.AskAsync(Scam);
        await Expect(danger).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("verdict danger"));
        await Expect(ChatPage.TextOf(danger).Locator("p").First).ToContainTextAsync("Nguy hiểm");
        await Expect(ChatPage.TextOf(danger).Locator("li")).ToHaveCountAsync(5);
        await TakeAsync(chat, "danger", danger);
        await TakeAsync(chat, "danger-end", danger.GetByRole(AriaRole.Button, new() { Name = "Chia sẻ" }));

        ILocator more = await chat.PressAsync(danger.GetByRole(AriaRole.Button, new() { Name = "Còn" }));
        await Expect(ChatPage.TextOf(more)).ToContainTextAsync("Mình không thấy tên công ty");
        ILocator share = await chat.PressAsync(more.GetByRole(AriaRole.Button, new() { Name = "Chia sẻ" }));
        await Expect(ChatPage.TextOf(share)).Not.ToContainTextAsync("TRAN VAN NGO");
        await TakeAsync(chat, "share", share);
    }

    [Fact]
    public async Task The_bar_at_the_side_tells_the_verdict_besides_the_word()
    {
        ChatPage chat = await OpenAsync();

        ILocator fine = await chat.AskAsync(Fine), caution = await chat.AskAsync(Fine.Replace(", GP 9901/LĐTBXH-GP", "", StringComparison.Ordinal));

        await Expect(fine).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("verdict fine"));
        await Expect(caution).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("verdict caution"));
        await TakeAsync(chat, "fine", fine);
        await TakeAsync(chat, "caution", caution);
    }

    private static async Task TakeAsync(ChatPage chat, string name, ILocator shown)
    {
        if (Environment.GetEnvironmentVariable("OFFER_PICTURES") is not { Length: > 0 } folder) return;
        await shown.EvaluateAsync("node => node.scrollIntoView({ block: 'start' })");
        await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"offer-{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
