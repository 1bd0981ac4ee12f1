namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>How people lean on what was said before, from <c>content/talk.yaml</c>.</summary>
/// <param name="Fillers">Words that say nothing of their own around a follow-up.</param>
/// <param name="Besides">Words that say nothing of their own beside an aspect: "cần điều kiện gì".</param>
/// <param name="There">Phrases for the country last spoken of: "nước đó".</param>
/// <param name="Corrections">Phrases that take back what was asked.</param>
/// <param name="Back">Phrases that go back to what was talked of before.</param>
/// <param name="Aspects">What may be asked of the thing or country last spoken of.</param>
public sealed record TalkRules(
    IReadOnlyList<string> Fillers,
    IReadOnlyList<string> Besides,
    IReadOnlyList<string> There,
    IReadOnlyList<string> Corrections,
    IReadOnlyList<string> Back,
    IReadOnlyList<Aspect> Aspects)
{
    /// <summary>Question words that ask the same: "mấy bữa", "khi nào", "bao lâu".</summary>
    public IReadOnlyList<IReadOnlyList<string>> Asks { get; init; } = [];

    /// <summary>Words that beside a place or country say that somebody is there: "em đang ở Nhật".</summary>
    public IReadOnlyList<string> Being { get; init; } = [];

    /// <summary>Words that say nothing of their own in such a message: "mới … lên".</summary>
    public IReadOnlyList<string> Living { get; init; } = [];

    /// <summary>Words that make of it a question about that country: "ở Nhật thì sao".</summary>
    public IReadOnlyList<string> Asking { get; init; } = [];

    /// <summary>Phrases for the first of two answers, and for the second.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Ordinals { get; init; } = [];
}

/// <summary>What may be asked of the thing or country last spoken of: "thế còn chi phí?".</summary>
/// <param name="Words">Phrases that name it.</param>
/// <param name="Facet">The facet of a country's topics; null where countries have none.</param>
/// <param name="Topics">Topics that it asks for after another one of their group; the first one after anything else. May be empty.</param>
/// <param name="Stays">Whether it belongs to the topic last answered when that group has none in <paramref name="Topics"/>: "mất bao lâu".</param>
public sealed record Aspect(IReadOnlyList<string> Words, string? Facet, IReadOnlyList<string> Topics, bool Stays);
