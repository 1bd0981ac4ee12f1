using WorkerAdvisor.Knowledge;

namespace WorkerAdvisor.Bot.Knowledge;

/// <summary>Wires the knowledge base: loaded before the host is built, so that faulty content stops the start with its first fault.</summary>
internal static class KnowledgeSlice
{
    public static void AddKnowledge(this WebApplicationBuilder builder)
    {
        ContentLocation location = ContentLocation.BesideProgram;
        KnowledgeBase first = KnowledgeLoader.Load(location, () => Console.Error.WriteLine("The content has changed; learning from it, about 20 seconds…"));
        builder.Services.AddSingleton(location);
        builder.Services.AddSingleton(new LiveKnowledge(first));
        builder.Services.AddHostedService<ContentWatcher>();
    }
}
