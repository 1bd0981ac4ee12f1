using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Storage.Handovers;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>Wires the worker's side of talking to a person.</summary>
internal static class HandoverSlice
{
    public static void AddHandovers(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptionsWithValidateOnStart<HandoverOptions, HandoverOptionsValidator>().BindConfiguration("Handover");
        services.AddSingleton<IHandoverStore>(provider => provider.GetRequiredService<OpenStore>().Store.Handovers);
        services.AddSingleton(provider => new HandoverKeeper(provider.GetRequiredService<IHandoverStore>(), provider.GetRequiredService<PersonalDataSeal>(), provider.GetService<IHandoverOffers>()));
        services.AddSingleton<HandoverReader>();
    }
}
