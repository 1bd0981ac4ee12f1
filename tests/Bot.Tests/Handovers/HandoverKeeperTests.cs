using Moq;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Handovers;

namespace WorkerAdvisor.Bot.Tests.Handovers;

public sealed class HandoverKeeperTests
{
    private static readonly PersonalDataSeal Seal = DataKeys.InMemory().Seal;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_that_never_had_a_hand_over_costs_no_look_into_the_store()
    {
        var keeper = new HandoverKeeper(new Mock<IHandoverStore>(MockBehavior.Strict).Object, Seal);

        ConversationState state = await keeper.PutInAsync(ConversationState.New, LiveBot.Says("xin chào"), Token);

        Assert.Equal(ConversationState.New, state);
    }

    [Fact]
    public async Task A_question_kept_for_the_next_message_is_sealed()
    {
        const string Question = "cách nấu bún bò ngon";
        var keeper = new HandoverKeeper(new Mock<IHandoverStore>(MockBehavior.Strict).Object, Seal);
        ConversationState asked = ConversationState.New with { Person = new HandoverMemory(Question: Question) };

        ConversationState stored = keeper.TakeOut(asked);
        ConversationState read = await keeper.PutInAsync(stored, LiveBot.Says("xin chào"), Token);

        Assert.DoesNotContain("bún", stored.Person!.Question, StringComparison.Ordinal);
        Assert.Equal(Question, read.Person!.Question);
    }
}
