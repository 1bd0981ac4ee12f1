namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>How people say what they feel, and talk to the bot for company, from <c>content/feelings.yaml</c>.</summary>
/// <param name="Fillers">Phrases that say nothing of their own around a feeling.</param>
public sealed record FeelingRules(IReadOnlyList<Feeling> Feelings, IReadOnlyList<string> Fillers, IReadOnlyList<Chatter> Chatter)
{
    public static FeelingRules None { get; } = new([], [], []);
}

/// <summary>One kind of feeling.</summary>
/// <param name="Id">Ends the key of its reply: <c>feeling.{id}</c>.</param>
/// <param name="Words">Phrases that say it.</param>
public sealed record Feeling(string Id, IReadOnlyList<string> Words);

/// <summary>Talk for company that would else be declined.</summary>
/// <param name="Passage">What answers it, <c>topic#passage</c> or <c>topic</c>.</param>
/// <param name="Any">Phrases that are such talk.</param>
public sealed record Chatter(string Passage, IReadOnlyList<string> Any);
