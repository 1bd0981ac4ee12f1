using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Web.Tests.Hosting;

/// <summary>The real store, on a disk that can be full: then nothing is committed.</summary>
public sealed class FailingDisk
{
    public bool IsFull { get; set; }

    public void Put(IServiceCollection services) => services.AddSingleton<IConversationStore>(provider => new Store(provider.GetRequiredService<OpenStore>().Store.Conversations, this));

    private sealed class Store(IConversationStore store, FailingDisk disk) : IConversationStore
    {
        public Task<ConversationRecord?> FindAsync(ConversationId conversation, CancellationToken cancellationToken) => store.FindAsync(conversation, cancellationToken);

        public Task<string?> FindRepliesAsync(ConversationId conversation, string updateId, CancellationToken cancellationToken) => store.FindRepliesAsync(conversation, updateId, cancellationToken);

        public Task<CommitResult> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) =>
            disk.IsFull ? Task.FromException<CommitResult>(new IOException("no space left")) : store.CommitAsync(turn, cancellationToken);

        public Task DeleteAsync(ConversationId conversation, CancellationToken cancellationToken) => store.DeleteAsync(conversation, cancellationToken);

        public Task<int> PurgeOlderThanAsync(DateTimeOffset moment, CancellationToken cancellationToken) => store.PurgeOlderThanAsync(moment, cancellationToken);
    }
}
