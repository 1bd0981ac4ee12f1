using System.Runtime.InteropServices;
using System.Text;
using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Values as LiteDB keeps them without loss. It refuses text that has no UTF-8 form (an unpaired surrogate), so such text is kept
/// as its UTF-16 bytes; its dates are cut to milliseconds, so moments are kept as UTC ticks.
/// </summary>
internal static class Stored
{
    public static BsonValue Text(string text) => HasUtf8(text) ? new BsonValue(text) : new BsonValue(Bytes(text));

    public static string Text(BsonValue value) =>
        value.IsBinary ? new string(MemoryMarshal.Cast<byte, char>(value.AsBinary)) : value.AsString;

    public static BsonValue Moment(DateTimeOffset moment) => new(moment.UtcTicks);

    public static DateTimeOffset Moment(BsonValue value) => new(value.AsInt64, TimeSpan.Zero);

    public static byte[] Bytes(string text) => MemoryMarshal.AsBytes(text.AsSpan()).ToArray();

    private static bool HasUtf8(string text)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0; rest = rest[(at + 2)..])
        {
            if (!Rune.TryCreate(rest[at], at + 1 < rest.Length ? rest[at + 1] : '\0', out _)) return false;
        }

        return true;
    }
}
