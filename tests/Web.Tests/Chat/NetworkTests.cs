using System.Text.Json;
using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>On a bad network nothing that was written is lost, and nothing is asked twice.</summary>
public sealed class NetworkTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    private const string Endpoint = "**/api/chat/messages", Question = "chi phí đi Nhật hết bao nhiêu";

    /// <summary>Milliseconds for what comes after pauses that the page itself makes.</summary>
    private const float AfterPauses = 30_000;

    [Fact]
    public async Task A_reload_keeps_the_conversation_and_what_it_was_about()
    {
        ChatPage chat = await OpenAsync();
        string said = await ChatPage.TextOf(await chat.AskAsync(Question)).InnerTextAsync();

        await chat.Page.ReloadAsync();

        await Expect(ChatPage.TextOf(chat.Mine)).ToHaveTextAsync(Question);
        await Expect(ChatPage.TextOf(chat.LastReply)).ToHaveTextAsync(said, new() { UseInnerText = true });
        await Expect(await chat.AskAsync("còn Đài Loan thì sao?")).ToHaveAttributeAsync("data-topic", "market.taiwan.cost");
    }

    [Fact]
    public async Task A_draft_survives_a_reload()
    {
        ChatPage chat = await OpenAsync();
        await chat.Box.FillAsync("em muốn hỏi");

        await chat.Page.ReloadAsync();

        await Expect(chat.Box).ToHaveValueAsync("em muốn hỏi");
    }

    [Fact]
    public async Task While_the_server_is_away_a_message_is_kept_and_it_is_sent_when_the_server_is_back()
    {
        Expected = line => line.Contains("ERR_", StringComparison.Ordinal);
        using var data = new DataDirectory();
        Uri address;
        ChatPage chat;
        await using (RunningHost before = await RunningHost.StartAsync(data.Path))
        {
            address = before.Address;
            chat = await OpenAsync(address: address);
            await before.StopAsync();
        }

        await chat.Box.FillAsync(Question);
        await chat.Send.ClickAsync();
        await Expect(chat.Mine.Locator(".fate")).ToContainTextAsync("Mình giữ lại rồi");
        await Expect(chat.Mine.GetByRole(AriaRole.Button, new() { Name = "Gửi lại" })).ToBeVisibleAsync();

        await using RunningHost after = await RunningHost.StartAsync(data.Path, address);
        await Expect(chat.LastReply).ToHaveAttributeAsync("data-topic", "market.japan.cost", new() { Timeout = AfterPauses });
        await Expect(chat.Mine.Locator(".fate")).ToHaveTextAsync("Đã gửi.");
    }

    [Fact]
    public async Task A_reply_that_was_lost_on_the_way_comes_once()
    {
        Expected = line => line.Contains("ERR_", StringComparison.Ordinal);
        ChatPage chat = await OpenAsync();
        List<string> ids = [];
        await chat.Page.RouteAsync(Endpoint, async route =>
        {
            ids.Add(IdOf(route.Request));
            if (ids.Count > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync(); // the server answers, the phone does not hear it
            await route.AbortAsync();
        });

        ILocator answer = await chat.AskAsync(Question);

        await Expect(answer).ToHaveAttributeAsync("data-topic", "market.japan.cost");
        await Expect(chat.Mine).ToHaveCountAsync(1);
        Assert.Equal(2, ids.Count);
        Assert.Equal(ids[0], ids[1]);
    }

    [Fact]
    public async Task A_message_sent_too_fast_waits_as_long_as_the_server_asks()
    {
        Expected = line => line.Contains("429", StringComparison.Ordinal);
        ChatPage chat = await OpenAsync();
        int asked = 0;
        await chat.Page.RouteAsync(Endpoint, route => asked++ > 0
            ? route.ContinueAsync()
            : route.FulfillAsync(new() { Status = 429, ContentType = "application/json", Headers = new Dictionary<string, string> { ["Retry-After"] = "2" }, Body = """{"message":"Bạn gửi hơi nhanh."}""" }));

        await chat.Box.FillAsync(Question);
        await chat.Send.ClickAsync();
        await Expect(chat.Mine.Locator(".fate")).ToContainTextAsync("Bạn gửi hơi nhanh. Mình giữ tin lại rồi, sẽ tự gửi sau 2 giây.");

        await Expect(chat.LastReply).ToHaveAttributeAsync("data-topic", "market.japan.cost");
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_message_that_the_server_refuses_can_be_mended()
    {
        Expected = line => line.Contains("400", StringComparison.Ordinal);
        ChatPage chat = await OpenAsync();
        await chat.Page.RouteAsync(Endpoint, route => route.FulfillAsync(new() { Status = 400, ContentType = "application/json", Body = """{"message":"Mình không đọc được tin này."}""" }));

        await chat.Box.FillAsync(Question);
        await chat.Send.ClickAsync();
        await Expect(chat.Mine.Locator(".fate")).ToContainTextAsync("Mình không đọc được tin này.");
        await chat.Mine.GetByRole(AriaRole.Button, new() { Name = "Sửa tin" }).ClickAsync();

        await Expect(chat.Box).ToHaveValueAsync(Question);
        await Expect(chat.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_not_sent_and_not_lost()
    {
        ChatPage chat = await OpenAsync();
        string text = new('a', 4_001);
        await chat.Box.FillAsync(text);

        await Expect(chat.Page.Locator("#composer-note")).ToContainTextAsync("4.001 ký tự");
        await chat.Send.ClickAsync(new() { Force = true });

        await Expect(chat.Box).ToHaveValueAsync(text);
        await Expect(chat.Mine).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Erasing_leaves_nothing_of_the_talk_on_this_device()
    {
        ChatPage chat = await OpenAsync();
        await chat.AskAsync(Question);

        await chat.Page.ClickAsync("#menu-button");
        await chat.Page.ClickAsync("#erase");
        await chat.Page.ClickAsync("#erase-yes");

        await Expect(chat.Mine).ToHaveCountAsync(0);
        await Expect(chat.Replies).ToHaveCountAsync(1);
        Assert.DoesNotContain("Nhật", await chat.Page.EvaluateAsync<string>("JSON.stringify(localStorage)"), StringComparison.Ordinal);
    }

    private static string IdOf(IRequest request) => JsonDocument.Parse(request.PostData!).RootElement.GetProperty("id").GetString()!;
}
