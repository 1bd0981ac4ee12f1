using System.Net;
using System.Text.Json;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Tests.Site;

public sealed class TopicPageTests(LiveBot bot, SiteHost site)
{
    private const string Loan = "/hoi-dap/loan/amount";

    private Article Article => bot.Knowledge.Content.FindArticle("loan.amount")!;

    [Fact]
    public async Task A_topic_is_a_page_with_all_that_its_article_says()
    {
        SitePage page = await SitePage.GetAsync(site.Host, Loan);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<html lang=\"vi\">", page.Html, StringComparison.Ordinal);
        foreach (Passage passage in Article.Passages.Where(passage => passage.Province is null).Append(Article.Lead).Append(Article.NextSteps))
        {
            Assert.All(passage.Lines, line => Assert.Contains(line.Text.Replace("**", "", StringComparison.Ordinal), page.Text, StringComparison.Ordinal));
            Assert.Contains(passage.Title, page.Text, StringComparison.Ordinal);
        }

        Assert.True(page.Text.IndexOf(Article.Lead.Lines[0].Text, StringComparison.Ordinal) < page.Text.IndexOf(Article.Passages[0].Title, StringComparison.Ordinal));
        Assert.Contains("Nguồn: " + SourceLine.Of(bot.Knowledge.Advisor.Cite(Article, Article.Lead)), page.Text, StringComparison.Ordinal);
        Assert.Contains("Nghị định 338/2025 (áp dụng từ", page.Text, StringComparison.Ordinal);
        Assert.Contains("ngày 22/11/2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/?hoi=loan_amount\"", page.Html, StringComparison.Ordinal);
        Assert.All(Article.Related, topic => Assert.Contains($"href=\"{PublicLinks.Topic(topic)}\"", page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_mark_of_a_source_leads_to_its_line()
    {
        SitePage page = await SitePage.GetAsync(site.Host, Loan);

        string[] named = [.. System.Text.RegularExpressions.Regex.Matches(page.Html, "href=\"#(n\\d+)\"").Select(match => match.Groups[1].Value).Distinct()];
        Assert.NotEmpty(named);
        Assert.All(named, id => Assert.Contains($"id=\"{id}\"", page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_topic_has_its_page_and_stands_in_the_list()
    {
        SitePage list = await SitePage.GetAsync(site.Host, PublicLinks.Topics);

        foreach (Topic topic in SiteTopics.All(bot.Knowledge.Content))
        {
            SitePage page = await SitePage.GetAsync(site.Host, PublicLinks.Topic(topic.Id));
            Assert.True(page.Status == HttpStatusCode.OK, topic.Id);
            Assert.Equal(SiteHost.PublicUrl + PublicLinks.Topic(topic.Id), page.Head("canonical"));
            Assert.InRange(page.Head("description")!.Length, 20, 160);
            Assert.Contains($"href=\"{PublicLinks.Topic(topic.Id)}\"", list.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_structured_data_says_word_for_word_what_is_shown()
    {
        SitePage page = await SitePage.GetAsync(site.Host, Loan);
        using JsonDocument data = page.Data();

        Assert.Equal("FAQPage", data.RootElement.GetProperty("@type").GetString());
        JsonElement[] questions = [.. data.RootElement.GetProperty("mainEntity").EnumerateArray()];
        Assert.Equal(Article.Title, questions[0].GetProperty("name").GetString());
        Assert.All(questions, question =>
        {
            Assert.Contains(question.GetProperty("name").GetString()!, page.Text, StringComparison.Ordinal);
            Assert.All(
                question.GetProperty("acceptedAnswer").GetProperty("text").GetString()!.Split('\n'),
                line => Assert.Contains(line.Replace("• ", "", StringComparison.Ordinal), page.Text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_province_has_a_page_of_its_own_where_there_is_something_for_it()
    {
        SitePage all = await SitePage.GetAsync(site.Host, "/hoi-dap/fraud/report"), local = await SitePage.GetAsync(site.Host, "/hoi-dap/fraud/report?tinh=son-la");

        Assert.Contains("href=\"/hoi-dap/fraud/report?tinh=son-la\"", all.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Công an tỉnh chủ trì", all.Text, StringComparison.Ordinal);
        Assert.Contains("Công an tỉnh chủ trì", local.Text, StringComparison.Ordinal);
        Assert.Contains("<h1>Báo lừa đảo ở đâu – Sơn La</h1>", local.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Biên Hòa", local.Text, StringComparison.Ordinal);
        Assert.Equal(SiteHost.PublicUrl + "/hoi-dap/fraud/report?tinh=son-la", local.Head("canonical"));
    }

    [Fact]
    public async Task A_province_with_nothing_of_its_own_gets_the_page_for_everybody()
    {
        SitePage page = await SitePage.GetAsync(site.Host, "/hoi-dap/fraud/report?tinh=ca-mau");

        Assert.Contains("Riêng tỉnh Cà Mau mình chưa có kế hoạch", page.Text, StringComparison.Ordinal);
        Assert.Equal(SiteHost.PublicUrl + "/hoi-dap/fraud/report", page.Head("canonical"));
    }

    [Fact]
    public async Task It_needs_no_script_and_holds_none()
    {
        SitePage page = await SitePage.GetAsync(site.Host, Loan);

        Assert.Equal(1, page.Html.Split("<script", StringSplitOptions.None).Length - 1);
        Assert.DoesNotContain("style=", page.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(" on[a-z]+=\"", page.Html);
    }

    [Fact]
    public async Task Who_has_the_page_is_told_so()
    {
        SitePage first = await SitePage.GetAsync(site.Host, Loan), again = await SitePage.GetAsync(site.Host, Loan, first.Tag);

        Assert.Equal("no-cache", first.CacheControl);
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Html));
    }

    [Theory]
    [InlineData("/hoi-dap/../../etc/passwd")]
    [InlineData("/hoi-dap/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/hoi-dap/..%2f..%2fetc")]
    [InlineData("/hoi-dap/loan.amount")]
    [InlineData("/hoi-dap/LOAN/AMOUNT")]
    [InlineData("/hoi-dap/loan")]
    [InlineData("/hoi-dap/chat/greeting")]
    [InlineData("/hoi-dap/%00")]
    [InlineData("/hoi-dap/<script>alert(1)</script>")]
    [InlineData("/tra-loi/loan/nothing")]
    [InlineData("/tra-loi")]
    [InlineData("/anh/loan/nothing.png")]
    [InlineData("/anh/loan/amount")]
    [InlineData("/anh/../hoi-dap.png")]
    public async Task What_is_no_page_is_not_found_and_never_repeated(string path)
    {
        SitePage page = await SitePage.GetAsync(site.Host, path);

        Assert.InRange((int)page.Status, 400, 404);
        Assert.DoesNotContain("etc", page.Html.Replace("fetch", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_page_leads_on()
    {
        SitePage page = await SitePage.GetAsync(site.Host, "/hoi-dap/loan/nothing");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("noindex", page.Head("robots"));
        Assert.Contains("href=\"/hoi-dap/loan/overview\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/hoi-dap\"", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?tinh=<script>alert(1)</script>")]
    [InlineData("?tinh=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?tinh=../../etc")]
    [InlineData("?tinh=Sơn La")]
    [InlineData("?tinh=son-la&tinh=hue")]
    [InlineData("?phan=<b>&v=\"><script>alert(1)</script>")]
    public async Task What_stands_behind_the_question_mark_is_looked_up_and_never_repeated(string query)
    {
        SitePage page = await SitePage.GetAsync(site.Host, Loan + query), plain = await SitePage.GetAsync(site.Host, Loan);

        Assert.Equal(plain.Html, page.Html);
    }

    [Fact]
    public async Task A_path_of_ten_kilobytes_is_refused()
    {
        SitePage page = await SitePage.GetAsync(site.Host, "/hoi-dap/" + new string('a', 10_000)), shorter = await SitePage.GetAsync(site.Host, "/hoi-dap/" + new string('a', 5_000));

        Assert.InRange((int)page.Status, 400, 431);
        Assert.Equal(HttpStatusCode.NotFound, shorter.Status);
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/chat.js", true)]
    [InlineData(Loan, true)]
    [InlineData("/staff/signin", false)]
    public async Task What_everybody_may_read_goes_out_compressed(string path, bool isCompressed)
    {
        using var client = new HttpClient { BaseAddress = site.Host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip, br" } } };

        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isCompressed ? ["br"] : [], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_slash_too_many_leads_to_the_page()
    {
        SitePage page = await SitePage.GetAsync(site.Host, Loan + "/");

        Assert.Equal((HttpStatusCode.MovedPermanently, Loan), (page.Status, page.Location));
    }
}
