namespace WorkerAdvisor.Bot.Conversations;

/// <summary>What a command beside the talk answers: a text of <c>content/replies</c> with its values.</summary>
public sealed record SideAnswer(string Key, params IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>An answer without values; null stays null.</summary>
    public static implicit operator SideAnswer?(string? key) => key is null ? null : new SideAnswer(key);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static SideAnswer? FromString(string? key) => key;
}
