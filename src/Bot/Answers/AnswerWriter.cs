using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Answers;

/// <summary>Words an answer as a reply: text, sources, suggestions, and the quiet row of actions.</summary>
public sealed class AnswerWriter(KnowledgeBase knowledge, TimeProvider clock)
{
    private const int Suggestions = 3, PassagesOnPage = 10;

    /// <summary>Lines of each of two answers, its title among them; its button opens the whole.</summary>
    private const int LinesOfTwo = 4;
    internal const string SmallTalkGroup = "chat";

    private const string RegisterTopic = "contact.register", HumanTopic = "contact.human", CenterTopic = "contact.center", PrivacyTopic = "contact.privacy";
    private static readonly HashSet<string> AbroadOrInTrouble = ["rights", "return", "fraud", "life", "contact"], AtHomeAgain = ["return.jobs", "return.startup", "contact.center", "contact.event"];
    private readonly ContentSet _content = knowledge.Content;
    private readonly TopicMenu _menu = new(knowledge.Content);

    /// <summary>The reply to a question, with the emergency block first when danger was told of.</summary>
    public Reply Write(Advice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        Reply reply = advice.Answer switch
        {
            Answer.Found { Second: { } second } found => Both(found, second),
            Answer.Found found => WithoutPlan(Write(found), found, advice.Province),
            Answer.Unsure unsure => AskBack(unsure),
            Answer.OutOfScope { Before: { } before } => LedOn(OutOfScope(), before),
            _ => OutOfScope(),
        };
        if (advice is { IsAbroad: true, Answer: Answer.Found { IsNearest: false } told } && told.Topic.Group is "rights" or "return") reply = WithHotline(reply, advice.Market);
        return advice.Danger is null ? reply : EmergencyBlock.PutBefore(reply, advice.Answer is Answer.Found { IsNearest: false }, advice.Danger, advice.HelpIn, _content);
    }

    /// <summary>Only whom to call, and a person to talk to.</summary>
    /// <param name="market">The country whose own line is given too, or null.</param>
    public Reply WriteDanger(DangerRule danger, string? market)
    {
        ArgumentNullException.ThrowIfNull(danger);
        Button[] buttons = [.. new[] { danger.Topic, HumanTopic }.Distinct().Select(_content.FindTopic).OfType<Topic>().Select(topic => _menu.ButtonFor(topic))];
        return EmergencyBlock.PutBefore(new Reply("", ReplyKind.Answer, danger.Topic, buttons), answers: false, danger, market, _content);
    }

