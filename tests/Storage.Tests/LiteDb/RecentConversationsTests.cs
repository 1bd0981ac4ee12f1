using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

public sealed class RecentConversationsTests
{
    private readonly RecentConversations recent = new(most: 3);

    [Fact]
    public void The_last_state_kept_is_found()
    {
        Keep("a", "first");
        Keep("a", "second");

        Assert.Equal("second", Find("a"));
    }

    [Fact]
    public void Twice_as_many_as_asked_for_are_kept_at_most_and_the_latest_always()
    {
        for (int chat = 0; chat < 100; chat++)
        {
            Keep($"{chat}", "s");
            Assert.Equal("s", Find($"{chat}"));
        }

        Assert.InRange(Enumerable.Range(0, 100).Count(chat => Find($"{chat}") is not null), 3, 6);
    }

    [Fact]
    public void A_chat_that_is_in_both_halves_is_found_as_it_is_now_and_forgotten_in_both()
    {
        Keep("a", "old");
        Keep("b", "s");
        Keep("c", "s");   // now the three are the older half
        Keep("a", "new");

        Assert.Equal("new", Find("a"));
        recent.Forget(A.Chat("a"));
        Assert.Null(Find("a"));
    }

    [Fact]
    public void A_state_too_long_to_keep_takes_the_place_of_an_older_one_all_the_same()
    {
        Keep("a", "short");
        Keep("a", new string('x', 10_000));

        Assert.Null(Find("a"));
    }

    [Fact]
    public void After_a_fault_nothing_is_known()
    {
        for (int chat = 0; chat < 5; chat++) Keep($"{chat}", "s");

        recent.Clear();

        Assert.All(Enumerable.Range(0, 5), chat => Assert.Null(Find($"{chat}")));
    }

    private void Keep(string chat, string state) => recent.Keep(new ConversationRecord(A.Chat(chat), state, A.Noon));

    private string? Find(string chat) => recent.Find(A.Chat(chat))?.State;
}
