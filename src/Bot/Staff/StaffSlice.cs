using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.WebEncoders;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Exports;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Staff.Handovers;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Bot.Staff.Sharing;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff;

/// <summary>Wires the staff desk under <c>/staff</c>.</summary>
internal static class StaffSlice
{
    private const string Root = "/staff", RequestLog = "Microsoft.AspNetCore.Hosting.Diagnostics";

    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(12);

    public static void AddStaff(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptionsWithValidateOnStart<StaffOptions, StaffOptionsValidator>().BindConfiguration("Staff");
        builder.Logging.AddFilter(RequestLog, LogLevel.Warning);   // it would write addresses with one-time secrets in them
        AddAccounts(services);
        AddLeads(services);
        services.AddStaffHandovers();
        AddSessions(services, builder.Configuration.GetSection("Staff:OpenIdConnect:Authority").Value);
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(pages => pages.RootDirectory = "/Staff/Pages");
        DropSecondKeyRing(services);
    }

    /// <summary>Before the endpoints: who asks, whether they may, and pages in place of bare refusals.</summary>
    public static void UseStaff(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute(Root + "/status/{0}");   // not in a branch: there it would not find the page
        app.UseMiddleware<DeskFaults>();
        app.UseAuthentication();
        app.UseWhen(IsOfDesk, desk => desk.UseMiddleware<UndeclaredEndpoints>());
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    /// <summary>Whether a request is for the desk.</summary>
    public static bool IsOfDesk(HttpContext context) => context.Request.Path.StartsWithSegments(Root);

    public static void MapStaff(this WebApplication app) => app.MapRazorPages();

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddSingleton<IStaffStore>(provider => provider.GetRequiredService<OpenStore>().Store.Staff);
        services.AddSingleton<ISavedViewStore>(provider => provider.GetRequiredService<OpenStore>().Store.SavedViews);
        services.AddSingleton(new Terminal(Console.Out));
        services.AddSingleton<StaffAudit>();
        services.AddSingleton<StaffAccounts>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<OneTimeCodes>();
        services.AddSingleton<AddressGuard>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<DeskLinks>();
        services.AddSingleton<ExternalSignIn>();
        services.AddSingleton<TelegramLinking>();
        services.AddSingleton<ISideCommand>(provider => provider.GetRequiredService<TelegramLinking>());
        services.AddHostedService<SetUpLink>();
    }

    private static void AddLeads(IServiceCollection services)
    {
        services.AddSingleton<ILeadTaskStore>(provider => provider.GetRequiredService<OpenStore>().Store.LeadTasks);
        services.AddSingleton(provider => LeadStatuses.Of(
            [.. provider.GetRequiredService<IOptions<StaffOptions>>().Value.Statuses.Select(status => new LeadStatus(status.Id, status.Name))]));
        services.AddSingleton<DeskWords>();
        services.AddSingleton<ListFilters>();
        services.AddSingleton<LeadDirectory>();
        services.AddSingleton<LeadWork>();
        services.AddSingleton<LeadMerging>();
        services.AddSingleton<LeadRights>();
        services.AddSingleton<BulkWork>();
        services.AddSingleton<ExportJobs>();
        services.AddSingleton<BranchDirectory>();
        services.AddHostedService(provider => provider.GetRequiredService<ExportJobs>());
    }

    private static void AddSessions(IServiceCollection services, string? authority)
    {
        services.AddSingleton<StaffSession>();
        var authentication = services.AddAuthentication(StaffSession.Scheme).AddCookie(StaffSession.Scheme, Configure);
        if (!string.IsNullOrWhiteSpace(authority)) authentication.AddExternalSignIn();
        AuthorizationBuilder authorization = services.AddAuthorizationBuilder();
        foreach (StaffRight right in Enum.GetValues<StaffRight>())
            authorization.AddPolicy(StaffRights.PolicyOf(right), policy => policy.RequireAuthenticatedUser().RequireAssertion(context => Holds(context, right)));
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "staff-form";
            forgery.Cookie.Path = Root;
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forgery.Cookie.HttpOnly = true;
            forgery.SuppressXFrameOptionsHeader = true;   // the policy of every response says it
        });
    }

    /// <summary>What the framework would make at the start, in the home directory; ours are the keys of the data directory.</summary>
    private static void DropSecondKeyRing(IServiceCollection services)
    {
        foreach (ServiceDescriptor warming in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly).ToList())
            services.Remove(warming);
    }

    private static void Configure(CookieAuthenticationOptions session)
    {
        session.Cookie.Name = "staff";
        session.Cookie.Path = Root;
        session.Cookie.HttpOnly = true;
        session.Cookie.SameSite = SameSiteMode.Strict;
        session.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        session.ExpireTimeSpan = SessionLasts;
        session.SlidingExpiration = true;
        session.EventsType = typeof(StaffSession);
    }

    private static bool Holds(AuthorizationHandlerContext context, StaffRight right) => context.Resource is HttpContext http && http.FindStaff()?.Has(right) == true;
}
