using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Bot.Knowledge;

/// <summary>
/// Watches the content while the host runs. A change is checked and learnt in the background, and goes live only when it passes; until
/// then, and for good when it does not, the old state answers.
/// </summary>
public sealed partial class ContentWatcher(ContentLocation location, LiveKnowledge knowledge, TimeProvider clock, ILogger<ContentWatcher> logger) : BackgroundService
{
    /// <summary>Editors save in several steps: wait until the files rest.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changed = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(location.Folder) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.WaitAsync(stoppingToken);
            await Task.Delay(Rest, clock, stoppingToken);
            while (changed.Wait(0, stoppingToken))
            {
                // The saves of one edit count as one change.
            }

            await Task.Run(() => Reload(stoppingToken), stoppingToken);
        }
    }

    /// <summary>Checks, learns and swaps if the content differs from what is live.</summary>
    internal void Reload(CancellationToken cancellationToken)
    {
        if (ContentHash.Of(location.Folder) == knowledge.Current.Hash) return;
        try
        {
            KnowledgeBase next = KnowledgeLoader.Load(location, cancellationToken: cancellationToken);
            knowledge.Swap(next);
            LogSwapped(next.Content.Articles.Count);
        }
        catch (ContentFaultException faulty)
        {
            LogRefused(faulty.Faults.Count, faulty.Faults[0].ToString());
        }
        catch (IOException unreadable)
        {
            LogUnreadable(unreadable);
        }
    }

    [LoggerMessage(LogLevel.Information, "Changed content is live: {Articles} articles")]
    private partial void LogSwapped(int articles);

    [LoggerMessage(LogLevel.Warning, "Changed content was refused with {Count} fault(s), the first: {First}. The old content goes on answering")]
    private partial void LogRefused(int count, string first);

    [LoggerMessage(LogLevel.Warning, "Changed content could not be read; the old content goes on answering")]
    private partial void LogUnreadable(Exception fault);
}
