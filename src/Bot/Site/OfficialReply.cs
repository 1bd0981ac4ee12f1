using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Site;

/// <summary>How to know the real bot, said in the chat: what the content tells of it. The page (<see cref="PublicLinks.Official"/>) tells more.</summary>
internal sealed class OfficialReply(ContentSet content)
{
    /// <summary>The passage that answers whether this is the real bot.</summary>
    public const string AboutBot = "chat.about-bot", Passage = "bot-that";

    private static readonly string[] Next = ["fraud.report", "fraud.signs"], Pages = ["ngaynay-khan-cap", "tienphong-2025-09-19"];

    /// <summary>Opens the page.</summary>
    public ReplyLink Link => new(content.Replies.Say("official.button"), PublicLinks.Official, IsPage: true);

    /// <summary>Where the numbers to call were confirmed.</summary>
    public IReadOnlyList<Citation> Sources => [.. Pages.Select(page => content.Sources.Resolve(new SourceReference(SourceKind.Page, page, null, 1))).OfType<Citation>()];

    public Reply Write()
    {
        Replies replies = content.Replies;
        string[] known = [.. Accounts()];
        // Who runs the bot is no account to hold another against.
        string accounts = content.Official.Count == 0 ? string.Join('\n', [.. known, replies.Say("official.none").Trim()]) : $"**{replies.Say("official.accounts")}**\n{string.Join('\n', known)}\n{replies.Say("official.more")}";
        string text = $"{replies.Say("official.lead")}\n{replies.Say("official.report").Trim()}\n\n{accounts}";
        var menu = new TopicMenu(content);
        return new Reply(text, ReplyKind.SmallTalk, AboutBot, [.. Next.Select(content.FindTopic).OfType<Topic>().Select(menu.ButtonFor)], Sources) { Link = Link };
    }

    /// <summary>Who runs the bot and where it is real, a line each, as far as the content says.</summary>
    public IEnumerable<string> Accounts()
    {
        if (content.Centres.Operator is { } named) yield return content.Replies.Say("official.operator", ("operator", named));
        foreach (var account in content.Official) yield return Line(account.Kind, account.Name, account.Address);
    }

    /// <summary>A line about an account.</summary>
    public string Line(string kind, string name, string address) => content.Replies.Say("official.line", ("kind", kind), ("name", name), ("address", address));
}
