using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge;

namespace WorkerAdvisor.Content.Tests;

[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests(LiveContent live, ITestOutputHelper output)
{
    private const double MostMegabytes = 40, Megabyte = 1e6;

    /// <summary>Loaded a second time and while no other test runs, so that only the knowledge base itself counts.</summary>
    [Fact]
    public void A_loaded_knowledge_base_takes_at_most_40_megabytes()
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        KnowledgeBase knowledge = KnowledgeLoader.Load(ContentLocation.BesideProgram, cancellationToken: TestContext.Current.CancellationToken);
        double megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / Megabyte;
        output.WriteLine($"{megabytes:F1} MB");

        Assert.True(megabytes <= MostMegabytes, $"{megabytes:F1} MB");
        Assert.Equal(live.Knowledge.Hash, knowledge.Hash);
    }
}
