using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>A lead that a chat submitted, opened for it.</summary>
/// <param name="Person">Null when its key is gone, so that nobody will ever read it.</param>
public sealed record OwnLead(Lead Lead, LeadPerson? Person)
{
    /// <summary>What it said before it was changed, the oldest first; kept with its history.</summary>
    public IReadOnlyList<EarlierVersion> Earlier { get; init; } = [];

    /// <summary>How far staff are with it, in words.</summary>
    public string Status { get; init; } = "";

    /// <summary>What staff did about it and plan to, the oldest first.</summary>
    public IReadOnlyList<OwnWork> Work { get; init; } = [];
}

/// <summary>What a lead said until a moment.</summary>
public sealed record EarlierVersion(DateTimeOffset Until, LeadPerson Person);
