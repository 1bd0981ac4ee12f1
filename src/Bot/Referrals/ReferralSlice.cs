using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Storage.Referrals;

namespace WorkerAdvisor.Bot.Referrals;

/// <summary>Wires the counting of those who come by shared links.</summary>
internal static class ReferralSlice
{
    public static void AddReferrals(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptionsWithValidateOnStart<ReferralOptions, ReferralOptionsValidator>().BindConfiguration("Referrals");
        services.AddSingleton<IReferralStore>(provider => provider.GetRequiredService<OpenStore>().Store.Referrals);
        services.AddSingleton<ReferralLimiter>();
        services.AddSingleton<ReferralKeeper>();
        services.AddSingleton<ReferralCodes>();
    }
}
