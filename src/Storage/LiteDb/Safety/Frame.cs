using System.Runtime.InteropServices;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>A page of LiteDB's log with what makes it safe behind it: how many frames were durable when it was written, and a checksum.</summary>
internal static class Frame
{
    public const int Page = 8192, Size = Page + (2 * sizeof(uint));

    private const int DurableAt = Page, CrcAt = Page + sizeof(uint);

    // Where LiteDB 5 keeps these in each page.
    private const int TransactionAt = 14, ConfirmedAt = 18;

    /// <param name="durable">Frames of the log that were synced, and so perhaps acknowledged, before this one.</param>
    public static void Seal(Span<byte> frame, uint seed, long index, long durable)
    {
        MemoryMarshal.Write(frame[DurableAt..], (uint)durable + 1);   // never zero: a frame of zeros is what a disk leaves where nothing was written
        uint crc = Crc(frame, seed, index);
        MemoryMarshal.Write(frame[CrcAt..], crc);
    }

    public static bool IsWhole(ReadOnlySpan<byte> frame, uint seed, long index) =>
        Number(frame, DurableAt) != 0 && Number(frame, CrcAt) == Crc(frame, seed, index);

    public static long Durable(ReadOnlySpan<byte> frame) => Number(frame, DurableAt) - 1L;

    public static uint PageId(ReadOnlySpan<byte> page) => Number(page, 0);

    public static uint Transaction(ReadOnlySpan<byte> page) => Number(page, TransactionAt);

    /// <summary>Whether this is the last page of its transaction, which counts only then.</summary>
    public static bool Confirms(ReadOnlySpan<byte> page) => page[ConfirmedAt] != 0;

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => MemoryMarshal.Read<uint>(bytes[at..]);

    private static uint Crc(ReadOnlySpan<byte> frame, uint seed, long index) => Checksum.Of(frame[..CrcAt], Checksum.Seeded(seed, index));
}
