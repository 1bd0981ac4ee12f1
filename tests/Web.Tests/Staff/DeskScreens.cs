using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;

namespace WorkerAdvisor.Web.Tests.Staff;

/// <summary>
/// The screens that staff have. Each page of the desk is looked at on all of them: nothing that axe-core finds, nothing wider than the screen, and on a phone
/// nothing too small to tap. Set the variable DESK_PICTURES to a folder to get a picture of each.
/// </summary>
internal static class DeskScreens
{
    /// <summary>An office PC and a small cheap phone.</summary>
    private static readonly (string Name, int Width, int Height, ColorScheme Scheme)[] All =
        [("pc", 1366, 768, ColorScheme.Light), ("phone", 360, 740, ColorScheme.Light), ("dark", 1366, 768, ColorScheme.Dark)];

    public static BrowserNewContextOptions OfficePc => new() { ViewportSize = new() { Width = All[0].Width, Height = All[0].Height }, Locale = "vi-VN", AcceptDownloads = true };

    /// <summary>Looks at the page as it is now.</summary>
    public static async Task LookAsync(this AxeCore axe, IPage page, string name)
    {
        foreach ((string screen, int width, int height, ColorScheme scheme) in All)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            if (Environment.GetEnvironmentVariable("DESK_PICTURES") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{screen}.png"), FullPage = true });
            if (await axe.IsThereAsync()) Assert.Empty(await axe.CheckAsync(page));
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"{name} is wider than the screen ({screen})");
            if (screen == "phone") Assert.Empty((await Layout.TooSmallToTapAsync(page)).Select(node => $"{name}: {node}"));
        }

        await page.SetViewportSizeAsync(All[0].Width, All[0].Height);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
