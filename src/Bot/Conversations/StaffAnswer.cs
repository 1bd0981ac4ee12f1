namespace WorkerAdvisor.Bot.Conversations;

/// <summary>What a staff command answers: a text of <c>content/replies</c> with its values.</summary>
public sealed record StaffAnswer(string Key, params IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>An answer without values; null stays null.</summary>
    public static implicit operator StaffAnswer?(string? key) => key is null ? null : new StaffAnswer(key);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static StaffAnswer? FromString(string? key) => key;
}
