using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;

namespace WorkerAdvisor.Storage.Tests;

/// <summary>One kind of store, empty when opened; every contract is held against each kind.</summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    public abstract IConversationStore Conversations { get; }

    public abstract IRatingStore Ratings { get; }

    public abstract IQuestionStore Questions { get; }

    public abstract Task OpenAsync();

    public abstract ValueTask DisposeAsync();
}
