using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Tests.Places;

namespace WorkerAdvisor.Knowledge.Tests.Safety;

/// <summary>The danger phrases of the repository's own content, read with its own lexicon: no short form may swallow one.</summary>
public sealed class SafetyContentTests
{
    private static readonly ContentSet Content = new ContentReader(Path.GetFullPath(Path.Combine(PlaceData.Folder, ".."))).Read();
    private static readonly SafetyNet Net = new(Content.Safety);
    private static readonly Normalizer Normalizer = new(Lexicon.Load(Path.Combine(Content.Folder, "lexicon")), A.Spelling());

    [Fact]
    public void Every_phrase_of_danger_is_found_with_marks_and_without()
    {
        foreach (string phrase in Content.Safety.Rules.SelectMany(rule => rule.Any))
        {
            string told = $"em ơi {phrase.Replace("…", "nó", StringComparison.Ordinal)} giờ sao";

            Assert.True(Find(told) is not null, told);
            Assert.True(Find(VietnameseLetters.Fold(told)) is not null, VietnameseLetters.Fold(told));
        }
    }

    [Fact]
    public void Every_rule_leads_to_a_topic_and_has_its_reply() =>
        Assert.All(Content.Safety.Rules, rule =>
        {
            Assert.NotNull(Content.FindTopic(rule.Topic));
            Assert.Contains("danger." + rule.Id, Content.Replies.Keys);
        });

    private static DangerRule? Find(string text) => Net.Find(Normalizer.SpellOut(text));
}
