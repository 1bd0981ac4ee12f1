using Microsoft.Extensions.Options;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Outbox;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;
using WorkerAdvisor.Storage.Reminders;

namespace WorkerAdvisor.Bot.Storage;

/// <summary>Wires the store: one process owns it, and it is open before anything is served.</summary>
internal static class StorageSlice
{
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>().BindConfiguration("Storage");
        services.AddSingleton<OpenStore>();
        services.AddHostedService(provider => provider.GetRequiredService<OpenStore>());
        services.AddHostedService<Forgetter>();
        services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<OpenStore>().Store.Conversations);
        services.AddSingleton<IInboxStore>(provider => provider.GetRequiredService<OpenStore>().Store.Inbox);
        services.AddSingleton<IOutboxStore>(provider => provider.GetRequiredService<OpenStore>().Store.Outbox);
        services.AddSingleton<IRatingStore>(provider => provider.GetRequiredService<OpenStore>().Store.Ratings);
        services.AddSingleton<IQuestionStore>(provider => provider.GetRequiredService<OpenStore>().Store.Questions);
        services.AddSingleton<IReminderStore>(provider => provider.GetRequiredService<OpenStore>().Store.Reminders);
        services.AddSingleton<ILeadStore>(provider => provider.GetRequiredService<OpenStore>().Store.Leads);
        services.AddSingleton<IDraftStore>(provider => provider.GetRequiredService<OpenStore>().Store.Drafts);
        services.AddSingleton<IAuditStore>(provider => provider.GetRequiredService<OpenStore>().Store.Audit);
    }
}

/// <summary>Opens the store when the host starts, and closes it last of all, when every turn is done.</summary>
internal sealed partial class OpenStore(IOptions<StorageOptions> options, ILogger<OpenStore> logger) : IHostedLifecycleService, IAsyncDisposable
{
    private LiteDbStore? _store;

    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public LiteDbStore Store => _store ?? throw new InvalidOperationException("The store opens when the host starts.");

    public bool IsWritable => _store?.IsWritable ?? false;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        _store = await LiteDbStore.OpenAsync(Path.GetFullPath(options.Value.Directory), cancellationToken);
        foreach (string healed in _store.Healed) LogHealed(healed);
    }

    /// <summary>Why no snapshot could be taken when one was due; null when all is well.</summary>
    public string? UpkeepFault => _store?.UpkeepFault;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
    }

    [LoggerMessage(LogLevel.Warning, "The store healed a file of its own; look at the disk: {What}")]
    private partial void LogHealed(string what);
}
