using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Site;

/// <summary>What search engines read first: which pages there are, and which are not for them.</summary>
internal static class SiteFiles
{
    private const string Day = "yyyy-MM-dd";

    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Every page worth finding, with the day its article was reviewed.</summary>
    /// <seealso href="https://www.sitemaps.org/protocol.html"/>
    public static FileContentHttpResult ShowMap(HttpContext context, LiveKnowledge live, PublicLinks links)
    {
        ContentSet content = live.Current.Content;
        IEnumerable<(string Path, DateOnly Day)> pages = SiteTopics.All(content).SelectMany(topic => Pages(content, topic));
        (string Path, DateOnly Day)[] all = [.. pages];
        DateOnly latest = all.Length > 0 ? all.Max(page => page.Day) : default;
        var map = new XElement(Schema + "urlset", all.Prepend((PublicLinks.Official, latest)).Prepend((PublicLinks.Topics, latest)).Prepend((PublicLinks.Chat, latest)).Select(page => new XElement(
            Schema + "url",
            new XElement(Schema + "loc", links.Absolute(page.Item1, context.Request)),
            new XElement(Schema + "lastmod", page.Item2.ToString(Day, CultureInfo.InvariantCulture)))));
        byte[] file = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{map}\n");
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(file, "application/xml; charset=utf-8", entityTag: PageWriter.TagOf(file));
    }

    /// <summary>Robots keep out of what is no page.</summary>
    public static ContentHttpResult ShowRobots(HttpContext context, PublicLinks links) => TypedResults.Text(
        $"User-agent: *\nDisallow: /staff\nDisallow: /api\nDisallow: /health\n\nSitemap: {links.Absolute(PublicLinks.SiteMap, context.Request)}\n", "text/plain; charset=utf-8");

    private static IEnumerable<(string Path, DateOnly Day)> Pages(ContentSet content, Topic topic)
    {
        yield return (PublicLinks.Topic(topic.Id), content.FindArticle(topic.Id)!.Reviewed);
        foreach (string province in SiteTopics.ProvincesOf(content, topic.Id))
        {
            Article local = content.FindArticle(topic.Id, province)!;
            yield return (PublicLinks.Topic(topic.Id, province), local.Reviewed);
        }
    }
}
