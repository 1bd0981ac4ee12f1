using System.Security.Cryptography;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>A key for many short texts (AES-256-GCM, NIST SP 800-38D), beside itself as the keeper of keys wrapped it.</summary>
/// <param name="Wrapped">The key's wrapped form, which may stand beside what the key sealed.</param>
/// <param name="Key">32 bytes.</param>
internal sealed record DataKey(byte[] Wrapped, byte[] Key)
{
    private const int KeyLength = 32;
    private static readonly int Nonce = AesGcm.NonceByteSizes.MaxSize, Tag = AesGcm.TagByteSizes.MaxSize;

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
        RandomNumberGenerator.Fill(destination[..Nonce]);
        using var cipher = new AesGcm(Key, Tag);   // one for each text: an instance is not for several threads
        cipher.Encrypt(destination[..Nonce], text, destination[(Nonce + Tag)..], destination[Nonce..(Nonce + Tag)]);
    }

    /// <exception cref="CryptographicException">It was changed, cut short, or sealed with another key.</exception>
    public byte[] Open(ReadOnlySpan<byte> content)
    {
        if (content.Length < Nonce + Tag) throw new CryptographicException("Too short to be a sealed text.");
        byte[] text = new byte[content.Length - Nonce - Tag];
        using var cipher = new AesGcm(Key, Tag);
        cipher.Decrypt(content[..Nonce], content[(Nonce + Tag)..], content[Nonce..(Nonce + Tag)], text);
        return text;
    }
}
