using CsCheck;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Tests.Conversations;

public sealed class StartPayloadTests(LiveBot bot)
{
    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("loan_amount", null, null, "loan.amount")]
    [InlineData("m-7k3m9q2d", "7k3m9q2d", null, null)]
    [InlineData("m-7k3m9q2d_t-son-la_loan_amount", "7k3m9q2d", "son-la", "loan.amount")]
    [InlineData("t-son-la", null, "son-la", null)]
    public void A_link_hands_over_a_code_a_province_and_a_topic(string written, string? code, string? province, string? topic)
    {
        var payload = new StartPayload(code, province, topic);

        Assert.Equal(payload, StartPayload.Parse(written));
        Assert.Equal(written, payload.ToString());
    }

    [Fact]
    public void Whatever_a_link_holds_is_read_without_a_fault() => Gen.String.Sample(text => StartPayload.Parse(text) is not null);

    [Fact]
    public void Every_topic_fits_beside_a_code_and_a_province_into_Telegrams_64_letters()
    {
        string longest = bot.Knowledge.Places.Provinces.MaxBy(province => province.Slug.Length)!.Slug;
        Assert.All(bot.Knowledge.Content.Topics, topic =>
        {
            var payload = new StartPayload("7k3m9q2d", longest, topic.Id);
            Assert.Equal(payload, StartPayload.Parse(payload.ToString()));
            Assert.Matches("^[A-Za-z0-9_-]{1,64}$", payload.ToString());
        });
    }

    [Fact]
    public void A_link_opens_its_topic_for_its_province()
    {
        TurnResult result = bot.Turn.Run(ConversationState.New, LiveBot.Says("/start m-7k3m9q2d_t-son-la_loan_amount"));

        Assert.Equal("loan.amount", Assert.Single(result.Replies).Topic);
        Assert.Equal("son-la", result.State.Province);
    }

    [Fact]
    public void What_the_person_said_themselves_stands_against_a_link()
    {
        TurnResult result = bot.Turn.Run(ConversationState.New with { Province = "hue" }, LiveBot.Says("/start t-son-la"));

        Assert.Equal("hue", result.State.Province);
    }

    [Fact]
    public void A_province_that_is_none_is_passed_over() =>
        Assert.Null(bot.Turn.Run(ConversationState.New, LiveBot.Says("/start t-atlantis")).State.Province);
}
