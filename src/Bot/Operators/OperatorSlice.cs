using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>Wires what lets commands work while the host runs.</summary>
internal static class OperatorSlice
{
    public static void AddOperator(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton(provider => new StoreOperator(
            provider.GetRequiredService<ILeadStore>(), provider.GetRequiredService<IStaffStore>(), provider.GetRequiredService<IAuditStore>(), new LiteDbCare(provider.GetRequiredService<OpenStore>().Store),
            DataKeys.FolderIn(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Directory), provider.GetRequiredService<LeadVault>(),
            () => ContentOf(provider.GetRequiredService<LiveKnowledge>(), provider.GetRequiredService<LeadStatuses>()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OperatorEndpoints(provider.GetRequiredService<StoreOperator>, provider.GetRequiredService<ILogger<OperatorEndpoints>>()));
        services.AddHostedService<OperatorServer>();
    }

    private static ContentInUse ContentOf(LiveKnowledge live, LeadStatuses statuses)
    {
        KnowledgeBase knowledge = live.Current;
        return new ContentInUse(knowledge.Content, knowledge.Places) { Statuses = statuses };
    }
}
