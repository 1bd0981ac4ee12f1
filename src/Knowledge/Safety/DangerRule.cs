namespace WorkerAdvisor.Knowledge.Safety;

/// <summary>Signs of one kind of danger, as <c>content/safety.yaml</c> lists them. How a phrase is written: <see cref="Phrase"/>.</summary>
/// <param name="Id">Ends the key of its reply: <c>danger.{id}</c>.</param>
/// <param name="Topic">Answered below the emergency block, unless the message is clearly about a passage of <paramref name="Below"/>.</param>
/// <param name="Below">Passages that may stand below the block, as <c>topic#passage</c>, or <c>topic</c> for its short answer; first the one taken when none is clear.</param>
/// <param name="Any">Phrases that tell of it.</param>
/// <param name="Unless">Phrases in which the same words only ask.</param>
public sealed record DangerRule(string Id, string Topic, IReadOnlyList<string> Below, IReadOnlyList<string> Any, IReadOnlyList<string> Unless)
{
    /// <summary>A country's help line is named only to somebody who says that they are there, not to one who asked about it.</summary>
    public bool HotlineOnlyThere { get; init; }

    /// <summary>The passage below the block when the family asks, <c>topic#passage</c>; null when it is the same for everybody.</summary>
    public string? ForFamily { get; init; }
}

/// <summary>Words that phrases name together: <c>&lt;người&gt;</c> stands for any word of the list <c>người</c>.</summary>
public sealed record WordList(string Name, IReadOnlyList<string> Words);

/// <summary>A country's own help line.</summary>
/// <param name="Page">Page on which the number was confirmed.</param>
public sealed record Hotline(string Market, string Text, string Page);

/// <summary>All of <c>content/safety.yaml</c>.</summary>
/// <param name="Sources">Pages on which the numbers of the emergency blocks were confirmed.</param>
public sealed record SafetyContent(IReadOnlyList<WordList> Lists, IReadOnlyList<DangerRule> Rules, IReadOnlyList<Hotline> Hotlines, IReadOnlyList<string> Sources)
{
    /// <summary>Words right before a country that tell that somebody is there: "ở Nhật", not "đi Nhật".</summary>
    public IReadOnlyList<string> There { get; init; } = [];

    /// <summary>Phrases that tell that somebody of the family is in danger, not the one who writes: "chồng em bị".</summary>
    public IReadOnlyList<string> Family { get; init; } = [];

    /// <summary>Phrases in which the same words only name who did it: "bị chồng em".</summary>
    public IReadOnlyList<string> FamilyUnless { get; init; } = [];
}
