using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>What a chat remembers between turns. No words of the person, only what they were about.</summary>
/// <param name="Topic">The topic last answered.</param>
/// <param name="Market">The country last spoken of.</param>
/// <param name="Province">Slug of the person's province, once they named it.</param>
/// <param name="Album">The album last answered, so that each of its pictures is not answered again.</param>
public sealed record ConversationState(string? Topic = null, string? Market = null, string? Province = null, string? Album = null)
{
    /// <summary>A chat just begun.</summary>
    public static ConversationState New { get; } = new();

    /// <summary>The part that questions are read in the light of.</summary>
    public AskContext Context => new(Topic, Market, Province);
}
