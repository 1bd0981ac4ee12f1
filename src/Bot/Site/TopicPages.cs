using System.Globalization;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Site;

/// <summary>Makes the pages of topics from the content as it is now.</summary>
internal sealed class TopicPages(LiveKnowledge live, PublicLinks links, PreviewPictures pictures, TimeProvider clock)
{
    /// <summary>All topics.</summary>
    public TopicListPage List(HttpRequest request)
    {
        ContentSet content = live.Current.Content;
        const string Title = "Hỏi đáp về đi làm ở nước ngoài",
            Description = "Câu trả lời ngắn, có nguồn là luật và kế hoạch của Nhà nước: vay vốn, chi phí, từng nước, lừa đảo, quyền lợi, về nước. Miễn phí, không cần đăng ký.";
        TopicListGroup[] groups =
        [
            .. new TopicMenu(content).ByGroup().Select(group => new TopicListGroup(
                group.Group, group.Title, [.. group.Topics.Where(SiteTopics.HasPage).Select(topic => LinkTo(content, topic))])),
        ];
        return new TopicListPage(new PageHead(Title, Description, links.Absolute(PublicLinks.Topics, request)), groups);
    }

    /// <summary>A topic's page.</summary>
    /// <param name="path">As in the address: <c>loan/amount</c>.</param>
    /// <param name="province">As in the address; what is no province counts as none.</param>
    /// <returns>Null when there is no such topic.</returns>
    public TopicPage? Find(string path, string? province, HttpRequest request)
    {
        KnowledgeBase knowledge = live.Current;
        if (SiteTopics.Find(knowledge.Content, path) is not { } topic) return null;
        Province? place = SiteTopics.ProvinceOf(knowledge, province);
        bool isLocal = place is not null && SiteTopics.ProvincesOf(knowledge.Content, topic.Id).Contains(place.Slug);
        Article article = knowledge.Content.FindArticle(topic.Id, isLocal ? place!.Slug : null)!;
        return Show(knowledge, topic, article, isLocal ? place : null, NotLocal(knowledge, topic, isLocal ? null : place), request);
    }

    /// <summary>In place of a page that there is not.</summary>
    public LostPage Lost(HttpRequest request)
    {
        ContentSet content = live.Current.Content;
        const string Title = "Không có trang này", Description = "Đường dẫn có thể đã cũ, hoặc chép thiếu. Bạn chọn một mục dưới đây, hoặc hỏi trợ lý.";
        PageLink[] ways = [.. new TopicMenu(content).Quick().Select(button => BotAction.Parse(button.Action)).Select(action => content.FindTopic(action!.Value.Topic)!).Select(topic => LinkTo(content, topic))];
        return new LostPage(new PageHead(Title, Description, links.Absolute(PublicLinks.Topics, request)) { IsListed = false }, ways);
    }

    /// <summary>The line that says an article is older than it should be; null while it is not.</summary>
    public string? Expired(Article article) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) > article.Expires
        ? live.Current.Content.Replies.Say("expired", ("date", DateOf(article.Expires)))
        : null;

    /// <summary>As people read it: "22/11/2026".</summary>
    public static string DateOf(DateOnly date) => date.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    private TopicPage Show(KnowledgeBase knowledge, Topic topic, Article article, Province? province, string? notLocal, HttpRequest request)
    {
        var sources = new PageSources(knowledge, article);
        PageSection lead = sources.Section(article.Lead);
        PageSection[] sections = [.. article.Passages.Where(passage => passage.Province == province?.Slug).Select(sources.Section)];
        PageSection next = sources.Section(article.NextSteps);
        string title = province is null ? article.Title : $"{article.Title} – {province.Name}";
        string address = links.Absolute(PublicLinks.Topic(topic.Id, province?.Slug), request);
        var head = new PageHead(title, PageText.Beginning(lead.Text), address)
        {
            Picture = pictures.AddressOf(new SharedAnswer(topic, article, article.Lead, null, false), request),
            Data = FaqData.Of(title, address, article.Reviewed, [lead with { Title = article.Title }, .. sections, next]),
        };
        return new TopicPage(head, lead, sections, next, sources.All)
        {
            Province = province,
            NotLocal = notLocal,
            More = province is null ? Provinces(knowledge, topic) : Common(topic, article),
            Related = [.. article.Related.Select(knowledge.Content.FindTopic).OfType<Topic>().Where(related => SiteTopics.HasPage(related) && knowledge.Content.FindArticle(related.Id) is not null).Select(related => LinkTo(knowledge.Content, related))],
            Ask = PublicLinks.ChatAt(topic.Id),
            Reviewed = article.Reviewed,
            Expired = Expired(article),
        };
    }

    private static PageLink[] Provinces(KnowledgeBase knowledge, Topic topic) =>
        [.. SiteTopics.ProvincesOf(knowledge.Content, topic.Id).Select(slug => new PageLink(knowledge.Places.FindProvince(slug)?.Name ?? slug, PublicLinks.Topic(topic.Id, slug)))];

    private static PageLink[] Common(Topic topic, Article article) =>
        [.. article.Passages.Where(passage => passage.Province is null).Select(passage => new PageLink(passage.Title, $"{PublicLinks.Topic(topic.Id)}#{passage.Id}"))];

    private static string? NotLocal(KnowledgeBase knowledge, Topic topic, Province? place) => place is not null && SiteTopics.ProvincesOf(knowledge.Content, topic.Id).Count > 0
        ? knowledge.Content.Replies.Say("province.none", ("place", place.FullName)).Trim()
        : null;

    private static PageLink LinkTo(ContentSet content, Topic topic) => new(content.FindArticle(topic.Id)?.Title ?? topic.Title, PublicLinks.Topic(topic.Id));
}
