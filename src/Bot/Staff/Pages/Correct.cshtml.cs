using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Name, number and place of a lead, to be corrected for somebody who asked for it.</summary>
[Requires(StaffRight.Leads)]
public sealed class CorrectModel(LeadWork work, LeadRights rights) : StaffPage
{
    public Lead Lead { get; private set; } = null!;   // set before any page is shown

    /// <summary>The version of the lead that the form was made from.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (LeadModel.IdIn(id) is not { } lead || await work.OpenAsync(Me, lead, Cancellation) is not { Lead.WithdrawnAt: null, Person: { } person } open) return NotFound();
        Lead = open.Lead;
        (Name, Phone, Place) = TypedCorrection.Of(person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (LeadModel.IdIn(id) is not { } lead) return NotFound();
        (LeadWorkResult result, string? fault) = await rights.CorrectAsync(Me, lead, Version, new TypedCorrection(Name, Phone, Place), Cancellation);
        if (result is LeadWorkResult.Done or LeadWorkResult.Withdrawn) return LocalRedirect($"/staff/leads/{lead}{(result == LeadWorkResult.Done ? "?done=correct" : "")}");
        if (result == LeadWorkResult.NotFound || await work.OpenAsync(Me, lead, Cancellation) is not { } open) return NotFound();
        Lead = open.Lead;
        Fault = fault ?? "Người khác vừa sửa phiếu này, nên chưa có gì được ghi. Điều bạn gõ vẫn còn; xem lại phiếu rồi bấm lần nữa.";
        Response.StatusCode = result == LeadWorkResult.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return Page();
    }
}
