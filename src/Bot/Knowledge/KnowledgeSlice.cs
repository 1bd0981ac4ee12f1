using WorkerAdvisor.Knowledge;

namespace WorkerAdvisor.Bot.Knowledge;

/// <summary>Wires the knowledge base: loaded before the host is built, so that faulty content stops the start with its first fault.</summary>
internal static class KnowledgeSlice
{
    /// <summary>Starts to load. It is the longest part of a start, so that the rest is wired meanwhile.</summary>
    public static Task<KnowledgeBase> StartLoading() =>
        Task.Run(() => KnowledgeLoader.Load(ContentLocation.BesideProgram, () => Console.Error.WriteLine("The content has changed; learning from it, about 20 seconds…")));

    /// <summary>Waits until the knowledge base is loaded.</summary>
    /// <inheritdoc cref="KnowledgeLoader.Load" path="/exception"/>
    public static void AddKnowledge(this WebApplicationBuilder builder, Task<KnowledgeBase> loading)
    {
        builder.Services.AddSingleton(ContentLocation.BesideProgram);
        builder.Services.AddSingleton(new LiveKnowledge(loading.GetAwaiter().GetResult()));
        builder.Services.AddHostedService<ContentWatcher>();
    }
}
