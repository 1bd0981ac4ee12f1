using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Tests.Conversations;

public sealed class SlashCommandTests(LiveBot bot)
{
    [Theory]
    [InlineData("/menu", "menu", "")]
    [InlineData("/START loan_amount", "start", "loan_amount")]
    [InlineData("/start   a b ", "start", "a b")]
    public void A_word_after_a_slash_is_a_command(string text, string name, string argument) => Assert.Equal(new SlashCommand(name, argument), SlashCommand.Parse(text));

    [Theory]
    [InlineData("menu")]
    [InlineData("/")]
    [InlineData("/ menu")]
    [InlineData("/5 triệu")]
    [InlineData("/vay-vốn")]
    [InlineData("")]
    public void Anything_else_is_none(string text) => Assert.Null(SlashCommand.Parse(text));

    [Fact]
    public void An_unknown_command_leads_to_the_topics() => Assert.Contains(Run("/vayvon").Buttons, button => button.Action == "g");

    [Fact]
    public void Every_command_that_is_shown_does_something_and_is_described_in_256_letters()
    {
        string unknown = Run("/vayvon").Text;

        Assert.All(SlashCommand.Shown, name =>
        {
            Assert.NotEqual(unknown, Run("/" + name).Text);
            Assert.InRange(bot.Knowledge.Content.Replies.Say("command." + name).Length, 1, 256);
        });
    }

    private Reply Run(string text) => Assert.Single(bot.Turn.Run(ConversationState.New with { Leads = [] }, LiveBot.Says(text)).Replies);
}
