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

    /// <summary>What asks for a province's passage of another topic sounds like a question about its plan.</summary>
    private const float ProvinceWeight = 0.1f;

    /// <summary>The examples in a fixed order.</summary>
    public static List<Example> From(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        HashSet<(string Topic, string? Passage)> ofProvinces = [.. content.Articles.SelectMany(article => article.Passages.Where(passage => passage.Province is not null).Select(passage => (article.Topic, (string?)passage.Id)))];
        List<Example> examples = [.. content.Utterances.Select(example => ofProvinces.Contains((example.Label, example.Passage)) ? example with { Weight = ProvinceWeight } : example)];
        examples.AddRange(content.Topics.Select(topic => new Example(topic.Id, Style, topic.Title, TitleWeight)));
        foreach (Article article in content.Articles.Where(article => article.Locality is null))
            examples.AddRange(article.Ask.Select(question => new Example(article.Topic, Style, question)));
        return examples;
    }
}
