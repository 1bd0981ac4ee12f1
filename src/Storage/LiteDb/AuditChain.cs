using System.Buffers.Binary;
using System.Security.Cryptography;
using WorkerAdvisor.Storage.Audit;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The hashes of the audit log: SHA-256 of the hash before, then the entry's number, moment and texts. They show what was changed by somebody
/// who does not hash all that follows anew; against one who does, keep a copy of the last hash elsewhere.
/// </summary>
internal static class AuditChain
{
    /// <summary>Stands before the first entry.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] Next(byte[] before, long number, AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Append(hash, number);
        Append(hash, entry.At.UtcTicks);
        foreach (string? text in new[] { entry.Actor, entry.Action, entry.Subject, entry.Detail })
        {
            // The length keeps ("a", "bc") and ("ab", "c") apart.
            Append(hash, text?.Length ?? -1);
            hash.AppendData(Stored.Bytes(text ?? ""));
        }

        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        hash.AppendData(bytes);
    }
}
