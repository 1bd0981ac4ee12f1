using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The real store, except that the first look at a chat may fail, or its first commit may fail after it was written.</summary>
internal sealed class FaultyStore(IConversationStore store, Func<string, Exception?> fault, bool afterCommit) : IConversationStore
{
    private readonly ConcurrentDictionary<string, byte> _failed = [];

    /// <param name="fault">What a chat's first look fails with; null when it succeeds.</param>
    /// <param name="afterCommit">Whether it is the first commit that fails, though it was written.</param>
    public static void Put(IServiceCollection services, Func<string, Exception?> fault, bool afterCommit = false) =>
        services.AddSingleton<IConversationStore>(provider => new FaultyStore(provider.GetRequiredService<OpenStore>().Store.Conversations, fault, afterCommit));

    public Task<ConversationRecord?> FindAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        !afterCommit && fault(conversation.ChatId) is { } failure && _failed.TryAdd(conversation.ChatId, 0) ? Task.FromException<ConversationRecord?>(failure) : store.FindAsync(conversation, cancellationToken);

    public Task<string?> FindRepliesAsync(ConversationId conversation, string updateId, CancellationToken cancellationToken) => store.FindRepliesAsync(conversation, updateId, cancellationToken);

    public async Task<CommitResult> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        CommitResult result = await store.CommitAsync(turn, cancellationToken);
        return afterCommit && fault(turn.Conversation.ChatId) is { } failure && _failed.TryAdd(turn.Conversation.ChatId, 0) ? throw failure : result;
    }

    public Task DeleteAsync(ConversationId conversation, CancellationToken cancellationToken) => store.DeleteAsync(conversation, cancellationToken);

    public Task<int> PurgeOlderThanAsync(DateTimeOffset moment, CancellationToken cancellationToken) => store.PurgeOlderThanAsync(moment, cancellationToken);
}
