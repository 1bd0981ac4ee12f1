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
}
