namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>What the audit log calls what is done with leads. Add, never rename.</summary>
public static class LeadAudit
{
    public const string List = "leads.list", Open = "leads.open", Note = "leads.note", Status = "leads.status", Assign = "leads.assign", Task = "leads.task", Call = "leads.call",
        Merge = "leads.merge", Unmerge = "leads.unmerge", Export = "leads.export", Withdraw = "leads.withdraw", Erase = "leads.erase", Correct = "leads.correct";
}
