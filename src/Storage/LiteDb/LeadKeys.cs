using System.Buffers.Binary;
using System.Text;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Index keys in which leads of one kind stand together, the newest first: first what they share (each part behind its length), then moment
/// and id, both inverted, then whether the consent was withdrawn. They are compared byte by byte.
/// </summary>
internal static class LeadKeys
{
    /// <summary>Longest part, in bytes of UTF-8; an index key has at most 1023, and a length here one.</summary>
    public const int LongestPart = 100;

    /// <summary>The first part of a key among the tags: which kind of tag it is.</summary>
    public const byte Word = (byte)'k', Market = (byte)'m', Code = (byte)'s', Withdrawn = (byte)'w', Aside = (byte)'b',
        Commune = (byte)'c', Group = (byte)'g', Assignee = (byte)'a', Assisted = (byte)'i';

    private const int Position = sizeof(long) * 2, Tail = Position + 1;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Part(string text) => Part(Strict.GetBytes(text));

    public static byte[] Part(byte[] content) => [(byte)content.Length, .. content];

    public static byte[] Tag(byte kind, string text) => [kind, .. Part(text)];

    public static byte[] Tag(byte kind, byte[] content) => [kind, .. Part(content)];

    /// <summary>The key of a lead behind what it shares with others.</summary>
    public static byte[] Key(byte[] shared, Lead lead) => [.. shared, .. At(lead.CreatedAt, lead.Id), (byte)(lead.WithdrawnAt is null ? 0 : 1)];

    /// <summary>What it shares with others.</summary>
    public static byte[] SharedOf(byte[] key) => key[..^Tail];

    public static LeadCursor PositionOf(byte[] key)
    {
        ReadOnlySpan<byte> position = key.AsSpan(key.Length - Tail);
        long ticks = ~BinaryPrimitives.ReadInt64BigEndian(position), id = ~BinaryPrimitives.ReadInt64BigEndian(position[sizeof(long)..]);
        return new LeadCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new LeadId(id));
    }

    public static bool IsWithdrawn(byte[] key) => key[^1] != 0;

    /// <summary>Before all keys that begin so and are behind a cursor and submitted before a moment.</summary>
    public static byte[] Start(byte[] shared, LeadCursor? after, DateTimeOffset? until)
    {
        byte[]? behind = after is { } cursor ? [.. shared, .. At(cursor.CreatedAt, cursor.Id), byte.MaxValue] : null;
        byte[]? before = until is { } moment ? [.. shared, .. Inverted(moment.UtcTicks - 1)] : null;
        if (behind is null || before is null) return behind ?? before ?? shared;
        return behind.AsSpan().SequenceCompareTo(before) > 0 ? behind : before;
    }

    /// <summary>Behind all keys that begin so and were submitted at a moment or later.</summary>
    public static byte[] End(byte[] shared, DateTimeOffset? since) =>
        [.. shared, .. since is { } moment ? Inverted(moment.UtcTicks) : Last(sizeof(long)), .. Last(sizeof(long) + 2)];

    /// <exception cref="ArgumentException">It is too long, or no text.</exception>
    public static void Check(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        if (Strict.GetByteCount(text) > LongestPart) throw new ArgumentException($"Leads are found by texts of at most {LongestPart} bytes.", name);
    }

    /// <exception cref="ArgumentException">It is too long.</exception>
    public static void Check(byte[] content, string name)
    {
        ArgumentNullException.ThrowIfNull(content, name);
        if (content.Length > LongestPart) throw new ArgumentException($"Leads are found by keys of at most {LongestPart} bytes.", name);
    }

    private static byte[] At(DateTimeOffset moment, LeadId id) => [.. Inverted(moment.UtcTicks), .. Inverted(id.Value)];

    private static byte[] Inverted(long value)
    {
        byte[] bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, ~value);
        return bytes;
    }

    private static byte[] Last(int length)
    {
        byte[] bytes = new byte[length];
        Array.Fill(bytes, byte.MaxValue);
        return bytes;
    }
}
