using WorkerAdvisor.Bot.Answers;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Site;

/// <summary>Which topics have pages, and what an address means. Addresses come from anybody: what is not known word for word is none.</summary>
internal static class SiteTopics
{
    /// <summary>Small talk has no page.</summary>
    public static bool HasPage(Topic topic) => topic.Group != AnswerWriter.SmallTalkGroup;

    /// <summary>Every topic with a page.</summary>
    public static IEnumerable<Topic> All(ContentSet content) => content.Topics.Where(topic => HasPage(topic) && content.FindArticle(topic.Id) is not null);

    /// <summary>The topic that <c>loan/amount</c> means, or null.</summary>
    public static Topic? Find(ContentSet content, string path) =>
        !path.Contains('.', StringComparison.Ordinal) && content.FindTopic(path.Replace('/', '.')) is { } topic && HasPage(topic) && content.FindArticle(topic.Id) is not null ? topic : null;

    /// <summary>The province with just this slug, or null.</summary>
    public static Province? ProvinceOf(KnowledgeBase knowledge, string? slug) =>
        !string.IsNullOrEmpty(slug) && knowledge.Places.FindProvince(slug) is { } province && province.Slug == slug ? province : null;

    /// <summary>Slugs of the provinces that a topic has something of its own for.</summary>
    public static IReadOnlyList<string> ProvincesOf(ContentSet content, string topic) =>
    [
        .. content.Articles.Where(article => article.Topic == topic)
            .SelectMany(article => article.Passages.Select(passage => passage.Province).Prepend(article.Locality)).OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];
}
