using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Site;

/// <summary>An answer as a link names it: nothing but a topic, a passage and a province, each of which the content has.</summary>
/// <param name="Main">What answers.</param>
/// <param name="Local">What a province adds; null for nothing.</param>
/// <param name="IsNext">Whether it is the steps to take now.</param>
internal sealed record SharedAnswer(Topic Topic, Article Article, Passage Main, Passage? Local, bool IsNext)
{
    /// <summary>What names the steps to take now in place of a passage.</summary>
    public const string NextSteps = "tiep";

    /// <summary>The passage as links name it; null for the short answer.</summary>
    public string? PassageId => IsNext ? NextSteps : Main == Article.Lead ? null : Main.Id;

    /// <summary>The province as links name it; null for none.</summary>
    public string? Province => Local?.Province ?? Article.Locality;

    /// <param name="path">As in the address: <c>loan/amount</c>.</param>
    /// <param name="passage">As in the address; null for the short answer.</param>
    /// <param name="province">As in the address; what is no province with a part of its own counts as none.</param>
    /// <returns>Null when there is no such topic, or it has no such passage (any more).</returns>
    public static SharedAnswer? Find(KnowledgeBase knowledge, string path, string? passage, string? province)
    {
        ContentSet content = knowledge.Content;
        if (SiteTopics.Find(content, path) is not { } topic) return null;
        string? place = SiteTopics.ProvinceOf(knowledge, province)?.Slug;
        Article article = content.FindArticle(topic.Id, place)!;
        if (string.IsNullOrEmpty(passage)) return new SharedAnswer(topic, article, article.Lead, LocalOf(article, place), false);
        if (passage == NextSteps) return new SharedAnswer(topic, article, article.NextSteps, null, true);
        return article.Passages.FirstOrDefault(one => one.Id == passage) is { } main ? new SharedAnswer(topic, article, main, main.Province is null ? LocalOf(article, place) : null, false) : null;
    }

    private static Passage? LocalOf(Article article, string? province) => province is null ? null : article.Passages.FirstOrDefault(passage => passage.Province == province);
}