    /// <summary>The reply that an article gives.</summary>
    public Reply Write(Answer.Found found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.IsNearest) return Pending(found);
        string text = found.Feeling is { } feeling ? Comforting(feeling, found) : NeedsTitle(found) ? Titled(found) : found.Main.Text;
        if (found.Local is { } local) text += "\n\n" + _content.Replies.Say("local", ("place", local.Title), ("text", local.Text));
        return new Reply(text + Expiry(found), KindOf(found.Topic), found.Topic.Id, [.. Suggest(found), .. Quiet(found)], found.Citations) { Share = ShareOf(found), Link = LinkOf(found) };
    }

    /// <summary>The line that asks where a person lives, when the answer has something for some provinces; null when it has not.</summary>
    public string? AskForProvince(Answer.Found found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found is { IsNearest: false, Second: null, Feeling: null } && IsAtHome(found.Topic) && HasPlans(found.Article) ? _content.Replies.Say("province.ask") : null;
    }

    /// <summary>The titles of an article's passages as buttons, a page at a time: an article may have a hundred, and Telegram takes no more buttons than that.</summary>
    /// <param name="province">The person's, or null: other provinces' passages are left out once it is known.</param>
    /// <param name="turned">The page turned to, from 0; one that there is not gives the first. Null when the list is opened, which is no turning.</param>
    public Reply More(Article article, string? province, int? turned)
    {
        ArgumentNullException.ThrowIfNull(article);
        Button next = new(_content.Replies.Say("button.next-steps"), new BotAction(BotAction.NextSteps, article.Topic).ToString(), IsQuiet: true);
        Passage[][] pages = [.. article.Passages.Where(passage => province is null || passage.Province is null || passage.Province == province).Chunk(PassagesOnPage)];
        if (pages.Length == 0) return new Reply(_content.Replies.Say("more.none"), ReplyKind.Notice, article.Topic, [next]);
        int page = turned is { } wanted && wanted < pages.Length ? wanted : 0;
        IEnumerable<Button> passages = pages[page].Select(passage => new Button(passage.Title, new BotAction(BotAction.Passage, article.Topic, passage.Id).ToString()));
        Button[] turn = pages.Length == 1 ? [] : [new(_content.Replies.Say("button.next-page"), new BotAction(BotAction.More, article.Topic, $"{(page + 1) % pages.Length}").ToString(), IsQuiet: true)];
        return new Reply($"**{article.Title}**", ReplyKind.Notice, article.Topic, [.. passages, .. turn, next], Place: turned is null ? ReplyPlace.Message : ReplyPlace.Menu);
    }

    /// <summary>What to do now.</summary>
    public Reply NextSteps(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new Reply(
            $"**{article.NextSteps.Title}**\n{article.NextSteps.Text}", ReplyKind.Answer, article.Topic, [.. Related(article).Take(Suggestions)], knowledge.Advisor.Cite(article, article.NextSteps))
        {
            Share = ShareOf(article.Topic, SharedAnswer.NextSteps, article.Locality),
        };
    }

    /// <summary>A reply that says nothing was understood, with the topics to choose from.</summary>
    public Reply OutOfScope() => new(_content.Replies.Say("out-of-scope").TrimEnd(), ReplyKind.OutOfScope, null, _menu.Quick());

    /// <summary>In the middle of a talk the way on is there: what was answered last, what is near it, or a person.</summary>
    private Reply LedOn(Reply reply, Topic before) =>
        reply with { Buttons = [.. new[] { before.Id }.Concat((_content.FindArticle(before.Id)?.Related ?? []).Take(1)).Append(HumanTopic).Distinct().Select(_content.FindTopic).OfType<Topic>().Select(topic => _menu.ButtonFor(topic))] };

    /// <summary>Who is in trouble in a country is told whom to call there, unless the answer says it.</summary>
    private Reply WithHotline(Reply reply, string? market)
    {
        if (_content.Safety.Hotlines.FirstOrDefault(line => line.Market == market) is not { } hotline || NumbersIn(hotline.Text).All(number => reply.Text.Contains(number, StringComparison.Ordinal))) return reply;
        Citation[] source = _content.Sources.Resolve(new SourceReference(SourceKind.Page, hotline.Page, null, 1)) is { } cited ? [cited] : [];
        return reply with { Text = $"{reply.Text}\n• {hotline.Text}", Sources = [.. reply.Sources.Concat(source).DistinctBy(one => (one.Id, one.Section))] };
    }

    private static IEnumerable<string> NumbersIn(string text) => text.Split(' ', ',', '.', ':', '(', ')').Where(part => part.Length >= 3 && part.All(char.IsDigit));

    /// <summary>Two questions of one message: each answer under its title, short.</summary>
    private Reply Both(Answer.Found first, Answer.Found second)
    {
        IEnumerable<Topic> toOpen = [.. first.RunnerUp is { } third ? (Topic[])[third] : [], first.Topic, second.Topic];
        Citation[] sources = [.. first.Citations.Concat(second.Citations).DistinctBy(citation => (citation.Id, citation.Section))];
        return new Reply($"{Short(first)}{Expiry(first)}\n\n{Short(second)}{Expiry(second)}", KindOf(first.Topic), first.Topic.Id, [.. toOpen.Select(_menu.ButtonFor), .. Quiet(first)], sources) { KeepsSuggestions = true };
    }

    /// <summary>The warm line, and under it what to do; who talked of nothing yet is asked what happened.</summary>
    private string Comforting(string feeling, Answer.Found found)
    {
        string warm = _content.Replies.Say($"feeling.{feeling}");
        if (found.Main == found.Article.Lead) warm += "\n" + _content.Replies.Say("feeling.unknown");
        return warm + "\n" + found.Main.Text;
    }

    /// <summary>
    /// A passage stands in for the short answer, and its title tells which case it is about; but the first line is the answer, so a title that
    /// the answer says again is left out, and in small talk there is no case.
    /// </summary>
    private static bool NeedsTitle(Answer.Found found)
    {
        if (found.Main == found.Article.Lead || found.Topic.Group == SmallTalkGroup) return false;
        if (found.Main.Province is not null) return true;
        HashSet<string> first = [.. Tokenizer.Split(found.Main.Lines[0].Text).Select(word => word.Folded)];
        List<Word> title = Tokenizer.Split(found.Main.Title);
        return title.Count(word => first.Contains(word.Folded)) * 2 < title.Count;
    }

    private static string Titled(Answer.Found found) => $"**{found.Main.Title}**\n{found.Main.Text}";

    private static string Short(Answer.Found found) => string.Join('\n', Titled(found).Split('\n').Take(LinesOfTwo));

    private bool IsExpired(Article article) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) > article.Expires;

    private string Expiry(Answer.Found found) => IsExpired(found.Article)
        ? "\n\n" + _content.Replies.Say("expired", ("date", found.Article.Expires.ToString("d/M/yyyy", CultureInfo.InvariantCulture)))
        : "";

    private static bool HasPlans(Article article) => article.Passages.Any(passage => passage.Province is not null);

    /// <summary>To ask somebody in trouble or hiding abroad where they are from would frighten them, and the province cannot help there.</summary>
    private static bool IsAtHome(Topic topic) => !AbroadOrInTrouble.Contains(topic.Group) || AtHomeAgain.Contains(topic.Id);

    /// <summary>Tells a person who named a province without a plan that the answer is the national one, and whom to ask there.</summary>
    private Reply WithoutPlan(Reply reply, Answer.Found found, Province? named)
    {
        if (named is null || found.IsNearest || !IsAtHome(found.Topic) || !HasPlans(found.Article)) return reply;
        bool hasPlan = found.Article.Passages.Any(passage => passage.Province == named.Slug) || _content.Sources.Plans.Any(plan => plan.Province == named.Slug);
        if (hasPlan) return reply;
        return reply with { Text = reply.Text + "\n\n" + _content.Replies.Say("province.none", ("place", named.FullName)) };
    }

    private Reply AskBack(Answer.Unsure unsure)
    {
        IEnumerable<Button> guesses = unsure.Candidates.Select(topic => unsure.Passages.GetValueOrDefault(topic.Id) is { } passage
            ? new Button(passage.Title, new BotAction(BotAction.Passage, topic.Id, passage.Id).ToString())
            : _menu.ButtonFor(topic));
        Button none = new(_content.Replies.Say("clarify.none"), new BotAction(BotAction.NoneOfThese).ToString(), IsQuiet: true);
        return new Reply(_content.Replies.Say(unsure.IsByCountry ? "clarify.market" : "clarify"), ReplyKind.Clarify, unsure.Candidates[0].Id, [.. guesses, none]);
    }

    private Reply Pending(Answer.Found found)
    {
        string text = _content.Replies.Say("pending", ("title", found.Topic.Title), ("nearest", found.Article.Title)) + "\n\n" + found.Main.Text;
        Button human = _menu.ButtonFor(_content.FindTopic(HumanTopic)!);
        return new Reply(text, ReplyKind.Answer, found.Topic.Id, [_menu.ButtonFor(_content.FindTopic(found.Article.Topic)!), human], found.Citations);
    }

    /// <summary>An answer's own page. What was said to somebody's fear is for that person, and small talk for nobody else.</summary>
    private ReplyShare? ShareOf(Answer.Found found) => found.Feeling is not null || found.Topic.Group == SmallTalkGroup
        ? null
        : ShareOf(found.Topic.Id, found.Main == found.Article.Lead ? null : found.Main.Id, found.Local?.Province ?? found.Article.Locality);

    private ReplyShare ShareOf(string topic, string? passage, string? province) => new(_content.Replies.Say("button.share"), PublicLinks.Answer(topic, passage, province));

    /// <summary>Who asks whether this is the real bot can read how to tell; null for any other answer.</summary>
    private ReplyLink? LinkOf(Answer.Found found) => found.Topic.Id == OfficialReply.AboutBot && found.Main.Id == OfficialReply.Passage ? new OfficialReply(_content).Link : null;

    private static ReplyKind KindOf(Topic topic) =>
        topic.Id == RegisterTopic ? ReplyKind.Form : topic.Group == SmallTalkGroup ? ReplyKind.SmallTalk : ReplyKind.Answer;

    private IEnumerable<Button> Suggest(Answer.Found found)
    {
        if (found.Topic.Group == SmallTalkGroup) return _menu.Quick();
        Topic? center = IsExpired(found.Article) ? _content.FindTopic(CenterTopic) : null;
        IEnumerable<Topic?> first = [center, found.RunnerUp, found.Main == found.Article.Lead ? null : found.Topic];
        Button[] tool = _content.Tools.FindUnder(found.Topic.Id) is { } under ? [ToolWriter.ButtonFor(under)] : [];
        Button[] own = found.Topic.Id == PrivacyTopic ? [Own("privacy.button.show", PrivacyAction.Show), Own("privacy.button.erase", PrivacyAction.Ask)] : [];
        return first.OfType<Topic>().Select(topic => _menu.ButtonFor(topic)).Concat(own).Concat(tool).Concat(Related(found.Article)).Distinct().Take(Suggestions);
    }

    private Button Own(string label, string what) => new(_content.Replies.Say(label), PrivacyAction.Of(what));

    private IEnumerable<Button> Related(Article article) => article.Related.Select(_content.FindTopic).OfType<Topic>().Select(topic => _menu.ButtonFor(topic));

    private IEnumerable<Button> Quiet(Answer.Found found)
    {
        if (found.Topic.Group == SmallTalkGroup) yield break;
        string topic = found.Topic.Id;
        yield return new Button(_content.Replies.Say("button.more"), new BotAction(BotAction.More, topic).ToString(), IsQuiet: true);
        yield return new Button(_content.Replies.Say("button.next-steps"), new BotAction(BotAction.NextSteps, topic).ToString(), IsQuiet: true);
        yield return new Button(_content.Replies.Say("button.up"), new BotAction(BotAction.Helpful, topic).ToString(), IsQuiet: true);
        yield return new Button(_content.Replies.Say("button.down"), new BotAction(BotAction.Unhelpful, topic).ToString(), IsQuiet: true);
    }
}
