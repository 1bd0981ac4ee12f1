using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Two submissions of one number side by side, and which value of each thing stays.</summary>
[Requires(StaffRight.Leads)]
public sealed class MergeModel(LeadMerging merging, DeskWords words) : StaffPage
{
    private const string Prefix = "take-";

    public DeskWords Words => words;

    public MergePreview Preview { get; private set; } = null!;   // set before any page is shown

    public string? Fault { get; private set; }

    private HashSet<string>? Chosen { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, long with) =>
        LeadModel.IdIn(id) is { } lead && await ShowAsync(lead, new LeadId(with)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, long with, long version)
    {
        if (LeadModel.IdIn(id) is not { } lead) return NotFound();
        Chosen = [.. Request.Form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal) && field.Value == "other").Select(field => field.Key[Prefix.Length..])];
        LeadWorkResult result = await merging.MergeAsync(Me, lead, version, new LeadId(with), Chosen, Cancellation);
        if (result == LeadWorkResult.Done) return LocalRedirect($"/staff/leads/{lead}?done=merge");
        if (result == LeadWorkResult.NotFound || !await ShowAsync(lead, new LeadId(with))) return NotFound();
        Fault = result == LeadWorkResult.Withdrawn ? "Một trong hai người đã rút đồng ý, nên không gộp được." : "Người khác vừa sửa phiếu này, nên chưa gộp. Dưới đây là bản mới; xem lại rồi gộp lần nữa.";
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Whether the submission's value is chosen.</summary>
    public bool TakesOther(MergeField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Chosen?.Contains(field.Id) ?? field.TakesOther;
    }

    private async Task<bool> ShowAsync(LeadId lead, LeadId other)
    {
        if (await merging.PreviewAsync(Me, lead, other, Cancellation) is not { } preview) return false;
        Preview = preview;
        return true;
    }
}
