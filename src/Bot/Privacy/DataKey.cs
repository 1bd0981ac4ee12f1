using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>
/// A key for many short texts (AES-256-GCM), beside itself as the keeper of keys wrapped it. Only the object that was created seals: it counts its
/// nonces (NIST SP 800-38D §8.2.1), so none comes twice.
/// </summary>
/// <param name="wrapped">The key's wrapped form, which may stand beside what the key sealed.</param>
/// <param name="key">32 bytes.</param>
internal sealed class DataKey(byte[] wrapped, byte[] key)
{
    private const int KeyLength = 32;
    private static readonly int Nonce = AesGcm.NonceByteSizes.MaxSize, Tag = AesGcm.TagByteSizes.MaxSize;

    // An instance is not for several threads, and making one for each text cost four times the enciphering (2026-11-23).
    private readonly ConcurrentBag<AesGcm> _idle = [];
    private long _sealed;

    public ReadOnlySpan<byte> Wrapped => wrapped;

    /// <summary>A new random key.</summary>
    public static DataKey Create(Func<byte[], byte[]> wrap)
    {
        byte[] key = RandomNumberGenerator.GetBytes(KeyLength);
        return new DataKey(wrap(key), key);
    }

    /// <summary>How many bytes <see cref="Seal"/> writes for a text of so many.</summary>
    public static int SealedLength(int text) => Nonce + Tag + text;

    /// <summary>Writes nonce, tag, and the text enciphered.</summary>
    public void Seal(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        destination[..Nonce].Clear();
        BinaryPrimitives.WriteInt64LittleEndian(destination, Interlocked.Increment(ref _sealed));
        AesGcm cipher = Borrow();
        cipher.Encrypt(destination[..Nonce], text, destination[(Nonce + Tag)..], destination[Nonce..(Nonce + Tag)]);
        _idle.Add(cipher);
    }

    /// <exception cref="CryptographicException">It was changed, cut short, or sealed with another key.</exception>
    public byte[] Open(ReadOnlySpan<byte> content)
    {
        if (content.Length < Nonce + Tag) throw new CryptographicException("Too short to be a sealed text.");
        byte[] text = new byte[content.Length - Nonce - Tag];
        AesGcm cipher = Borrow();
        cipher.Decrypt(content[..Nonce], content[(Nonce + Tag)..], content[Nonce..(Nonce + Tag)], text);
        _idle.Add(cipher);
        return text;
    }

    /// <summary>For one text; what failed is not put back.</summary>
    private AesGcm Borrow() => _idle.TryTake(out AesGcm? cipher) ? cipher : new AesGcm(key, Tag);
}
