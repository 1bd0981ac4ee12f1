using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Forms;

/// <summary>A sum of money. What may be several currencies, a range, or a number alone is asked back about.</summary>
public sealed record MoneySlot(string Id) : Slot(Id)
{
    /// <summary>Below this a number alone can only mean millions of đồng, or so many of a foreign currency.</summary>
    private const decimal FewEnough = 1_000, Million = 1_000_000, Man = 10_000;

    /// <summary>What the reader of money takes at most; a button may not bring more.</summary>
    private const decimal Largest = 1e13m;

    /// <summary>The one currency it takes, for what is reckoned in it only; null for any. Other money is asked back about, never exchanged.</summary>
    public Currency? Only { get; init; }

    /// <summary>Sums to press under the question, in <see cref="Only"/> or đồng.</summary>
    public IReadOnlyList<decimal> Offered { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => [.. Offered.Select(sum => Choice(sum, Only ?? Currency.Vnd))];

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        if (MoneyReader.ReadAnswer(text) is not { Low: > 0 } said) return new SlotReading.Silent();
        if (Only is { } only && !said.IsBare) return ReadOnly(said, only, context);
        if (said.Low != said.High) return new SlotReading.Unclear(context.Replies.Say("form.money.range"), [Choice(said.Low, said.Possible[0]), Choice(said.High, said.Possible[0])]);
        if (said.Settle(MarketCurrency.Of(values.Text("market") ?? context.Market)) is { } currency) return new SlotReading.Told(new MoneyAmount(said.Low, currency).ToString());
        return new SlotReading.Unclear(context.Replies.Say("form.money.which"), said.IsBare ? Bare(said.Low, values, context) : [.. said.Possible.Select(possible => Choice(said.Low, possible))]);
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => MoneyAmount.Parse(value) is { Amount: > 0 and <= Largest } money && (Only is null || money.Currency == Only);

    private static SlotReading ReadOnly(MoneyMention said, Currency only, FormContext context)
    {
        if (!said.Possible.Contains(only)) return new SlotReading.Unclear(context.Replies.Say("form.money.only", ("currency", MoneyWording.NameOf(only))), []);
        return said.Low == said.High
            ? new SlotReading.Told(new MoneyAmount(said.Low, only).ToString())
            : new SlotReading.Unclear(context.Replies.Say("form.money.range"), [Choice(said.Low, only), Choice(said.High, only)]);
    }

    private List<SlotChoice> Bare(decimal number, FormValues values, FormContext context)
    {
        var meant = new List<SlotChoice> { number < FewEnough ? Choice(number * Million, Currency.Vnd) : Choice(number, Currency.Vnd) };
        if (Only is not null) return meant;
        Currency? local = MarketCurrency.Of(values.Text("market") ?? context.Market);
        if (local is { } foreign) meant.Add(foreign == Currency.Jpy && number < FewEnough ? Choice(number * Man, foreign) : Choice(number, foreign));
        else meant.Add(Choice(number, Currency.Usd));
        return meant;
    }

    private static SlotChoice Choice(decimal amount, Currency currency) => new(new MoneyAmount(amount, currency).ToString(), MoneyWording.Say(amount, currency));
}
