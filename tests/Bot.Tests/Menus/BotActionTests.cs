using CsCheck;
using WorkerAdvisor.Bot.Menus;

namespace WorkerAdvisor.Bot.Tests.Menus;

public sealed class BotActionTests
{
    private static readonly Gen<string> Id = Gen.Char["abcdefghijklmnopqrstuvwxyz.-"].Array[1, 25].Select(letters => new string(letters));

    [Fact]
    public void What_a_button_carries_is_what_is_read_when_it_is_pressed() =>
        Gen.Select(Gen.Char["tpmnudx"], Id, Id).Sample((verb, topic, detail) =>
        {
            var action = new BotAction(verb.ToString(), topic, detail);
            return BotAction.Parse(action.ToString()) == action;
        });

    [Fact]
    public void Any_text_is_read_or_refused_but_never_fails() => Gen.String.Sample(text => { BotAction.Parse(text); });
}
