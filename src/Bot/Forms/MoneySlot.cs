using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Forms;

/// <summary>A sum of money. What may be several currencies, a range, or a number alone is asked back about.</summary>
public sealed record MoneySlot(string Id) : Slot(Id)
{
    /// <summary>Below this a number alone can only mean millions of đồng, or so many of a foreign currency.</summary>
    private const decimal FewEnough = 1_000, Million = 1_000_000, Man = 10_000;

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        if (MoneyReader.ReadAnswer(text) is not { Low: > 0 } said) return new SlotReading.Silent();
        if (said.Low != said.High) return new SlotReading.Unclear(context.Replies.Say("form.money.range"), [Choice(said.Low, said.Possible[0]), Choice(said.High, said.Possible[0])]);
        if (said.Settle(MarketCurrency.Of(values.Text("market") ?? context.Market)) is { } currency) return new SlotReading.Told(new MoneyAmount(said.Low, currency).ToString());
        return new SlotReading.Unclear(context.Replies.Say("form.money.which"), said.IsBare ? Bare(said.Low, values, context) : [.. said.Possible.Select(possible => Choice(said.Low, possible))]);
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => MoneyAmount.Parse(value) is { Amount: > 0 };

    private static List<SlotChoice> Bare(decimal number, FormValues values, FormContext context)
    {
        var meant = new List<SlotChoice> { number < FewEnough ? Choice(number * Million, Currency.Vnd) : Choice(number, Currency.Vnd) };
        Currency? local = MarketCurrency.Of(values.Text("market") ?? context.Market);
        if (local is { } foreign) meant.Add(foreign == Currency.Jpy && number < FewEnough ? Choice(number * Man, foreign) : Choice(number, foreign));
        else meant.Add(Choice(number, Currency.Usd));
        return meant;
    }

    private static SlotChoice Choice(decimal amount, Currency currency) => new(new MoneyAmount(amount, currency).ToString(), MoneyWording.Say(amount, currency));
}
