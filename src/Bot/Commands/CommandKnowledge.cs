using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge;

namespace WorkerAdvisor.Bot.Commands;

/// <summary>Loads the knowledge base for a verb, telling on the error stream what stands in the way.</summary>
internal static class CommandKnowledge
{
    /// <summary>The knowledge base, or null after the reason was told.</summary>
    public static KnowledgeBase? TryLoad(ContentLocation location)
    {
        try
        {
            return KnowledgeLoader.Load(location, () => Console.Error.WriteLine("The content has changed; learning from it, about 20 seconds…"));
        }
        catch (Exception fault) when (fault is ContentFaultException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine(fault.Message);
            return null;
        }
    }
}
