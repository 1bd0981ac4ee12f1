using WorkerAdvisor.Bot.Sharing;

namespace WorkerAdvisor.Bot.Tests.Sharing;

public sealed class CountBandTests
{
    [Theory]
    [InlineData(0, "dưới 5")]
    [InlineData(4, "dưới 5")]
    [InlineData(5, "từ 5")]
    [InlineData(9, "từ 5")]
    [InlineData(10, "từ 10")]
    [InlineData(1_234, "từ 1.230")]
    public void A_count_is_told_so_roughly_that_one_more_person_is_not_seen(long count, string told) => Assert.Equal(told, CountBand.Of(count, 5).ToString());
}
