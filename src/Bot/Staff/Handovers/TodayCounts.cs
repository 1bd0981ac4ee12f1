using System.Globalization;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>What waits for an officer, in numbers: no name or phone number leaves through Telegram.</summary>
public sealed class TodayCounts(IServiceProvider services, LiveKnowledge knowledge, DeskLinks links, IOptions<StaffOptions> options, TimeProvider clock)
{
    private const int Most = 10_000;
    private const string Desk = "/staff";

    private static readonly string Minutes = DeskLinks.Lasts.TotalMinutes.ToString(CultureInfo.InvariantCulture);

    /// <summary>The counts in words, with a link to the desk where the deployment says how it is reached.</summary>
    /// <exception cref="ArgumentException">The account may see no leads.</exception>
    public async Task<string> WordAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        LeadScope scope = LeadScope.Of(account) ?? throw new ArgumentException("The account may see no leads.", nameof(account));
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset midnight = new(VietnamTime.DayOf(now).AddDays(1).ToDateTime(TimeOnly.MinValue), VietnamTime.Offset);
        var leads = services.GetRequiredService<ILeadStore>();
        var unseen = new LeadFilter(Status: Lead.NewStatus) { IsWithdrawn = false };
        int fresh = await leads.CountAsync(scope.Force(unseen), Most, cancellationToken), late = await leads.CountAsync(scope.Force(unseen with { Until = now.AddHours(-options.Value.OverdueAfterHours) }), Most, cancellationToken);
        int tasks = await services.GetRequiredService<ILeadTaskStore>().CountOpenAsync(scope.Centre, null, midnight, cancellationToken);
        int waiting = await services.GetRequiredService<IHandoverStore>().CountWaitingAsync(scope.Centre, cancellationToken);
        Replies texts = knowledge.Current.Content.Replies;
        string said = texts.Say(
            "staff.today", ("date", VietnamTime.DayOf(now).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)), ("new", Number(fresh)), ("late", Number(late)), ("tasks", Number(tasks)), ("waiting", Number(waiting))).Trim();
        return links.For(account, Desk) is { } address ? said + "\n" + texts.Say("staff.today.address", ("minutes", Minutes), ("address", address)).Trim() : said;
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture) + (count >= Most ? "+" : "");
}
