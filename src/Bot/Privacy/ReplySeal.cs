using System.Text.Json;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>The replies that are kept so that the same message sent again gets them again: they may repeat what the person told.</summary>
public sealed class ReplySeal(PersonalDataSeal seal)
{
    /// <summary>Begins what was stored before replies were sealed.</summary>
    private const char Open = '[';

    /// <summary>Replies as they are stored.</summary>
    public string Seal(IReadOnlyList<Reply> replies) => Convert.ToBase64String(seal.Seal(JsonSerializer.Serialize(replies, BotJson.Default.IReadOnlyListReply)));

    /// <summary>Replies that were stored; none when their key is gone.</summary>
    public IReadOnlyList<Reply> Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        string? json = stored.StartsWith(Open) ? stored : stored.Length == 0 ? null : seal.Open(Convert.FromBase64String(stored));
        return json is null ? [] : JsonSerializer.Deserialize(json, BotJson.Default.IReadOnlyListReply) ?? [];
    }
}
