using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Tests.Places;

namespace WorkerAdvisor.Knowledge.Tests.Safety;

/// <summary>The danger phrases of the repository's own content, read with its own lexicon.</summary>
public sealed class SafetyContentTests
{
    private static readonly ContentSet Content = new ContentReader(Path.GetFullPath(Path.Combine(PlaceData.Folder, ".."))).Read();
    private static readonly SafetyNet Net = new(Content.Safety);
    private static readonly Normalizer Normalizer = new(Lexicon.Load(Path.Combine(Content.Folder, "lexicon")), A.Spelling());

    [Fact]
    public void Every_rule_leads_to_a_topic_and_has_its_reply() =>
        Assert.All(Content.Safety.Rules, rule =>
        {
            Assert.NotNull(Content.FindTopic(rule.Topic));
            Assert.Contains("danger." + rule.Id, Content.Replies.Keys);
        });

    [Fact]
    public void Every_phrase_can_be_read_and_every_passage_below_a_block_exists() => Assert.Empty(SafetyRules.Check(Content));

    [Fact]
    public void Hardly_any_of_the_phrasings_learnt_from_tells_of_danger()
    {
        List<string> texts = [.. Content.Utterances.Select(utterance => utterance.Text)];
        int heard = texts.Count(text => Net.Find(Normalizer.SpellOut(text)) is not null);

        // 100 of about 18,600 on 22/11/2026, nearly all from rights.unpaid-abuse and fraud.illegal-border.
        Assert.InRange(heard, 60, texts.Count / 100);
    }
}
