using System.Numerics;
using System.Runtime.InteropServices;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>CRC32C, by the processor's own instruction: some 8 GB/s.</summary>
internal static class Checksum
{
    /// <param name="start">Tells what the bytes are, so that the same bytes elsewhere have another checksum.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint start = uint.MaxValue)
    {
        uint crc = start;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes)) crc = BitOperations.Crc32C(crc, word);
        foreach (byte rest in bytes[(bytes.Length / sizeof(ulong) * sizeof(ulong))..]) crc = BitOperations.Crc32C(crc, rest);
        return crc;
    }

    public static uint Seeded(uint seed, long index) => BitOperations.Crc32C(~seed, (ulong)index);
}
