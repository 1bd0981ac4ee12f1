using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Bot.Tests.Leads;

/// <summary>Over the phrasings of topics near it: who asks to register gets the form, and nobody else does.</summary>
public sealed class LeadOpeningTests(LiveBot bot)
{
    /// <summary>Measured on 26,000 phrasings: of those about registering 7 in 10 open the form, the rest ask about it; of the others 3 do ("cách đăng ký đi").</summary>
    private const double ShareThatOpens = 0.7;

    private const int MostOthers = 5;

    private static readonly string[] Near = ["contact.", "plan.", "start.", "training.", "return.", "support."];

    private readonly Lazy<(string Topic, string Text)[]> _phrasings = new(() => [.. bot.Knowledge.Content.Utterances
        .Where(example => Array.Exists(Near, group => example.Label.StartsWith(group, StringComparison.Ordinal))).Select(example => (example.Label, example.Text))]);

    [Fact]
    public void No_phrasing_of_another_topic_asks_for_the_form_in_so_many_words()
    {
        Assert.DoesNotContain(_phrasings.Value, line => line.Topic is not ("contact.register" or "contact.human") && Finds(line.Text));
    }

    [Fact]
    public void Who_asks_to_register_gets_the_form()
    {
        string[] register = [.. _phrasings.Value.Where(line => line.Topic == "contact.register").Select(line => line.Text)];

        Assert.InRange(register.Count(Opens) / (double)register.Length, ShareThatOpens, 1);
    }

    [Fact]
    public void Who_asks_about_something_else_near_it_does_not()
    {
        Assert.InRange(_phrasings.Value.Count(line => line.Topic != "contact.register" && Opens(line.Text)), 0, MostOthers);
    }

    private bool Finds(string text) => bot.Knowledge.Tools.Find(bot.Knowledge.Advisor.Ask(text, AskContext.None).Understanding.Words)?.Id == LeadForm.Id;

    private bool Opens(string text) => new Registering(bot.Knowledge, bot.Clock).Say(text) is [{ Form: LeadForm.Id }, ..];
}
