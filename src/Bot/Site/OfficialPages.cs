using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Bot.Site;

/// <summary>Makes the page that tells how to know the real bot, from what the deployment and its connections say now.</summary>
internal sealed class OfficialPages(LiveKnowledge live, PublicLinks links, TelegramAccount telegram)
{
    private static readonly string[] Topics = ["fraud.report", "fraud.victim", "fraud.signs", "contact.privacy"];

    public OfficialPage Show(HttpRequest request)
    {
        ContentSet content = live.Current.Content;
        Replies replies = content.Replies;
        OfficialLine[] accounts = [.. Accounts(content)];
        string lead = replies.Say("official.lead");
        PageSource[] sources = [.. new OfficialReply(content).Sources.Select((source, at) => new PageSource(at + 1, source.Label, source.Note, null))];
        return new OfficialPage(
            new PageHead(replies.Say("official.title"), PageText.Beginning(lead), links.Absolute(PublicLinks.Official, request)),
            lead,
            replies.Say("official.accounts"),
            accounts,
            replies.Say(accounts.Any(account => account.Address is not null) ? "official.more" : "official.none").Trim(),
            replies.Say("official.here", ("address", $"{request.Scheme}://{request.Host.ToUriComponent()}")).Trim(),
            [Section(replies, "fake"), Section(replies, "real"), Section(replies, "report") with { Notes = [.. sources.Select(source => source.Number)], SourceLine = string.Join("; ", sources.Select(source => source.Label)) }],
            [.. Topics.Select(topic => content.FindArticle(topic)).Select(article => new PageLink(article!.Title, PublicLinks.Topic(article.Topic)))],
            sources);
    }

    private IEnumerable<OfficialLine> Accounts(ContentSet content)
    {
        if (content.Centres.Operator is { } named) yield return new OfficialLine("Nơi vận hành", named, null);
        if (links.Absolute(PublicLinks.Chat) is { } web) yield return new OfficialLine(content.Replies.Say("official.web"), web.TrimEnd('/'), web);
        if (telegram.Name is { } bot) yield return new OfficialLine("Telegram", bot, telegram.LinkTo(new StartPayload()));
        foreach (var account in content.Official) yield return new OfficialLine(account.Kind, account.Name, account.Address);
    }

    private static PageSection Section(Replies replies, string key) => new(key, replies.Say($"official.{key}.title"), replies.Say($"official.{key}").Trim(), "", []);
}
