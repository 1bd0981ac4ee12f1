using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkerAdvisor.Storage.Ratings;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

public sealed class AnswerTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    private const string Question = "nha em ngheo co vay duoc tien di nhat khong";

    [Fact]
    public async Task A_worker_types_without_diacritics_and_reads_a_sourced_answer()
    {
        ChatPage chat = await OpenAsync();

        ILocator answer = await chat.AskAsync(Question);

        await Expect(ChatPage.TextOf(chat.Mine)).ToHaveTextAsync(Question);
        await Expect(ChatPage.TextOf(answer)).ToContainTextAsync("Ngân hàng Chính sách xã hội");
        await Expect(ChatPage.TextOf(answer).Locator("p").First).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(ChatPage.SourcesOf(answer)).ToContainTextAsync("Nguồn: ");
        await Expect(chat.Box).ToHaveValueAsync("");
        await Expect(chat.Mine.Locator(".fate")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Sources_unfold_and_fold_again()
    {
        ChatPage chat = await OpenAsync();
        ILocator sources = ChatPage.SourcesOf(await chat.AskAsync(Question)), first = sources.Locator("li").First;
        await Expect(first).ToBeHiddenAsync();

        await sources.Locator("summary").TapAsync();
        await Expect(first).ToBeVisibleAsync();
        await Expect(first.Locator("strong")).Not.ToBeEmptyAsync();

        await sources.Locator("summary").TapAsync();
        await Expect(first).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_button_asks_in_the_persons_stead()
    {
        ChatPage chat = await OpenAsync();
        ILocator topic = ChatPage.SuggestionsOf(chat.Replies.First).First;
        string label = await topic.InnerTextAsync();

        ILocator answer = await chat.PressAsync(topic);
        await Expect(ChatPage.TextOf(chat.Mine)).ToHaveTextAsync(label);
        await Expect(answer).ToHaveAttributeAsync("data-topic", "loan.overview");

        ILocator more = await chat.PressAsync(answer.GetByRole(AriaRole.Button, new() { Name = "Xem thêm" }));
        ILocator passage = await chat.PressAsync(ChatPage.SuggestionsOf(more).First);
        await Expect(ChatPage.SourcesOf(passage)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_thumb_is_thanked_for_and_counted()
    {
        ChatPage chat = await OpenAsync();
        ILocator answer = await chat.AskAsync("đi Đài Loan mất bao nhiêu tiền");
        string? topic = await answer.GetAttributeAsync("data-topic");

        ILocator thanks = await chat.PressAsync(answer.GetByRole(AriaRole.Button, new() { Name = "👍" }));

        await Expect(thanks).ToContainTextAsync("Cảm ơn bạn");
        IReadOnlyList<RatingSum> sums = await Host.Services.GetRequiredService<IRatingStore>().SumAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, sums.Where(sum => sum.Topic == topic).Sum(sum => sum.Helpful));
    }

    [Fact]
    public async Task What_is_out_of_scope_is_declined_with_topics_to_choose_from()
    {
        ChatPage chat = await OpenAsync();

        ILocator reply = await chat.AskAsync("cách nấu bún bò ngon");

        await Expect(reply).ToHaveAttributeAsync("data-kind", "out-of-scope");
        await Expect(ChatPage.TextOf(reply)).ToContainTextAsync("nằm ngoài việc mình biết");
        await Expect(ChatPage.SourcesOf(reply)).ToHaveCountAsync(0);
        await chat.PressAsync(ChatPage.SuggestionsOf(reply).First);
    }

    [Fact]
    public async Task Danger_gets_the_emergency_numbers_first_and_they_can_be_called()
    {
        ChatPage chat = await OpenAsync();

        ILocator reply = await chat.AskAsync("e bi chu danh roi nhot trong phong ben dai loan");

        await Expect(reply.GetByRole(AriaRole.Alert)).ToContainTextAsync("Khẩn cấp");
        ILocator first = ChatPage.TextOf(reply).Locator("p").First;
        await Expect(first.Locator("a[href='tel:+84981848484']")).ToBeInViewportAsync();
        await Expect(ChatPage.TextOf(reply).Locator("a[href='tel:1955']").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_text_with_a_script_in_it_stays_text()
    {
        const string Hostile = "<img src=x onerror=\"document.title='cracked'\"><script>document.title='cracked'</script> vay vốn đi Nhật";
        ChatPage chat = await OpenAsync();
        string title = await chat.Page.TitleAsync();

        await chat.AskAsync(Hostile);
        await Expect(ChatPage.TextOf(chat.Mine)).ToHaveTextAsync(Hostile);
        await chat.Page.ReloadAsync();

        await Expect(ChatPage.TextOf(chat.Mine)).ToHaveTextAsync(Hostile);
        await Expect(chat.Page.Locator("#log img, #log script")).ToHaveCountAsync(0);
        Assert.Equal(title, await chat.Page.TitleAsync());
    }

    [Fact]
    public async Task A_reply_with_a_script_in_it_stays_text()
    {
        const string Hostile = "<img src=x onerror=\"document.title='cracked'\"> **<b>đậm</b>** javascript:alert(1) https://example.org/\"onclick=\"alert(1)";
        object reply = new { text = Hostile, kind = Hostile, topic = Hostile, buttons = new[] { new { label = Hostile, action = "h" } }, sources = new[] { new { label = Hostile, section = Hostile } } };
        ChatPage chat = await OpenAsync();
        string title = await chat.Page.TitleAsync();

        ILocator shown = await ShowAsync(chat, reply);
        await ChatPage.SourcesOf(shown).Locator("summary").TapAsync();

        await Expect(ChatPage.TextOf(shown)).ToContainTextAsync("<img src=x");
        await Expect(shown.Locator("img, b, script, [onclick], [onerror]")).ToHaveCountAsync(0);
        foreach (ILocator link in await shown.Locator("a").AllAsync()) await Expect(link).ToHaveAttributeAsync("href", new Regex("^https:"));
        Assert.Equal(title, await chat.Page.TitleAsync());
    }

    [Fact]
    public async Task Numbers_to_call_are_links_and_sums_laws_and_years_are_not()
    {
        ChatPage chat = await OpenAsync();

        ILocator shown = await ShowAsync(chat, new { text = "Ở Nhật: 0120-250-168.\nĐài Loan 1955; Hàn Quốc 1577-0071.\nPhạt 115 triệu theo Điều 113, năm 1955.\nNgoài Hàn: +82-1345.\nGọi 111 hoặc nộp 1350 won." });

        string[] called = await shown.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(["tel:0120250168", "tel:1955", "tel:15770071", "tel:+821345", "tel:111"], called);
    }

    [Fact]
    public async Task Sources_are_named_in_words_and_not_by_the_machines_section()
    {
        ChatPage chat = await OpenAsync();

        ILocator shown = await ShowAsync(chat, new { text = "Được.", sources = new[] { new { label = "Luật 69/2020, Điều 7 khoản 8", section = "7(8)", note = "Cấm thu tiền môi giới." } } });
        await ChatPage.SourcesOf(shown).Locator("summary").TapAsync();

        await Expect(ChatPage.SourcesOf(shown).Locator("li")).ToHaveTextAsync("Luật 69/2020, Điều 7 khoản 8Cấm thu tiền môi giới.");
    }

    /// <summary>Shows a reply that no content would give.</summary>
    private static async Task<ILocator> ShowAsync(ChatPage chat, object reply)
    {
        string body = JsonSerializer.Serialize(new { replies = new[] { reply } });
        await chat.Page.RouteAsync("**/api/**", route => route.FulfillAsync(new() { ContentType = "application/json", Body = body }));
        return await chat.AskAsync("vay vốn");
    }
}
