using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>The audit log: newest first, by person, action and day.</summary>
[Requires(StaffRight.Audit)]
public sealed class AuditModel(IAuditStore entries, IStaffStore staff, StaffAudit audit) : StaffPage
{
    private const int PageSize = 100, LongestText = 100;

    private Dictionary<string, string> _names = [];

    [BindProperty(SupportsGet = true)]
    public string? Actor { get; set; }

    /// <summary>An action, or all that begin with what ends in a dot.</summary>
    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    /// <summary>What it was done to: a lead's number, an account's id, a file's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Since { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    /// <summary>Where the page before ended; null to begin with the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public bool IsFiltered => (Given(Actor) ?? Given(What) ?? Given(Subject)) is not null || Since is not null || Until is not null;

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    /// <summary>Where older entries begin; null when there are none.</summary>
    public long? Next { get; private set; }

    public IEnumerable<(string Id, string Name)> Actors =>
        _names.Select(name => (name.Key, name.Value)).OrderBy(name => name.Value, StringComparer.Ordinal).Append((StaffAudit.Nobody, NameOf(StaffAudit.Nobody))).Append(("operator", NameOf("operator")));

    public async Task OnGetAsync()
    {
        if (Actor?.Length > LongestText) Actor = null;
        if (What?.Length > LongestText) What = null;
        if (Subject?.Length > LongestText) Subject = null;
        _names = (await staff.ListAsync(Cancellation)).ToDictionary(account => account.Id, account => $"{account.Name} ({account.Login})");
        await audit.WriteAsync(Me, StaffAudit.Read, null, $"actor={Known(Actor)} action={(ActionText.All.Concat(ActionText.Groups).Any(one => one.Id == What) ? What : "-")}{(Given(Subject) is null ? "" : " subject")} since={Day(Since)} until={Day(Until)}", Cancellation);
        await FindAsync();
    }

    /// <summary>The address of the same filters from another place on.</summary>
    public string AddressFrom(long before) => "/staff/audit" + QueryString.Create(new Dictionary<string, string?>
    {
        ["actor"] = Actor, ["what"] = What, ["subject"] = Given(Subject), ["since"] = Day(Since, ""), ["until"] = Day(Until, ""), ["before"] = before.ToString(CultureInfo.InvariantCulture),
    }.Where(part => !string.IsNullOrEmpty(part.Value)));

    private async Task FindAsync()
    {
        var filter = new AuditFilter(Given(Actor), Given(What), Given(Subject), Since is { } since ? Start(since) : null, Until is { } until ? Start(until.AddDays(1)) : null);
        AuditPage page = await entries.ListAsync(filter, Before, PageSize, Cancellation);
        Next = page.Next;
        Lines = [.. page.Entries.Select(line => new AuditLine(line.Number, line.Entry, NameOf(line.Entry.Actor), line.Entry.Subject is { } subject ? NameOf(subject) : null))];
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private string NameOf(string id) => id switch
    {
        StaffAudit.Nobody => "Chưa đăng nhập",
        "operator" => "Dòng lệnh trên máy chủ",
        "chat" => "Người trò chuyện",
        _ => _names.GetValueOrDefault(id, id),
    };

    private string Known(string? actor) => string.IsNullOrEmpty(actor) || NameOf(actor) == actor ? "-" : actor;

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), VietnamTime.Offset);

    private static string Day(DateOnly? day, string none = "-") => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? none;
}
