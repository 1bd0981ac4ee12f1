using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge;

[assembly: AssemblyFixture(typeof(WorkerAdvisor.Content.Tests.LiveContent))]

namespace WorkerAdvisor.Content.Tests;

/// <summary>The content as it would go live, with what was learnt from it; loaded once for all tests.</summary>
public sealed class LiveContent
{
    public KnowledgeBase Knowledge { get; } = KnowledgeLoader.Load(ContentLocation.BesideProgram);
}
