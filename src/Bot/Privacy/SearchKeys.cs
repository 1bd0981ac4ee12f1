using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>
/// Keyed hashes by which sealed data can be found: equal for equal text, of no use to who has the store without the key. The key is made once and
/// kept, wrapped, beside the keys that seal; unlike those it cannot be changed without hashing all anew.
/// </summary>
public sealed class SearchKeys
{
    /// <summary>So many bytes of the hash: among a million leads a false match comes once in 10¹⁶ searches.</summary>
    private const int Length = 12;

    private readonly Lazy<byte[]> _key;

    private SearchKeys(Func<byte[]> key) => _key = new Lazy<byte[]>(key);

    /// <summary>With a key kept in a file, wrapped; both are made at first use, readable by their owner only.</summary>
    public static SearchKeys InFile(IDataProtectionProvider keys, string file)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new SearchKeys(() => ReadOrMake(keys.CreateProtector("WorkerAdvisor.SearchKeys.v1"), file));
    }

    /// <summary>With a key that is gone with the process.</summary>
    public static SearchKeys InMemory() => new(NewKey);

    /// <summary>The hash of a text.</summary>
    /// <param name="kind">Keeps equal texts of different kinds apart: <c>phone</c>, <c>name</c>.</param>
    /// <exception cref="CryptographicException">The key's file is damaged, or what wraps it is gone.</exception>
    public byte[] Of(string kind, string text) => HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"{kind}\n{text}"))[..Length];

    private static byte[] ReadOrMake(IDataProtector protector, string file)
    {
        if (File.Exists(file)) return protector.Unprotect(File.ReadAllBytes(file));
        byte[] key = NewKey();
        OwnerOnly.CreateDirectory(Path.GetDirectoryName(file)!);
        string unfinished = file + ".new";
        using (FileStream made = OwnerOnly.Create(unfinished))
        {
            made.Write(protector.Protect(key));
            made.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file);
        OwnerOnly.Sync(Path.GetDirectoryName(file)!);   // with what wraps it
        return key;
    }

    private static byte[] NewKey() => RandomNumberGenerator.GetBytes(32);
}
