using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Journeys;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Tools.Papers;

/// <summary>Which list of steps: a way of going, or an errand such as a loan. Its values are the ids of journeys.</summary>
internal sealed record JourneySlot(string Id, JourneyContent Journeys) : Slot(Id)
{
    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => ChoicesOf(Leading(context.NamedMarket));

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        JourneyReader reader = context.Knowledge.Journeys;
        IReadOnlyList<Word> words = reader.WordsOf(text);
        IReadOnlyList<Journey> meant = NumberedIn(text, context) is { } numbered ? [numbered] : reader.FindJourneys(words);
        if (meant.Count == 0) meant = reader.FindAnswered(words);
        return meant switch
        {
            [var only] => new SlotReading.Told(only.Id),
            [] => new SlotReading.Silent(),
            _ => new SlotReading.Unclear(context.Replies.Say("papers.which"), ChoicesOf(meant)),
        };
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => Journeys.Find(value) is not null;

    /// <summary>Where there are no buttons, they are numbered.</summary>
    private Journey? NumberedIn(string text, FormContext context)
    {
        IReadOnlyList<Journey> shown = Leading(context.NamedMarket);
        return int.TryParse(text.Trim(), out int number) && number >= 1 && number <= shown.Count ? shown[number - 1] : null;
    }

    /// <summary>Those that lead to a country, and the errands that every way has; all when no country is named.</summary>
    private IReadOnlyList<Journey> Leading(string? market) =>
        market is null ? Journeys.Journeys : [.. Journeys.Journeys.Where(journey => journey.Markets.Count == 0 || journey.Markets.Contains(market))];

    private static IReadOnlyList<SlotChoice> ChoicesOf(IEnumerable<Journey> journeys) => [.. journeys.Select(journey => new SlotChoice(journey.Id, journey.Button))];
}
