using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge;

namespace WorkerAdvisor.Bot.Site;

/// <summary>Makes the pages of answers that were passed on.</summary>
internal sealed class AnswerPages(LiveKnowledge live, PublicLinks links, PreviewPictures pictures, TopicPages topics)
{
    public AnswerPage Show(SharedAnswer answer, HttpRequest request)
    {
        KnowledgeBase knowledge = live.Current;
        var sources = new PageSources(knowledge, answer.Article);
        PageSection main = sources.Section(answer.Main);
        PageSection? local = answer.Local is { } added ? sources.Section(added) : null;
        string topic = answer.Topic.Id, title = answer.PassageId is null ? answer.Article.Title : answer.IsNext ? $"{answer.Article.Title}: {char.ToLowerInvariant(answer.Main.Title[0])}{answer.Main.Title[1..]}" : answer.Main.Title;
        string whole = PublicLinks.Topic(topic, answer.Main.Province);
        var head = new PageHead(title, PageText.Beginning(main.Text), links.Absolute(PublicLinks.Answer(topic, answer.PassageId, answer.Province), request))
        {
            Canonical = links.Absolute(whole, request),
            Picture = pictures.AddressOf(answer, request),
        };
        return new AnswerPage(head, new PageLink(answer.Article.Title, main.Id.Length > 0 ? $"{whole}#{main.Id}" : whole), main, local, sources.All)
        {
            Ask = PublicLinks.ChatAt(topic),
            Reviewed = answer.Article.Reviewed,
            Expired = topics.Expired(answer.Article),
        };
    }
}
