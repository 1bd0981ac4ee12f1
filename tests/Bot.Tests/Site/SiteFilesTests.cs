using System.Net;
using System.Xml.Linq;
using WorkerAdvisor.Bot.Site;

namespace WorkerAdvisor.Bot.Tests.Site;

public sealed class SiteFilesTests(LiveBot bot, SiteHost site)
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_map_has_every_topic_with_its_day_and_each_address_opens()
    {
        SitePage map = await SitePage.GetAsync(site.Host, "/sitemap.xml");

        (string Address, string Day)[] pages = [.. XDocument.Parse(map.Html).Root!.Elements(Schema + "url").Select(url => ((string)url.Element(Schema + "loc")!, (string)url.Element(Schema + "lastmod")!))];
        Assert.All(SiteTopics.All(bot.Knowledge.Content), topic => Assert.Contains((SiteHost.PublicUrl + PublicLinks.Topic(topic.Id), $"{bot.Knowledge.Content.FindArticle(topic.Id)!.Reviewed:yyyy-MM-dd}"), pages));
        Assert.Contains(pages, page => page.Address.EndsWith("/hoi-dap/fraud/report?tinh=son-la", StringComparison.Ordinal));
        Assert.Equal(pages.Length, pages.Select(page => page.Address).Distinct().Count());
        foreach ((string address, _) in pages)
        {
            SitePage page = await SitePage.GetAsync(site.Host, address[SiteHost.PublicUrl.Length..]);
            Assert.True(page.Status == HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task Robots_keep_out_of_what_is_no_page()
    {
        SitePage robots = await SitePage.GetAsync(site.Host, "/robots.txt");

        Assert.Equal("User-agent: *\nDisallow: /staff\nDisallow: /api\nDisallow: /health\n\nSitemap: https://bot.example.vn/sitemap.xml\n", robots.Html);
    }
}
