using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Staff.Exports;
using WorkerAdvisor.Bot.Staff.Rights;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A file for the one who asked for it.</summary>
[Requires(StaffRight.Export)]
public sealed class ExportFileModel(ExportJobs jobs) : StaffPage
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Text = "text/csv; charset=utf-8";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await jobs.OpenAsync(Me, id, Cancellation) is not var (job, content)) return NotFound();
        return File(content, job.Order.IsCsv ? Text : Workbook, job.FileName);
    }
}
