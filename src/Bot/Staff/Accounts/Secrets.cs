using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>What links, codes and sessions are known by.</summary>
internal static class Secrets
{
    /// <summary>Without letters and digits that are taken for each other.</summary>
    private const string Legible = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private const int CodeLength = 10, IdLength = 12;

    /// <summary>256 random bits for an address; 43 characters.</summary>
    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>50 random bits to be typed.</summary>
    public static string Code() => RandomNumberGenerator.GetString(Legible, CodeLength);

    /// <summary>An account's id.</summary>
    public static string Id() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", IdLength);

    /// <summary>What is kept of a token or code; its own randomness needs no salt.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
