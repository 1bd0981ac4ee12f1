using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The time between two checkpoints, in which the data file does not change. A log or segment belongs to one and says so in its first
/// bytes; its frames are checked with the epoch's <see cref="Seed"/>, so that one of another epoch or another store is never taken for its own.
/// </summary>
/// <param name="Number">Grows by one with each checkpoint.</param>
/// <param name="Identity">From the hash of every page of the data file, so a log fits only the very file that it was written for.</param>
internal sealed record Epoch(long Number, UInt128 Identity)
{
    /// <summary>Length of the header in bytes.</summary>
    public const int HeaderSize = 64;

    private const int NumberAt = 16, IdentityAt = 24, CrcAt = HeaderSize - sizeof(uint);

    private static ReadOnlySpan<byte> Magic => "worker store lg1"u8;

    public uint Seed => (uint)Identity ^ ((uint)Number * 0x9E3779B1);

    /// <returns>Null when these are no header, or a damaged one.</returns>
    public static Epoch? Read(ReadOnlySpan<byte> header) =>
        header.Length >= HeaderSize && header.StartsWith(Magic) && Checksum.Of(header[..CrcAt]) == MemoryMarshal.Read<uint>(header[CrcAt..])
            ? new Epoch(BinaryPrimitives.ReadInt64LittleEndian(header[NumberAt..]), BinaryPrimitives.ReadUInt128LittleEndian(header[IdentityAt..]))
            : null;

    public byte[] ToHeader()
    {
        byte[] header = new byte[HeaderSize];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(NumberAt), Number);
        BinaryPrimitives.WriteUInt128LittleEndian(header.AsSpan(IdentityAt), Identity);
        uint crc = Checksum.Of(header.AsSpan(0, CrcAt));
        MemoryMarshal.Write(header.AsSpan(CrcAt), crc);
        return header;
    }
}
