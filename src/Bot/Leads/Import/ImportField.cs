namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>What a column of a centre's list tells of a person.</summary>
internal enum ImportField
{
    Name,

    /// <summary>Family and middle name, where the given name has a column of its own.</summary>
    FamilyName,

    GivenName,
    Phone,
    Province,
    District,
    Commune,
    Address,
    Birth,
    Market,
    Trade,
    Schooling,
    Language,
    Group,
    Loan,
    BestTime,
    Notes,

    /// <summary>When the person was taken down.</summary>
    Date,

    /// <summary>Not to be read.</summary>
    Ignore,
}
