using System.Security.Cryptography;
using System.Text;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Content;

/// <summary>Tells whether content changed since something was learnt from it.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 in hex over every file's path and bytes, and the version of the learning.</summary>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(ModelFile.Version));
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path).Replace('\\', '/')));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
