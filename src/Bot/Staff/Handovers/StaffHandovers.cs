using Quartz;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>Wires the officers' side of hand-overs, in the desk and in Telegram.</summary>
internal static class StaffHandovers
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(5);

    public static void AddStaffHandovers(this IServiceCollection services)
    {
        services.TryAddTaskStore();
        services.AddSingleton<IHandoverOffers, StaffOffers>();
        services.AddSingleton<OfficerNotes>();
        services.AddSingleton<IHandoverWatch>(provider => provider.GetRequiredService<OfficerNotes>());
        services.AddSingleton(provider => new OfficerTalk(
            provider, provider.GetServices<IChannel>(), provider.GetRequiredService<Outbox>(), provider.GetRequiredService<PersonalDataSeal>(), provider.GetRequiredService<HandoverReader>(),
            provider.GetRequiredService<StaffAudit>(), provider.GetRequiredService<LiveKnowledge>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OfficerChats>();
        services.AddSingleton<TodayCounts>();
        services.AddSingleton<Digest>();
        services.AddSingleton<ISideCommand, ReplyCommand>();
        services.AddSingleton<ISideCommand, DoneCommand>();
        services.AddSingleton<ISideCommand, TodayCommand>();
        services.AddHostedService<SilenceCloser>();
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<DueJob<Digest>>(trigger => trigger.WithIdentity("digest").StartNow().WithSchedule(Often()));
            quartz.ScheduleJob<DueJob<OfficerNotes>>(trigger => trigger.WithIdentity("notes").StartNow().WithSchedule(Often()));
        });
    }

    private static SimpleScheduleBuilder Often() => SimpleScheduleBuilder.Create().WithInterval(LooksEvery).RepeatForever();

    private static void TryAddTaskStore(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(ILeadTaskStore)))
            services.AddSingleton<ILeadTaskStore>(provider => provider.GetRequiredService<OpenStore>().Store.LeadTasks);
    }
}
