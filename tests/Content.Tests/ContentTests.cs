using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Content.Tests;

public sealed class ContentTests(LiveContent live)
{
    private static readonly string[] GroupsWritten = ["loan", "fee", "fraud", "return", "start", "contact", "chat", "market"];
    private ContentSet Content => live.Knowledge.Content;

    [Fact]
    public void The_content_has_no_faults()
    {
        (_, IReadOnlyList<ContentFault> faults) = ContentChecker.Check(ContentLocation.BesideProgram.Folder);

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_topic_of_the_groups_written_so_far_has_its_own_article()
    {
        var written = Content.Articles.Select(article => article.Topic).ToHashSet();

        Assert.DoesNotContain(Content.Topics, topic => GroupsWritten.Contains(topic.Group) && !written.Contains(topic.Id));
    }

    [Fact]
    public void Every_article_is_in_the_record_of_second_readings()
    {
        string record = File.ReadAllText(Path.Combine(Content.Folder, "REVIEW.md"));

        Assert.All(Content.Articles.Select(article => article.Topic).Distinct(), topic => Assert.Contains($"| {topic} |", record, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_button_action_fits_the_64_bytes_that_Telegram_allows()
    {
        IEnumerable<string> actions = Content.Articles.SelectMany(article => article.Passages.Select(passage => new Bot.Menus.BotAction(Bot.Menus.BotAction.Passage, article.Topic, passage.Id).ToString()));

        Assert.All(actions, action => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(action), 1, 64));
    }

    [Fact]
    public void Every_danger_has_its_words_and_its_topic()
    {
        Assert.All(Content.Safety.Rules, rule =>
        {
            Assert.NotNull(Content.FindTopic(rule.Topic));
            Assert.StartsWith("⚠", Content.Replies.Say($"danger.{rule.Id}"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_evaluation_question_stands_in_the_content()
    {
        var guard = new NearDuplicates(TestKit.Eval.EvalQuestion.Dev.Concat(TestKit.Eval.EvalQuestion.DevOutOfScope).Select(question => question.Question)
            .Concat(TestKit.Eval.PlanQuestion.All.Select(question => question.Q))
            .Concat(TestKit.Eval.Offer.Dev.Concat(TestKit.Eval.Offer.Own).SelectMany(SentencesOf)));
        IEnumerable<string> lines = Content.Utterances.Select(utterance => utterance.Text)
            .Concat(Content.Articles.SelectMany(article => article.Ask))
            .Concat(Content.Articles.SelectMany(article => article.Passages).SelectMany(passage => passage.Cues.Append(passage.Title)))
            .Concat(Content.Offers.Signals.SelectMany(signal => signal.Any.Concat(signal.Unless).Append(signal.Why).Append(signal.Now)));

        Assert.DoesNotContain(lines, guard.Contains);
    }

    /// <summary>An advert and its longer sentences; a few words in a row are everybody's.</summary>
    private static IEnumerable<string> SentencesOf(TestKit.Eval.Offer offer)
    {
        const int ShortSentence = 8;
        return offer.Text.Split('.', '!', '?', '\n').Where(sentence => sentence.Split(' ').Length >= ShortSentence).Append(offer.Text);
    }

    [Fact]
    public void Plans_are_indexed_with_their_issuer_bases_and_sections()
    {
        Assert.Equal(5, Content.Sources.Plans.Count);
        Assert.All(Content.Sources.Plans, plan =>
        {
            Assert.NotEmpty(plan.Issuer);
            Assert.NotEmpty(plan.Bases);
            Assert.True(plan.Sections.Count > 20, plan.Id);
            Assert.NotNull(live.Knowledge.Places.FindProvince(plan.Province));
        });
    }

    [Fact]
    public void Every_province_that_a_passage_is_for_exists_today()
    {
        IEnumerable<string> provinces = Content.Articles.SelectMany(article => article.Passages).Select(passage => passage.Province).OfType<string>();

        Assert.All(provinces.Distinct(), slug => Assert.Equal(slug, live.Knowledge.Places.FindProvince(slug)?.Slug));
    }

    [Fact]
    public void A_plan_passage_tells_its_year_and_place_in_the_words_people_read()
    {
        IEnumerable<(Article Article, Passage Passage)> local = Content.Articles.SelectMany(article => article.Passages.Where(passage => passage.Province is not null).Select(passage => (article, passage)));

        Assert.All(local, one => Assert.True(one.Passage.Year is null || one.Passage.Text.Contains(one.Passage.Year.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), $"{one.Article.File}:{one.Passage.Line}"));
    }
}
