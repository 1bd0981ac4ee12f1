using Microsoft.Playwright;

namespace WorkerAdvisor.Web.Tests.Browsing;

/// <summary>The devices that people hold.</summary>
internal static class Phone
{
    /// <summary>A small cheap phone with a touch screen.</summary>
    public static BrowserNewContextOptions Small => new()
    {
        ViewportSize = new() { Width = 360, Height = 640 },
        DeviceScaleFactor = 2,
        IsMobile = true,
        HasTouch = true,
        Locale = "vi-VN",
        TimezoneId = "Asia/Ho_Chi_Minh",
    };

    /// <summary>The narrowest screen still in use.</summary>
    public static BrowserNewContextOptions Narrow => new(Small) { ViewportSize = new() { Width = 320, Height = 568 } };

    /// <summary>The same width with a keyboard and no touch, as a person has who cannot use a finger or a mouse.</summary>
    public static BrowserNewContextOptions WithKeyboard => new(Small) { IsMobile = false, HasTouch = false };
}
