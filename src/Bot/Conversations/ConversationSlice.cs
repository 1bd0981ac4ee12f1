using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Referrals;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Wires the conversation core.</summary>
internal static class ConversationSlice
{
    public static void AddConversations(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptionsWithValidateOnStart<DeliveryOptions, DeliveryOptionsValidator>().BindConfiguration("Delivery");
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<TurnHandler>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Inbox>();
        services.AddHostedService(provider => provider.GetRequiredService<Outbox>());
        services.AddHostedService(provider => provider.GetRequiredService<Inbox>());
    }

    /// <summary>A handler where there is no host: over a store of its own.</summary>
    /// <param name="referrals">Null where no links are shared.</param>
    public static TurnHandler CreateHandler(LiteDbStore store, DataKeys keys, LiveKnowledge knowledge, TimeProvider clock, ILogger<TurnHandler> logger, ReferralKeeper? referrals = null) => new(
        store.Conversations, knowledge, new LeadKeeper(store.Leads, store.LeadTasks, new LeadVault(keys.Seal, keys.Search), keys.Seal, LeadStatuses.Default), new DraftKeeper(store.Drafts, keys.Seal), new ReminderKeeper(store.Reminders, keys.Seal),
        new HandoverKeeper(store.Handovers, keys.Seal), new ReplySeal(keys.Seal), clock, logger, referrals: referrals);
}
