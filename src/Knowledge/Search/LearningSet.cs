using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>What the understanding learns from: people's phrasings, and the articles' own questions, titles and cues at less weight.</summary>
public static class LearningSet
{
    private const string Style = "article";
    private const float TitleWeight = 0.5f, CueWeight = 0.2f;

    /// <summary>The examples in a fixed order.</summary>
    public static List<Example> From(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        List<Example> examples = [.. content.Utterances];
        examples.AddRange(content.Topics.Select(topic => new Example(topic.Id, Style, topic.Title, TitleWeight)));
        foreach (Article article in content.Articles.Where(article => article.Locality is null))
        {
            examples.AddRange(article.Ask.Select(question => new Example(article.Topic, Style, question)));
            foreach (Passage passage in article.Passages)
                examples.AddRange(passage.Cues.Append(passage.Title).Where(cue => cue.Contains(' ', StringComparison.Ordinal)).Select(cue => new Example(article.Topic, Style, cue, CueWeight)));
        }

        return examples;
    }
}
