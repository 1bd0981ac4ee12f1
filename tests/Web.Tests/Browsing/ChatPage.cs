using Microsoft.Playwright;

namespace WorkerAdvisor.Web.Tests.Browsing;

/// <summary>The chat page as a person sees it: what is on it, and what can be done with it.</summary>
public sealed class ChatPage(IPage page)
{
    public IPage Page => page;

    public ILocator Box => page.Locator("#text");

    public ILocator Send => page.Locator("#send");

    /// <summary>Every reply of the bot, the greeting first.</summary>
    public ILocator Replies => page.Locator("#log .bot[data-kind]");

    public ILocator LastReply => Replies.Last;

    /// <summary>Every message of the person.</summary>
    public ILocator Mine => page.Locator("#log .mine");

    public ILocator Menu => page.Locator("#menu");

    /// <summary>Writes, sends, and waits for the answer.</summary>
    /// <returns>The answer.</returns>
    public async Task<ILocator> AskAsync(string text)
    {
        int before = await Replies.CountAsync();
        await Box.FillAsync(text);
        await Send.ClickAsync();
        await Assertions.Expect(Replies).ToHaveCountAsync(before + 1);
        return Replies.Nth(before);
    }

    /// <summary>Presses a button of a reply, and waits for what it brings.</summary>
    public async Task<ILocator> PressAsync(ILocator button)
    {
        int before = await Replies.CountAsync();
        await button.ClickAsync();
        await Assertions.Expect(Replies).ToHaveCountAsync(before + 1);
        return Replies.Nth(before);
    }

    public static ILocator TextOf(ILocator message) => message.Locator(".text");

    public static ILocator SourcesOf(ILocator reply) => reply.Locator("details.sources");

    public static ILocator SuggestionsOf(ILocator reply) => reply.Locator(".suggestions button");
}
