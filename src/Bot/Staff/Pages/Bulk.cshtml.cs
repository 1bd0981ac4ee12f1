using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>How far a change to many leads is.</summary>
[Requires(StaffRight.Leads)]
public sealed class BulkModel(BulkWork bulk, IStaffStore staff, DeskWords words) : StaffPage
{
    public BulkRun Run { get; private set; } = null!;   // set before the page is shown

    /// <summary>What is done, in words.</summary>
    public string What { get; private set; } = "";

    /// <summary>What is changed, in words.</summary>
    public string Things { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (bulk.Find(Me, id) is not { } run) return NotFound();
        Run = run;
        Colleagues colleagues = await Colleagues.LoadAsync(staff, Cancellation);
        Things = run.Change.From is null ? "phiếu" : "phiếu và việc hẹn";
        if (run.Change.From is { } from) What = $"Giao việc của {colleagues.NameOf(from)} cho {colleagues.NameOf(run.Change.Assignee!)}";
        else What = run.Change.Status is { } status ? $"Chuyển sang “{words.Status(status)}”" : run.Change.Assignee is { Length: > 0 } assignee ? $"Giao cho {colleagues.NameOf(assignee)}" : "Bỏ người phụ trách";
        return Page();
    }
}
