using Microsoft.Extensions.Options;
using Quartz;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;

namespace WorkerAdvisor.Bot.Reminders;

/// <summary>Wires reminders: kept in the store, looked for by one scheduled job.</summary>
internal static class ReminderSlice
{
    public static void AddReminders(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptionsWithValidateOnStart<ReminderOptions, ReminderOptionsValidator>().BindConfiguration("Reminders");
        services.AddSingleton<ReminderKeeper>();
        services.AddSingleton(provider => CreateSender(provider, provider.GetRequiredService<TimeProvider>()));
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(new SteadyClock(TimeProvider.System));
            quartz.UseDefaultThreadPool(maxConcurrency: 1);
            quartz.ScheduleJob<DueJob<ReminderSender>>((provider, trigger) => trigger.WithIdentity("reminders").StartNow()
                .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(provider.GetRequiredService<IOptions<ReminderOptions>>().Value.Every).RepeatForever()), null!);
        });
        services.AddQuartzHostedService(hosted => (hosted.AwaitApplicationStarted, hosted.WaitForJobsToComplete) = (true, true));
    }

    /// <param name="clock">Tells what is due.</param>
    internal static ReminderSender CreateSender(IServiceProvider provider, TimeProvider clock) => new(
        provider, provider.GetServices<IChannel>(), provider.GetRequiredService<Outbox>(), provider.GetRequiredService<PersonalDataSeal>(),
        provider.GetRequiredService<ReminderKeeper>(), provider.GetRequiredService<LiveKnowledge>(), provider.GetRequiredService<IOptions<ReminderOptions>>(), clock,
        provider.GetRequiredService<ILogger<ReminderSender>>());
}
