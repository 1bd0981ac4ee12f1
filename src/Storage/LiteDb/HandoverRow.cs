using System.Buffers.Binary;
using LiteDB;
using WorkerAdvisor.Storage.Handovers;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>A hand-over as it is stored, and the keys by which lists of them are found: of all or of a centre, open, closed or waiting, the newest first.</summary>
internal static class HandoverRow
{
    private const string Id = "_id", Version = "version", Centre = "centre", State = "state", Officer = "officer", Opened = "opened", LastLine = "last", Unread = "unread", Closed = "closed", By = "by";

    private const byte IsOpen = (byte)'o', IsClosed = (byte)'c', IsWaiting = (byte)'w', OfCentre = 1, OfAll = 0;

    public static Handover Read(BsonDocument row) => new(
        new HandoverId(row[Id].AsInt64),
        row[Version].AsInt64,
        ConversationKey.Conversation(row[Schema.Chat]),
        Stored.Text(row[Centre]),
        Enum.Parse<HandoverState>(row[State].AsString),
        StoredDetails.TextOrNull(row[Officer]),
        Stored.Moment(row[Opened]),
        Stored.Moment(row[LastLine]),
        row[Unread].AsBoolean,
        row[Closed].IsNull ? null : Stored.Moment(row[Closed]))
    {
        ClosedBy = StoredDetails.TextOrNull(row[By]),
    };

    public static BsonDocument Write(Handover handover)
    {
        var row = new BsonDocument
        {
            [Id] = handover.Id.Value,
            [Version] = handover.Version,
            [Schema.Chat] = new ConversationKey(handover.Chat).Document,
            [Centre] = Stored.Text(handover.Centre),
            [State] = handover.State.ToString(),
            [Opened] = Stored.Moment(handover.OpenedAt),
            [LastLine] = Stored.Moment(handover.LastLineAt),
            [Unread] = handover.IsUnread,
            [Schema.Keys] = StoredDetails.Array(Keys(handover), key => key),
        };
        if (handover.Officer is { } officer) row[Officer] = Stored.Text(officer);
        if (handover.ClosedAt is { } closed) row[Closed] = Stored.Moment(closed);
        if (handover.ClosedBy is { } by) row[By] = Stored.Text(by);
        return row;
    }

    /// <summary>The stretch of keys of a list.</summary>
    public static (byte[] Start, byte[] End) List(string? centre, bool isOpen, HandoverId? before) => Run(isOpen ? IsOpen : IsClosed, centre, before);

    /// <summary>The stretch of keys of those that nobody has answered yet.</summary>
    public static (byte[] Start, byte[] End) Waiting(string? centre) => Run(IsWaiting, centre, before: null);

    private static (byte[] Start, byte[] End) Run(byte state, string? centre, HandoverId? before)
    {
        byte[] shared = Shared(state, centre);
        return ([.. shared, .. Inverted(before is { } id ? id.Value - 1 : long.MaxValue)], [.. shared, .. Inverted(0)]);
    }

    private static IEnumerable<byte[]> Keys(Handover handover)
    {
        List<byte> states = [handover.IsClosed ? IsClosed : IsOpen];
        if (handover.State is HandoverState.Waiting) states.Add(IsWaiting);
        foreach (byte state in states)
        {
            yield return [.. Shared(state, null), .. Inverted(handover.Id.Value)];
            yield return [.. Shared(state, handover.Centre), .. Inverted(handover.Id.Value)];
        }
    }

    private static byte[] Shared(byte state, string? centre) => centre is null ? [state, OfAll] : [state, OfCentre, .. LeadKeys.Part(centre)];

    private static byte[] Inverted(long value)
    {
        byte[] bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, long.MaxValue - value);
        return bytes;
    }
}
