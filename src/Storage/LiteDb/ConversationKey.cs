using System.Globalization;
using LiteDB;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Ids of the documents of one conversation.</summary>
internal readonly struct ConversationKey
{
    private readonly string text;

    /// <exception cref="ArgumentException">The id is longer than <see cref="ConversationId.MaxLength"/>, or a part is null.</exception>
    public ConversationKey(ConversationId id)
    {
        ArgumentNullException.ThrowIfNull(id.Channel, nameof(id));
        ArgumentNullException.ThrowIfNull(id.ChatId, nameof(id));
        if (id.Channel.Length + id.ChatId.Length > ConversationId.MaxLength)
            throw new ArgumentException($"A conversation's id has at most {ConversationId.MaxLength} characters.", nameof(id));
        text = $"{id.Channel.Length}:{id.Channel}{id.ChatId}";   // the length keeps ("a", "bc") and ("ab", "c") apart
    }

    private ConversationKey(string text) => this.text = text;

    public static ConversationKey Of(BsonDocument conversation) => new(Stored.Text(conversation["_id"]));

    /// <summary>The conversation of a key as it is stored.</summary>
    public static ConversationId Conversation(BsonValue key)
    {
        string text = Stored.Text(key);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        int chat = colon + 1 + int.Parse(text.AsSpan(0, colon), CultureInfo.InvariantCulture);
        return new ConversationId(text[(colon + 1)..chat], text[chat..]);
    }

    /// <summary>The conversation's own document.</summary>
    public BsonValue Document => Stored.Text(text);

    /// <summary>The <see cref="RecentUpdates"/>.</summary>
    public BsonValue Ring => Stored.Text($"{text}#ring");

    /// <summary>The replies kept in one slot of <see cref="RecentUpdates"/>.</summary>
    public BsonValue Replies(int slot) => Stored.Text($"{text}#{slot}");
}
