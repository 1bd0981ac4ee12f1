using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The real store, except that the first look at a chat may fail.</summary>
internal sealed class FaultyStore(IConversationStore store, Func<string, Exception?> fault) : IConversationStore
{
    private readonly ConcurrentDictionary<string, byte> _failed = [];

    /// <param name="fault">What a chat's first look fails with; null when it succeeds.</param>
    public static void Put(IServiceCollection services, Func<string, Exception?> fault) =>
        services.AddSingleton<IConversationStore>(provider => new FaultyStore(provider.GetRequiredService<OpenStore>().Store.Conversations, fault));

    public Task<ConversationRecord?> FindAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        fault(conversation.ChatId) is { } failure && _failed.TryAdd(conversation.ChatId, 0) ? Task.FromException<ConversationRecord?>(failure) : store.FindAsync(conversation, cancellationToken);

    public Task<string?> FindRepliesAsync(ConversationId conversation, string updateId, CancellationToken cancellationToken) => store.FindRepliesAsync(conversation, updateId, cancellationToken);

    public Task<CommitResult> CommitAsync(TurnCommit turn, CancellationToken cancellationToken) => store.CommitAsync(turn, cancellationToken);

    public Task DeleteAsync(ConversationId conversation, CancellationToken cancellationToken) => store.DeleteAsync(conversation, cancellationToken);

    public Task<int> PurgeOlderThanAsync(DateTimeOffset moment, CancellationToken cancellationToken) => store.PurgeOlderThanAsync(moment, cancellationToken);
}
