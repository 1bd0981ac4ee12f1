using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bench.Peers;

/// <summary>All that the content has to say about one topic: what our own learning gets, and the articles' bodies too.</summary>
/// <param name="Topic">Topic id.</param>
/// <param name="Phrasings">What people may ask, one by one: titles, typical questions and every phrasing.</param>
/// <param name="Body">The articles' own text: headings and what stands under each.</param>
internal sealed record TopicDocument(string Topic, IReadOnlyList<string> Phrasings, IReadOnlyList<string> Body)
{
    /// <summary>Phrasings and body as one text, a line each.</summary>
    public string Text => string.Join('\n', Phrasings.Concat(Body));

    public static IReadOnlyList<TopicDocument> All(ContentSet content)
    {
        ILookup<string, Article> articles = content.Articles.ToLookup(article => article.Topic);
        ILookup<string, Example> phrasings = content.Utterances.ToLookup(utterance => utterance.Label);
        return [.. content.Topics.Select(topic => new TopicDocument(topic.Id, Asked(topic, articles[topic.Id], phrasings[topic.Id]), Told(articles[topic.Id])))];
    }

    private static List<string> Asked(Topic topic, IEnumerable<Article> articles, IEnumerable<Example> phrasings) =>
        [topic.Title, .. articles.SelectMany(article => article.Ask.Prepend(article.Title)), .. phrasings.Select(phrasing => phrasing.Text)];

    private static List<string> Told(IEnumerable<Article> articles) =>
        [.. articles.SelectMany(article => (Passage[])[article.Lead, .. article.Passages, article.NextSteps]).SelectMany(passage => (string[])[passage.Title, passage.Text])];
}
