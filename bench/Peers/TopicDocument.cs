using System.Text;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bench.Peers;

/// <summary>All that the content has to say about one topic, as one text: what our own learning gets, and the articles' bodies too.</summary>
/// <param name="Topic">Topic id.</param>
/// <param name="Text">Title, typical questions, body and every phrasing, one a line.</param>
internal sealed record TopicDocument(string Topic, string Text)
{
    public static IReadOnlyList<TopicDocument> All(ContentSet content)
    {
        ILookup<string, Example> phrasings = content.Utterances.ToLookup(utterance => utterance.Label);
        return [.. content.Topics.Select(topic => new TopicDocument(topic.Id, TextOf(topic, content, phrasings[topic.Id])))];
    }

    private static string TextOf(Topic topic, ContentSet content, IEnumerable<Example> phrasings)
    {
        var text = new StringBuilder(topic.Title).Append('\n');
        foreach (Article article in content.Articles.Where(article => article.Topic == topic.Id))
        {
            text.AppendLine(article.Title).AppendJoin('\n', article.Ask).Append('\n');
            foreach (Passage passage in (Passage[])[article.Lead, .. article.Passages, article.NextSteps])
                text.AppendLine(passage.Title).AppendLine(passage.Text);
        }

        return text.AppendJoin('\n', phrasings.Select(phrasing => phrasing.Text)).ToString();
    }
}
