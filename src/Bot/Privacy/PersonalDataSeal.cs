using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>Seals what people wrote before it is stored, and opens it again. The keys lie in <c>keys/</c> of the data directory.</summary>
public sealed class PersonalDataSeal(IDataProtectionProvider keys)
{
    private readonly IDataProtector _protector = keys.CreateProtector("WorkerAdvisor.PersonalData.v1");

    /// <summary>The sealed form of a text.</summary>
    public byte[] Seal(string text) => _protector.Protect(Encoding.UTF8.GetBytes(text));

    /// <summary>The text of a sealed form; null when its key is gone or it is damaged, so that nobody will ever read it.</summary>
    public string? Open(byte[] content)
    {
        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
