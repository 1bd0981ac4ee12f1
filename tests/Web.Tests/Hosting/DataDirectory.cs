namespace WorkerAdvisor.Web.Tests.Hosting;

/// <summary>A new directory under the system's temporary folder, gone afterwards.</summary>
public sealed class DataDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("worker-advisor-web-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
