using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// What the understanding learns from: people's phrasings, and the articles' own questions and titles. Passages' cues are left out: they
/// tell passages of one topic apart, and blur topics (a point of top-1 on the dev set).
/// </summary>
public static class LearningSet
{
    private const string Style = "article";
    private const float TitleWeight = 0.5f;

    /// <summary>The examples in a fixed order.</summary>
    public static List<Example> From(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        List<Example> examples = [.. content.Utterances];
        examples.AddRange(content.Topics.Select(topic => new Example(topic.Id, Style, topic.Title, TitleWeight)));
        foreach (Article article in content.Articles.Where(article => article.Locality is null))
            examples.AddRange(article.Ask.Select(question => new Example(article.Topic, Style, question)));
        return examples;
    }
}
