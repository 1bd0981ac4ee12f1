using WorkerAdvisor.Knowledge.Checking;

namespace WorkerAdvisor.Knowledge.Tests.Checking;

public sealed class UtteranceRulesTests
{
    [Fact]
    public void A_phrasing_belongs_to_a_topic_or_is_out_of_scope()
    {
        using ContentFolder folder = A.ContentFolder().Write("utterances/more.tsv", "loan.gone\tplain\tvay\noos\tnew-kind\tcâu lạ\n");

        Expect(folder, "\"loan.gone\" is no topic of topics.yaml");
    }

    [Fact]
    public void A_topic_has_sixty_phrasings()
    {
        using ContentFolder folder = A.ContentFolder();
        string[] lines = Phrasings.OfTopics().Split('\n');
        ILookup<bool, string> ofDeposit = lines.ToLookup(line => line.StartsWith("fee.deposit\t", StringComparison.Ordinal));
        folder.Write("utterances/topics.tsv", string.Join('\n', ofDeposit[true].Take(59).Concat(ofDeposit[false])));

        Expect(folder, "\"fee.deposit\" has 59 phrasings; write at least 60");
    }

    [Fact]
    public void A_topic_has_four_phrasings_of_every_style()
    {
        using ContentFolder folder = A.ContentFolder();
        folder.Write("utterances/topics.tsv", Phrasings.OfTopics().Replace("fee.deposit\ttypo", "fee.deposit\tplain", StringComparison.Ordinal));

        Expect(folder, "\"fee.deposit\" has 0 phrasings in the style \"typo\"; write at least 4");
    }

    private static void Expect(ContentFolder folder, string message) => Assert.Equal([new ContentFault("utterances", 1, message)], folder.Faults());
}
