using System.Buffers.Binary;
using System.Security.Cryptography;
using WorkerAdvisor.Storage.Audit;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Index keys by which entries of the audit log are found: by day, actor, subject, and each part of the action. Of one kind they stand together,
/// the newest first, and are of one length, however long a text is: they hold a hash of it.
/// </summary>
internal static class AuditKeys
{
    private const byte Day = (byte)'d', Actor = (byte)'a', Subject = (byte)'s', Action = (byte)'x';

    private const int HashLength = 12;

    private const char Dot = '.';

    public static IEnumerable<byte[]> Of(long number, AuditEntry entry)
    {
        yield return [.. OfDay(entry.At), .. Inverted(number)];
        yield return [.. Of(Actor, entry.Actor), .. Inverted(number)];
        if (entry.Subject is { } subject) yield return [.. Of(Subject, subject), .. Inverted(number)];
        for (int dot = entry.Action.IndexOf(Dot, StringComparison.Ordinal); dot >= 0; dot = entry.Action.IndexOf(Dot, dot + 1))
            yield return [.. Of(Action, entry.Action[..dot]), .. Inverted(number)];
        yield return [.. Of(Action, entry.Action), .. Inverted(number)];
    }

    /// <summary>The stretch of keys in which all that is meant stands, and others too; null when all entries are to be looked at.</summary>
    /// <param name="before">The entry behind which it begins; null for the beginning.</param>
    public static (byte[] Start, byte[] End)? Way(AuditFilter filter, (long Number, DateTimeOffset At)? before)
    {
        if (filter.Subject is { } subject) return Run(Of(Subject, subject));
        if (filter.Since is null && filter.Until is null)
        {
            if (filter.Actor is { } actor) return Run(Of(Actor, actor));
            return filter.Action is { } action ? Run(Of(Action, action.TrimEnd(Dot))) : null;
        }

        byte[] first = filter.Until is { } until ? OfDay(until) : [Day], last = filter.Since is { } since ? OfDay(since) : [Day, .. Last];
        byte[] start = before is { } place ? [.. OfDay(place.At), .. Behind(place.Number)] : first;
        return (start.AsSpan().SequenceCompareTo(first) < 0 ? first : start, [.. last, .. Last]);

        (byte[] Start, byte[] End) Run(byte[] shared) => (before is { } from ? [.. shared, .. Behind(from.Number)] : shared, [.. shared, .. Last]);
    }

    public static bool Matches(this AuditFilter filter, AuditEntry entry) =>
        (filter.Actor is null || filter.Actor == entry.Actor)
        && (filter.Action is not { } action || (action.EndsWith(Dot) ? entry.Action.StartsWith(action, StringComparison.Ordinal) : entry.Action == action))
        && (filter.Subject is null || filter.Subject == entry.Subject)
        && !(entry.At < filter.Since) && !(entry.At >= filter.Until);

    private static byte[] Last { get; } = [.. Enumerable.Repeat(byte.MaxValue, sizeof(long) + 1)];

    private static byte[] Of(byte kind, string text) => [kind, .. SHA256.HashData(Stored.Bytes(text)).AsSpan(0, HashLength)];

    private static byte[] OfDay(DateTimeOffset at) => [Day, .. Inverted(at.UtcTicks / TimeSpan.TicksPerDay)];

    private static byte[] Behind(long number) => Inverted(number - 1);

    private static byte[] Inverted(long value)
    {
        byte[] bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, ~value);
        return bytes;
    }
}
