using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Channels.Web;
using WorkerAdvisor.Bot.Commands;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Embed;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Operations;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Referrals;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Bot.Sharing;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Bot.Staff;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Bot.Tools.Returns;
using WorkerAdvisor.Knowledge;

namespace WorkerAdvisor.Bot;

/// <summary>The host, slice by slice: the table of contents of the program.</summary>
public static class BotHost
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Starts the bot and serves until it is told to stop.</summary>
    /// <returns>The exit code: 1 when configuration, content or store stand in the way, said in one line each.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using WebApplication app = Build(args);
            await app.RunAsync();
            return Verbs.Done;
        }
        catch (Exception fault) when (StartFaults.Explain(fault) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return Verbs.AtFault;
        }
    }

    /// <summary>Builds the host without starting it.</summary>
    /// <param name="change">Changes the services before the host is built from them; null for none.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? change = null)
    {
        Task<KnowledgeBase> knowledge = KnowledgeSlice.StartLoading();
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(BotHost).Assembly.GetName().Name,   // where pages are looked for, whatever process this is
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.AddOperations(DefaultUrl);
        builder.AddStorage();
        builder.AddPrivacy();
        builder.AddConversations();
        builder.AddHandovers();
        builder.AddLeads();
        builder.AddOperator();
        builder.AddReferrals();
        builder.AddReminders();
        builder.AddWebChat();
        builder.AddEmbed();
        builder.AddSharing();
        builder.AddSite();
        builder.AddTelegram();
        builder.AddStaff();
        builder.AddKnowledge(knowledge);
        change?.Invoke(builder.Services);

        WebApplication app = builder.Build();
        app.UseOperations();
        app.UseSite();
        app.UseStaff();
        app.MapHealth();
        app.MapWebChat();
        app.MapEmbed();
        app.MapSharing();
        app.MapSite();
        app.MapReturnCalendar();
        app.MapTelegram();
        app.MapStaff();
        return app;
    }
}
