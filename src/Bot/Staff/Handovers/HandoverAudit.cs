namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>What is written into the audit log about hand-overs: add, never rename.</summary>
public static class HandoverAudit
{
    public const string Open = "handover.open", Reply = "handover.reply", Close = "handover.close", Reopen = "handover.reopen";

    /// <summary>How the log names a hand-over.</summary>
    public static string Subject(WorkerAdvisor.Storage.Handovers.HandoverId id) => $"handover {id}";
}
