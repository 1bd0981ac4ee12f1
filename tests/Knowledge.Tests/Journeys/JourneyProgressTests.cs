using CsCheck;
using WorkerAdvisor.Knowledge.Journeys;

namespace WorkerAdvisor.Knowledge.Tests.Journeys;

public sealed class JourneyProgressTests
{
    private static readonly Journey Way = new("way", "Đường", "Đường", "", [], [], [], DateOnly.MaxValue, [Step("a"), Step("b"), Step("maybe", isOptional: true), Step("pay", after: "b"), Step("fly")]);

    private static readonly string[] Ids = ["a", "b", "maybe", "pay", "fly", "gone"];

    private static readonly Gen<string> AnyId = Gen.OneOf(Ids.Select(Gen.Const).ToArray());

    private static readonly Gen<string[]> AnyIds = Gen.OneOf(Ids.Append("other.step").Select(Gen.Const).ToArray()).Array[0, 12];

    [Fact]
    public void Who_has_done_nothing_begins_with_the_first_step()
    {
        JourneyProgress progress = JourneyProgress.Of(Way, []);

        Assert.Equal("a", progress.Next?.Id);
        Assert.Equal(0, progress.Percent);
        Assert.False(progress.IsFinished);
    }

    [Fact]
    public void What_was_passed_by_is_next_though_later_steps_are_done() => Assert.Equal("a", JourneyProgress.Of(Way, ["b", "pay"]).Next?.Id);

    [Fact]
    public void A_step_that_not_everybody_needs_is_offered_in_its_turn() => Assert.Equal("maybe", JourneyProgress.Of(Way, ["a", "b"]).Next?.Id);

    [Fact]
    public void A_step_that_not_everybody_needs_is_passed_over_once_the_person_went_on() => Assert.Equal("fly", JourneyProgress.Of(Way, ["a", "b", "pay"]).Next?.Id);

    [Fact]
    public void All_is_done_without_what_not_everybody_needs()
    {
        JourneyProgress progress = JourneyProgress.Of(Way, ["a", "b", "pay", "fly"]);

        Assert.True(progress.IsFinished);
        Assert.Equal(100, progress.Percent);
        Assert.Null(progress.Next);
    }

    [Fact]
    public void What_not_everybody_needs_adds_nothing() => Assert.Equal(JourneyProgress.Of(Way, ["a"]).Percent, JourneyProgress.Of(Way, ["a", "maybe"]).Percent);

    [Fact]
    public void Paying_before_its_turn_is_warned_of() => Assert.Equal("b", Assert.Single(JourneyProgress.Of(Way, ["a", "pay"]).Warnings).Order.Step);

    [Fact]
    public void An_order_among_steps_that_the_journey_does_not_have_is_no_warning()
    {
        Journey shorter = Way with { Steps = [Step("pay", after: "b")] };

        Assert.Empty(JourneyProgress.Of(shorter, ["pay"]).Warnings);
    }

    [Fact]
    public void Ids_of_an_older_version_count_nowhere_and_are_kept()
    {
        JourneyProgress progress = JourneyProgress.Of(Way, ["gone", "a"]);

        Assert.Equal(["a"], progress.Done.Select(step => step.Id));
        Assert.Equal(["gone", "a"], progress.Ticked);
    }

    [Fact]
    public void A_press_on_a_step_that_there_is_not_changes_nothing() => Assert.Equal(["a"], JourneyProgress.Of(Way, ["a"]).Toggle("gone").Ticked);

    [Fact]
    public void Starting_again_leaves_what_other_journeys_have() => Assert.Equal(["other.step"], JourneyProgress.Of(Way, ["a", "other.step", "pay"]).StartAgain().Ticked);

    [Fact]
    public void A_shared_step_stays_done_on_another_way()
    {
        JourneyProgress company = JourneyProgress.Of(LiveJourneys.Find("company"), []).Toggle("passport").Toggle("company.sign");

        Assert.Equal(["passport"], JourneyProgress.Of(LiveJourneys.Find("eps"), company.Ticked).Done.Select(step => step.Id));
    }

    [Fact]
    public void A_journey_without_steps_is_never_finished() => Assert.False(JourneyProgress.Of(Way with { Steps = [] }, ["a"]).IsFinished);

    [Fact]
    public void Pressing_twice_is_as_not_pressing() =>
        Gen.Select(AnyIds, AnyId).Sample((ids, id) =>
        {
            JourneyProgress before = JourneyProgress.Of(Way, ids);
            Assert.Equal(before.Ticked.Order(), before.Toggle(id).Toggle(id).Ticked.Order());
        });

    [Fact]
    public void The_share_done_stays_between_none_and_all_and_all_means_that_nothing_is_left() =>
        AnyIds.Sample(ids =>
        {
            JourneyProgress progress = JourneyProgress.Of(Way, ids);
            Assert.InRange(progress.Percent, 0, 100);
            Assert.Equal(progress.IsFinished, progress.Percent == 100);
            Assert.Equal(progress.IsFinished, progress.Next is null);
        });

    [Fact]
    public void Doing_a_step_more_never_lowers_the_share() =>
        Gen.Select(AnyIds, AnyId).Sample((ids, id) =>
            Assert.True(JourneyProgress.Of(Way, ids).With(id, isDone: true).Percent >= JourneyProgress.Of(Way, ids).Percent));

    [Fact]
    public void The_next_step_is_never_one_that_is_done() =>
        AnyIds.Sample(ids => Assert.DoesNotContain(JourneyProgress.Of(Way, ids).Next?.Id ?? "none", ids));

    [Fact]
    public void Doing_what_is_next_again_and_again_ends() =>
        AnyIds.Sample(ids =>
        {
            JourneyProgress progress = JourneyProgress.Of(Way, ids);
            for (int steps = 0; progress.Next is { } next; steps++)
            {
                Assert.True(steps < Way.Steps.Count);
                progress = progress.With(next.Id, isDone: true);
            }
        });

    private static JourneyStep Step(string id, bool isOptional = false, string? after = null) =>
        new(id, id, "", [], null, null, null, [], null, isOptional, after is null ? [] : [new StepOrder(after, "Chưa tới lượt.", [])], [id]);
}
