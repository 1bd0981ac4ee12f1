using WorkerAdvisor.Bot.Reminders;

namespace WorkerAdvisor.Bot.Tests.Reminders;

public sealed class SteadyClockTests
{
    [Fact]
    public void It_goes_on_by_what_passed_and_not_by_what_the_clock_says()
    {
        var clock = new Jumping();
        var steady = new SteadyClock(clock);

        clock.Now = clock.Now.AddYears(70);
        clock.Timestamp += TimeSpan.FromMinutes(5).Ticks;

        Assert.Equal(new DateTimeOffset(2026, 11, 22, 8, 5, 0, TimeSpan.Zero), steady.GetUtcNow());
    }

    private sealed class Jumping : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = LiveBot.Today;

        public long Timestamp { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Timestamp;
    }
}
