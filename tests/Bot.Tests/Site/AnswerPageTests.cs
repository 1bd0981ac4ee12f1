using System.Net;
using SkiaSharp;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Tests.Site;

public sealed class AnswerPageTests(LiveBot bot, SiteHost site)
{
    private Article Loan => bot.Knowledge.Content.FindArticle("loan.amount")!;

    [Fact]
    public void Every_answer_has_the_address_of_a_page_with_just_it()
    {
        Reply asked = Press("t:loan.amount"), part = Press("p:loan.amount:vay-lon"), next = Press("n:loan.amount");

        Assert.Equal(new ReplyShare("Chia sẻ", "/tra-loi/loan/amount"), asked.Share);
        Assert.Equal("/tra-loi/loan/amount?phan=vay-lon", part.Share!.Address);
        Assert.Equal("/tra-loi/loan/amount?phan=tiep", next.Share!.Address);
    }

    [Fact]
    public void The_province_is_in_it_only_where_the_answer_says_something_for_it()
    {
        Assert.Equal("/tra-loi/fraud/report?tinh=son-la", Ask("báo lừa đảo ở đâu", province: "son-la").Share!.Address);
        Assert.DoesNotContain("tinh=", Ask("vay được bao nhiêu tiền", province: "ca-mau").Share!.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xin chào")]
    [InlineData("hôm nay giá vàng bao nhiêu")]
    [InlineData("em bị nhốt ở campuchia cứu em với")]
    public void What_is_no_answer_for_others_has_none(string said) => Assert.Null(Ask(said).Share);

    [Fact]
    public async Task Every_answer_of_every_topic_opens()
    {
        foreach (Topic topic in SiteTopics.All(bot.Knowledge.Content))
        {
            foreach (string address in Press($"t:{topic.Id}") is { Share.Address: { } lead } ? (string[])[lead, $"{lead}?phan=tiep"] : [])
                Assert.True((await SitePage.GetAsync(site.Host, address)).Status == HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task It_shows_that_answer_with_its_source_and_ways_on()
    {
        Passage passage = Loan.Passages.Single(one => one.Id == "vay-lon");

        SitePage page = await SitePage.GetAsync(site.Host, "/tra-loi/loan/amount?phan=vay-lon");

        Assert.Contains($"<h1>{passage.Title}</h1>", page.Html, StringComparison.Ordinal);
        Assert.All(passage.Lines, line => Assert.Contains(line.Text, page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(Loan.Lead.Lines[0].Text, page.Text, StringComparison.Ordinal);
        Assert.Contains("Nguồn: Nghị định 338/2025", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/hoi-dap/loan/amount#vay-lon\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/?hoi=loan_amount\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messengers_find_title_first_line_and_picture()
    {
        SitePage page = await SitePage.GetAsync(site.Host, "/tra-loi/loan/amount?phan=vay-lon");

        Assert.Equal("Cần vay lớn, trên 200 triệu", page.Head("og:title"));
        Assert.StartsWith("Chi phí thật cao tới mức đó", page.Head("og:description"), StringComparison.Ordinal);
        Assert.Equal("https://bot.example.vn/tra-loi/loan/amount?phan=vay-lon", page.Head("og:url"));
        Assert.Equal("https://bot.example.vn/hoi-dap/loan/amount", page.Head("canonical"));
        Assert.Equal("summary_large_image", page.Head("twitter:card"));
        Assert.Equal(page.Head("og:image"), page.Head("twitter:image"));

        using var client = new HttpClient { BaseAddress = site.Host.Address };
        using HttpResponseMessage answer = await client.GetAsync(page.Head("og:image")![SiteHost.PublicUrl.Length..], TestContext.Current.CancellationToken);
        using SKBitmap picture = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task The_part_of_a_province_stands_below()
    {
        SitePage page = await SitePage.GetAsync(site.Host, "/tra-loi/fraud/report?tinh=son-la");

        Assert.Contains("Công an tỉnh chủ trì", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tinh=", page.Head("canonical")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_that_is_gone_leads_to_its_article()
    {
        SitePage page = await SitePage.GetAsync(site.Host, "/tra-loi/loan/amount?phan=khong-con");

        Assert.Equal((HttpStatusCode.Redirect, "/hoi-dap/loan/amount"), (page.Status, page.Location));
    }

    [Theory]
    [InlineData("?phan=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?phan=../../etc/passwd")]
    [InlineData("?tinh=<script>alert(1)</script>")]
    public async Task What_was_put_into_a_link_is_never_repeated(string query)
    {
        SitePage page = await SitePage.GetAsync(site.Host, "/tra-loi/loan/amount" + query);

        Assert.DoesNotContain("alert(1)", page.Html + page.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("etc", page.Location ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_drawn_once()
    {
        using var pictures = new PreviewPictures(new Bot.Knowledge.LiveKnowledge(bot.Knowledge), new PublicLinks(Microsoft.Extensions.Options.Options.Create(new SiteOptions())));
        SharedAnswer answer = SharedAnswer.Find(bot.Knowledge, "loan/amount", null, null)!;

        byte[] first = await pictures.DrawAsync(answer, TestContext.Current.CancellationToken);

        Assert.Same(first, await pictures.DrawAsync(answer, TestContext.Current.CancellationToken));
    }

    private Reply Press(string action) => Run(LiveBot.Presses(action), null);

    private Reply Ask(string text, string? province = null) => Run(LiveBot.Says(text), province);

    private Reply Run(IncomingMessage message, string? province) => bot.Turn.Run(ConversationState.New with { Province = province }, message).Replies[0];
}
