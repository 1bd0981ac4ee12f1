using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Tests.Tools;

/// <summary>A tool made up for tests, in place of the loan tool: asks for a sum and a wage, and tells how many wages the sum is.</summary>
internal sealed class Ferry : ITool
{
    public string Id => "loan";

    public IReadOnlyList<Slot> Slots { get; } = [new MoneySlot("amount"), new MoneySlot("wage") { IsSkippable = true }];

    public FormValues Read(string text, FormValues known, FormContext context)
    {
        IReadOnlyList<MoneyMention> sums = MoneyReader.Find(text);
        foreach (MoneyMention sum in sums)
        {
            if (sum.Settle(null) is not { } currency) continue;
            string before = text[..Math.Min(sum.Start, text.Length)];
            if (before.EndsWith("lương ", StringComparison.Ordinal)) known = known.With("wage", new MoneyAmount(sum.Low, currency));
            else if (before.EndsWith("vay ", StringComparison.Ordinal)) known = known.With("amount", new MoneyAmount(sum.Low, currency));
        }

        return known;
    }

    public bool IsEnough(FormValues told) => told.Has("wage");

    public bool IsWorthAsking(FormValues told) => told.Has("wage");

    public ToolResult? Hear(string text, FormValues values, FormContext context) => text switch
    {
        "qua sông" => new ToolResult(values, [new Reply("Đã qua sông.", ReplyKind.Answer)]),
        "quên tiền" => new ToolResult(values.Without("amount"), []),
        _ => null,
    };

    public ToolResult Finish(FormValues values, FormContext context)
    {
        decimal amount = values.Money("amount")!.Value.Amount;
        string text = values.Money("wage") is { } wage ? $"{amount / wage.Amount} tháng lương" : MoneyWording.Say(values.Money("amount")!.Value);
        return new ToolResult(values, [new Reply(text, ReplyKind.Answer, Table: new ReplyTable("", ["Khoản", "Số tiền"], [["Vay", "1"]]))]);
    }
}
