using System.Buffers.Binary;
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
        using var cipher = new AesGcm(key, Tag);   // one for each text: an instance is not for several threads
        cipher.Encrypt(destination[..Nonce], text, destination[(Nonce + Tag)..], destination[Nonce..(Nonce + Tag)]);
    }

    /// <exception cref="CryptographicException">It was changed, cut short, or sealed with another key.</exception>
    public byte[] Open(ReadOnlySpan<byte> content)
    {
        if (content.Length < Nonce + Tag) throw new CryptographicException("Too short to be a sealed text.");
        byte[] text = new byte[content.Length - Nonce - Tag];
        using var cipher = new AesGcm(key, Tag);
        cipher.Decrypt(content[..Nonce], content[(Nonce + Tag)..], content[Nonce..(Nonce + Tag)], text);
        return text;
    }
}
