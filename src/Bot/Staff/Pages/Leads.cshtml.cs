using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Exports;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>The list of leads: filters in its address, a search that leaves no trace, saved views, and changes to many at once.</summary>
[Requires(StaffRight.Leads)]
public sealed class LeadsModel(LeadDirectory directory, BulkWork bulk, ExportJobs exports, ISavedViewStore views, IStaffStore staff, DeskWords words, TimeProvider clock) : StaffPage
{
    private const int LongestViewName = 60, LongestQuery = 4_000;

    private const string Elsewhere = "Đã ghi. Cùng số này có phiếu ở trung tâm khác, nên phiếu vừa rồi đứng cạnh phiếu đó và không còn trong danh sách; cần xem thì nhờ người quản trị.";

    public DeskWords Words => words;

    public ListQuery Query { get; private set; } = new();

    public LeadLines Found { get; private set; } = new([], null, 0, false);

    /// <summary>What was found by number or name; null when nothing was searched for.</summary>
    public LeadSearch? Search { get; private set; }

    /// <summary>What was searched for: shown again in its field, kept nowhere.</summary>
    public string? Sought { get; private set; }

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    public Colleagues Colleagues { get; private set; } = null!;   // set before any page is shown

    public string? Fault { get; private set; }

    public string? Notice { get; private set; }

    /// <summary>A change to all that the filters mean, to be confirmed with its count; null for none.</summary>
    public BulkQuestion? Question { get; private set; }

    public bool CanExport => exports.IsAllowed && Me.Has(StaffRight.Export);

    public bool SeesAllCentres => LeadScope.Of(Me)?.Centre is null;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>"1.000+".</summary>
    public string CountText => HomeCount.TextOf(Found.Count, Found.HasMore);

    public LeadList List => Search is { } search
        ? new LeadList(search.Lines, null, null, words, Colleagues, Assignees)
        : new LeadList(Found.Lines, Query, Found.Count > Found.Lines.Count || Found.HasMore ? CountText : null, words, Colleagues, Assignees);

    public IReadOnlyList<(string Id, string Name)> Assignees => [.. Colleagues.For(Me).Select(account => (account.Id, account.Id == Me.Id ? $"{account.Name} (tôi)" : account.Name))];

    /// <summary>Those who left: their leads are found by them until somebody else has them.</summary>
    public IReadOnlyList<(string Id, string Name)> Former => [.. Colleagues.FormerFor(Me).Select(account => (account.Id, $"{account.Name} (đã khóa)"))];

    public async Task<IActionResult> OnGetAsync(string? after, string? done)
    {
        if (ListQuery.Read(Request.Query) is not { } query || (after is not null && CursorIn(after) is null)) return BadRequest();
        Query = query;
        Notice = done switch { "view" => "Đã lưu bộ lọc.", "unview" => "Đã bỏ bộ lọc.", "erased" => "Đã xóa phiếu.", "elsewhere" => Elsewhere, _ => null };
        await ShowAsync(CursorIn(after));
        return Page();
    }

