using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Storage;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>Wires the sealing of what people wrote.</summary>
internal static class PrivacySlice
{
    public static void AddPrivacy(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton(provider => DataKeys.Of(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Directory));
        services.AddSingleton<IDataProtectionProvider>(provider => provider.GetRequiredService<DataKeys>().Provider);
        services.AddSingleton(provider => provider.GetRequiredService<DataKeys>().Seal);
        services.AddSingleton(provider => provider.GetRequiredService<DataKeys>().Search);
        services.AddSingleton<ReplySeal>();
    }
}
