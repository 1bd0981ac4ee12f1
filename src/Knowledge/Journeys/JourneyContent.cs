using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Journeys;

/// <summary>All of <c>content/journeys</c>.</summary>
/// <param name="Journeys">In the order in which they are offered.</param>
public sealed record JourneyContent(IReadOnlyList<Journey> Journeys, JourneyWords Words)
{
    /// <summary>Of a content folder that has none.</summary>
    public static JourneyContent None { get; } = new([], JourneyWords.None);

    /// <summary>The journey with this id, or null.</summary>
    public Journey? Find(string? id) => Journeys.FirstOrDefault(journey => journey.Id == id);
}

/// <summary>How people talk to their list, from <c>content/journeys/words.yaml</c>; phrases are written as in <c>content/safety.yaml</c>.</summary>
/// <param name="Order">Ids of the journeys in the order in which they are offered.</param>
/// <param name="Phrases">The phrase lists by their names.</param>
public sealed record JourneyWords(IReadOnlyList<string> Order, IReadOnlyList<WordList> Lists, IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases)
{
    /// <summary>The phrase lists that the file must have.</summary>
    public static readonly IReadOnlyList<string> Names = ["done", "undone", "troubles", "noTroubles", "splits", "asking", "endsAsking", "next", "list", "papers", "switch", "again", "goes", "yes"];

    /// <summary>No words.</summary>
    public static JourneyWords None { get; } = new([], [], new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>The phrases of a list; none when the file does not have it, which the checker tells.</summary>
    public IReadOnlyList<string> Of(string list) => Phrases.GetValueOrDefault(list) ?? [];
}
