namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>What became of something done with a lead.</summary>
public enum LeadWorkResult
{
    /// <summary>It is durable.</summary>
    Done,

    /// <summary>There is none, or it is not in scope.</summary>
    NotFound,

    /// <summary>Somebody else changed it meanwhile; nothing was done.</summary>
    Conflict,

    /// <summary>The consent is withdrawn: it may not be done.</summary>
    Withdrawn,

    /// <summary>What was asked for makes no sense: no such status, person or day, or a text too long.</summary>
    Wrong,
}
