using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Storage;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>Wires the sealing of what people wrote.</summary>
internal static class PrivacySlice
{
    private const string KeyFolder = "keys";

    public static void AddPrivacy(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddDataProtection().SetApplicationName("WorkerAdvisorBot");
        // In the data directory, which only its owner may read; made with the first sealed message.
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<StorageOptions>, ILoggerFactory>((keys, storage, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(Path.GetFullPath(storage.Value.Directory), KeyFolder)), loggers));
        services.AddSingleton<PersonalDataSeal>();
    }
}
