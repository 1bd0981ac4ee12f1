using System.Security.Cryptography;
using System.Text;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Content;

/// <summary>Tells whether content changed.</summary>
public static class ContentHash
{
    private static readonly string[] LearntFrom = ["articles/", "lexicon/", "markets/countries.yaml", "places/", "topics.yaml", "utterances/"];

    /// <summary>SHA-256 in hex over every file's path and bytes.</summary>
    public static string Of(string folder) => Hash(folder, _ => true);

    /// <summary>The same over what the understanding is learnt from, and the version of the learning: another offer signal or reply needs no learning.</summary>
    public static string OfLearning(string folder) => Hash(folder, path => LearntFrom.Any(part => path.StartsWith(part, StringComparison.Ordinal)));

    private static string Hash(string folder, Predicate<string> counts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(ModelFile.Version));
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (!counts(name)) continue;
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
