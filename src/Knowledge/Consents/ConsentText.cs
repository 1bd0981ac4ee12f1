using System.Security.Cryptography;
using System.Text;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Consents;

/// <summary>What a person is told before they agree that their data is kept (Luật 91/2025, Điều 9), from <c>content/consent/ID.md</c>.</summary>
/// <param name="Version">Stands in every receipt: a new one for every changed word.</param>
/// <param name="Template">Lines; one that starts with "• " is a bullet. <see cref="HolderMark"/> stands for who holds the data.</param>
/// <param name="Sources">What the text rests on.</param>
public sealed record ConsentText(string Id, string Version, string Template, IReadOnlyList<SourceReference> Sources)
{
    /// <summary>Id of the text for a person who registers themselves.</summary>
    public const string Own = "lead";

    /// <summary>Id of the text that a helper reads aloud.</summary>
    public const string Assisted = "lead-assisted";

    /// <summary>Where the holder's name goes.</summary>
    public const string HolderMark = "{holder}";

    /// <summary>The text as one person reads it.</summary>
    /// <param name="holder">Who holds the data.</param>
    public ConsentShown Show(string holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        string text = Template.Replace(HolderMark, holder, StringComparison.Ordinal);
        return new ConsentShown(Version, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}

/// <summary>A consent text as it was shown.</summary>
/// <param name="Hash">SHA-256 of <paramref name="Text"/>, in lower-case hexadecimal.</param>
public sealed record ConsentShown(string Version, string Text, string Hash);
