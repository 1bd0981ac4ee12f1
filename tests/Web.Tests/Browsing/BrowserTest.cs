using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Browsing;

/// <summary>
/// What the browser tests share: each opens its own profile, so that no test sees another's talk. A test fails when its page wrote an
/// error to the console, threw, or asked another host for anything.
/// </summary>
public abstract class BrowserTest(LiveSite site, LiveBrowser browser) : IAsyncLifetime
{
    /// <summary>Milliseconds until a state that does not come counts as missing. Generous: the machine may be busy.</summary>
    private const float Patience = 15_000;

    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<string> _faults = [];

    protected RunningHost Host => site.Host;

    /// <summary>Console lines that a test brings about on purpose: the browser itself reports a server that is away.</summary>
    protected Func<string, bool> Expected { get; set; } = _ => false;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        OutsideTools.Need(await browser.FindAsync() is null ? Chromium.Missing : null);
    }

    /// <summary>Opens the chat and waits until it can be used.</summary>
    protected async Task<ChatPage> OpenAsync(BrowserNewContextOptions? device = null, Uri? address = null)
    {
        Uri start = address ?? Host.Address;
        IBrowserContext context = await NewContextAsync(device ?? Phone.Small);
        IPage page = await context.NewPageAsync();
        Watch(page, start);
        await page.GotoAsync(start.ToString());
        var chat = new ChatPage(page);
        await Assertions.Expect(chat.Replies.First).ToBeVisibleAsync();
        return chat;
    }

    protected async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions device)
    {
        IBrowserContext context = await (await browser.FindAsync())!.NewContextAsync(device);
        context.SetDefaultTimeout(Patience);
        _contexts.Add(context);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (IBrowserContext context in _contexts) await context.DisposeAsync();
        Assert.DoesNotContain(_faults, fault => !Expected(fault));
    }

    /// <summary>Takes note of what a page must not do.</summary>
    protected void Watch(IPage page, params Uri[] hosts)
    {
        page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning") _faults.Add($"{line.Type}: {line.Text}");
        };
        page.PageError += (_, error) => _faults.Add(error);
        page.Dialog += (_, dialog) =>
        {
            _faults.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme != "data" && hosts.All(host => url.Authority != host.Authority)) _faults.Add("another host: " + request.Url);
        };
    }
}