    public async Task<IActionResult> OnPostSearchAsync(string? words, string? after)
    {
        if (string.IsNullOrWhiteSpace(words)) return LocalRedirect("/staff/leads");
        if (words.Length > LeadDirectory.LongestSearch || (after is not null && CursorIn(after) is null)) return BadRequest();
        Sought = words.Trim();
        await LoadAsync();
        Search = await directory.SearchAsync(Me, Sought, CursorIn(after), Cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveViewAsync(string? name, string? query)
    {
        if (ReadQuery(query) is not { } kept) return BadRequest();
        Query = kept;
        string called = name?.Trim() ?? "";
        if (called.Length is 0 or > LongestViewName) Fault = $"Đặt tên cho bộ lọc, nhiều nhất {LongestViewName} ký tự.";
        else if (!await views.SaveAsync(new SavedView(Secrets.Id(), Me.Id, called, kept.ToString()), Cancellation)) Fault = $"Bạn đã có {ISavedViewStore.MostOfAccount} bộ lọc. Bỏ bớt một cái rồi lưu lại.";
        else return LocalRedirect(kept.AddressOf("/staff/leads", "done=view"));
        await ShowAsync(null);
        return Page();
    }

    public async Task<IActionResult> OnPostDropViewAsync(string? view)
    {
        if (view is null or { Length: > 100 }) return BadRequest();
        return await views.DeleteAsync(Me.Id, view, Cancellation) ? LocalRedirect("/staff/leads?done=unview") : NotFound();
    }

    /// <summary>Those ticked, at once; all that the filters mean only after the count was confirmed.</summary>
    /// <param name="set">What is set: <c>status</c> or <c>assignee</c>.</param>
    public async Task<IActionResult> OnPostBulkAsync(long[] ids, bool across, string? query, string? set, string? status, string? assignee, int? confirmed)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ReadQuery(query) is not { } kept || ids.Length > BulkWork.Most || set is not ("status" or "assignee")) return BadRequest();
        Query = kept;
        string? chosen = set == "status" ? status : assignee;
        var change = set == "status" ? new BulkChange(status, null) : new BulkChange(null, assignee == ListQuery.None ? "" : assignee);
        var target = new BulkTarget(across ? null : [.. ids.Select(id => new LeadId(id))], kept);
        Fault = string.IsNullOrEmpty(chosen) ? "Chọn tình trạng hoặc người phụ trách trước." : !across && ids.Length == 0 ? "Đánh dấu ít nhất một phiếu trước." : null;
        if (Fault is null && (!across || confirmed is not null))
        {
            if (await bulk.BeginAsync(Me, target, change, confirmed, Cancellation) is { } run) return LocalRedirect($"/staff/bulk/{run.Id}");
            if (!across && await bulk.CountAsync(Me, target, Cancellation) == 0) return NotFound();
            Fault = "Danh sách vừa thay đổi nên chưa có gì được sửa. Xem lại rồi xác nhận lần nữa.";
        }

        if (across && chosen is { Length: > 0 }) Question = await AskAsync(target, change, set, chosen);
        await ShowAsync(null);
        return Page();
    }

    /// <summary>The address of the next page.</summary>
    public string AddressFrom(LeadCursor place) => Query.AddressOf("/staff/leads", "after=" + TextOf(place));

    /// <summary>A place in a list as it stands in addresses and forms.</summary>
    internal static string TextOf(LeadCursor place) => string.Create(CultureInfo.InvariantCulture, $"{place.CreatedAt.UtcTicks}-{place.Id}");

    private static ListQuery? ReadQuery(string? query) => query?.Length > LongestQuery ? null : ListQuery.Read(query);

    private async Task<BulkQuestion?> AskAsync(BulkTarget target, BulkChange change, string set, string chosen)
    {
        int count = await bulk.CountAsync(Me, target, Cancellation);
        if (count == 0) Fault = "Bộ lọc này không còn phiếu nào.";
        if (count > BulkWork.Most) Fault = $"Một lần chỉ sửa được nhiều nhất {HomeCount.TextOf(BulkWork.Most)} phiếu. Lọc bớt, ví dụ theo tỉnh hoặc theo ngày.";
        if (count is 0 or > BulkWork.Most) return null;
        await LoadAsync();
        string what = change.Status is { } status ? $"chuyển sang “{words.Status(status)}”" : change.Assignee is { Length: > 0 } id ? $"giao cho {Colleagues.NameOf(id)}" : "bỏ người phụ trách";
        return new BulkQuestion(count, what, set, chosen);
    }

    private async Task ShowAsync(LeadCursor? after)
    {
        await LoadAsync();
        Found = await directory.ListAsync(Me, Query, after, Cancellation);
    }

    private async Task LoadAsync()
    {
        Colleagues = await Colleagues.LoadAsync(staff, Cancellation);
        Views = await views.ListAsync(Me.Id, Cancellation);
    }

    private static LeadCursor? CursorIn(string? after)
    {
        string[] parts = after?.Split('-') ?? [];
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks <= DateTime.MaxValue.Ticks
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? new LeadCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new LeadId(id)) : null;
    }
}
