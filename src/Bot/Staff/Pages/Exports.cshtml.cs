using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Leads.Export;
using WorkerAdvisor.Bot.Staff.Exports;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Staff.Rights;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Takes the leads of a list out as a file: columns and order, how far it is, and the files there are.</summary>
[Requires(StaffRight.Export)]
public sealed class ExportsModel(ExportJobs jobs, LeadDirectory directory) : StaffPage
{
    private static readonly string[] Usual = ["created", "name", "phone", "province", "commune", "markets", "birth", "trade", "loan", "time", "status", "source"];

    public ListQuery Query { get; private set; } = new();

    public IReadOnlyList<ExportColumn> Columns { get; private set; } = [];

    public bool IsCsv { get; private set; }

    public bool IsAllowed => jobs.IsAllowed;

    public IReadOnlyList<ExportJob> Jobs => jobs.ListOf(Me);

    /// <summary>How many leads the filters mean, those who withdrew too.</summary>
    public string CountText { get; private set; } = "";

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (ListQuery.Read(Request.Query) is not { } query) return BadRequest();
        Query = query;
        Columns = [.. LeadColumns.All.Select((column, index) => new ExportColumn(column.Id, column.Heading, Usual.Contains(column.Id), index + 1))];
        await CountAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? query, string? format)
    {
        if (!IsAllowed) return StatusCode(StatusCodes.Status403Forbidden);
        if (ListQuery.Read(query) is not { } meant || format is not ("xlsx" or "csv")) return BadRequest();
        Query = meant;
        IsCsv = format == "csv";
        Columns = ReadColumns();
        string[] chosen = [.. Columns.Where(column => column.IsChosen).OrderBy(column => column.Place).Select(column => column.Id)];
        Fault = chosen.Length == 0 ? "Chọn ít nhất một cột."
            : jobs.ListOf(Me).Count >= ExportJobs.MostOfPerson ? $"Bạn đã có {ExportJobs.MostOfPerson} tệp. Xóa bớt một tệp rồi xuất lại."
            : null;
        if (Fault is null && await jobs.BeginAsync(Me, new ExportOrder(meant, chosen, IsCsv), Cancellation) is not null) return LocalRedirect(meant.AddressOf("/staff/exports") + "#files");
        Fault ??= "Chưa xuất được. Thử lại nhé.";
        await CountAsync();
        return Page();
    }

    public IActionResult OnPostDrop(string? file) => file is not null && jobs.Drop(Me, file) ? LocalRedirect("/staff/exports#files") : NotFound();

    private async Task CountAsync()
    {
        (int count, bool hasMore) = await directory.CountAsync(Me, Query, Cancellation);
        CountText = HomeCount.TextOf(count, hasMore);
    }

    /// <summary>As the form says: ticked, and by number.</summary>
    private List<ExportColumn> ReadColumns()
    {
        IFormCollection form = Request.Form;
        HashSet<string> ticked = [.. form["column"].OfType<string>()];
        return [.. LeadColumns.All.Select((column, index) => new ExportColumn(
            column.Id, column.Heading, ticked.Contains(column.Id),
            int.TryParse(form["place-" + column.Id], NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place is > 0 and < 1_000 ? place : index + 1))];
    }
}
