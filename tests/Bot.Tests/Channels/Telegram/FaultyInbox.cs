using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Storage.Inbox;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The real inbox, except that the first time something is stored the call fails after it was written.</summary>
internal sealed class FaultyInbox(IInboxStore store) : IInboxStore
{
    private int _added;

    public static void Put(IServiceCollection services) =>
        services.AddSingleton<IInboxStore>(provider => new FaultyInbox(provider.GetRequiredService<OpenStore>().Store.Inbox));

    public async Task<IReadOnlyList<InboxEntry>> AddAsync(IReadOnlyList<ReceivedUpdate> updates, CancellationToken cancellationToken)
    {
        IReadOnlyList<InboxEntry> entries = await store.AddAsync(updates, cancellationToken);
        return Interlocked.Increment(ref _added) == 1 ? throw new IOException("lost the disk") : entries;
    }

    public Task<IReadOnlyList<InboxEntry>> ListAsync(long afterId, int max, CancellationToken cancellationToken) => store.ListAsync(afterId, max, cancellationToken);

    public Task RemoveAsync(long id, CancellationToken cancellationToken) => store.RemoveAsync(id, cancellationToken);

    public Task<int> ForgetSeenAsync(DateTimeOffset before, CancellationToken cancellationToken) => store.ForgetSeenAsync(before, cancellationToken);
}
