namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Wires the conversation core.</summary>
internal static class ConversationSlice
{
    public static void AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<TurnHandler>();
    }
}
