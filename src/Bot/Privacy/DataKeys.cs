using Microsoft.AspNetCore.DataProtection;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>
/// The keys of a data directory, in its folder <c>keys</c>, which only its owner may read: what seals personal data, and what finds it sealed.
/// Keys of ASP.NET Data Protection: a new one every 90 days, the older ones kept to open what they sealed.
/// </summary>
public sealed class DataKeys
{
    /// <summary>The folder in the data directory.</summary>
    public const string Folder = "keys";

    private const string Application = "WorkerAdvisorBot", SearchFile = "search.key";

    private DataKeys(IDataProtectionProvider provider, SearchKeys search, Action? makeDurable = null)
    {
        Provider = provider;
        Seal = new PersonalDataSeal(provider, makeDurable);
        Search = search;
    }

    /// <summary>For other slices' protectors.</summary>
    public IDataProtectionProvider Provider { get; }

    /// <summary>Seals and opens personal data.</summary>
    public PersonalDataSeal Seal { get; }

    /// <summary>Finds it sealed.</summary>
    public SearchKeys Search { get; }

    /// <summary>Full path of the keys of a data directory.</summary>
    public static string FolderIn(string dataDirectory) => Path.Combine(Path.GetFullPath(dataDirectory), Folder);

    /// <summary>The keys of a data directory; made at first use.</summary>
    public static DataKeys Of(string dataDirectory)
    {
        string folder = FolderIn(dataDirectory);
        OwnerOnly.CreateDirectory(folder);
        IDataProtectionProvider provider = DataProtectionProvider.Create(new DirectoryInfo(folder), protection => protection.SetApplicationName(Application));
        return new DataKeys(provider, SearchKeys.InFile(provider, Path.Combine(folder, SearchFile)), () => OwnerOnly.Sync(folder));
    }

    /// <summary>Keys that are gone with the process, for a store in memory.</summary>
    public static DataKeys InMemory() => new(new EphemeralDataProtectionProvider(), SearchKeys.InMemory());
}
