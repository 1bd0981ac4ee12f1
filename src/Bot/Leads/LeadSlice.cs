namespace WorkerAdvisor.Bot.Leads;

/// <summary>Wires registration.</summary>
internal static class LeadSlice
{
    public static void AddLeads(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton<LeadVault>();
        services.AddSingleton<LeadKeeper>();
        services.AddSingleton<DraftKeeper>();
        services.AddHostedService<LeadRouter>();
    }
}
