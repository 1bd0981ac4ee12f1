namespace WorkerAdvisor.Bot.Tests;

/// <summary>A new directory under the system's temporary folder, gone afterwards.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("worker-advisor-bot-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
