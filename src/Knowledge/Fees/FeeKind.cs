using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>What a charge is called, and how it is judged.</summary>
/// <param name="Name">As people read it: "Tiền dịch vụ".</param>
/// <param name="Finding">Id of the finding, or the beginning of the ids of those that <paramref name="Rule"/> chooses from.</param>
/// <param name="Early">Finding while nothing is signed or approved; null when that makes no difference.</param>
/// <param name="Most">For <see cref="FeeRule.Flat"/>: the most that may be charged, in <paramref name="Currency"/>.</param>
/// <param name="Phrases">How people call it; none for a kind that others are judged as.</param>
public sealed record FeeKind(string Id, string Name, FeeRule Rule, string Finding, string? Early, decimal? Most, Currency? Currency, IReadOnlyList<string> Phrases)
{
    /// <summary>Id of a flat kind that a charge is judged as where it is in its currency and within its most; null for none.</summary>
    public string? Lesser { get; init; }

    /// <summary>Whether it says little, so that another kind beside the sum goes first.</summary>
    public bool IsVague { get; init; }
}

/// <summary>How a charge is judged.</summary>
public enum FeeRule
{
    /// <summary>Always alike, however much.</summary>
    Plain,

    /// <summary>Against the service fee's ceiling.</summary>
    Ceiling,

    /// <summary>Against the ceiling for staying longer.</summary>
    Extension,

    /// <summary>Several things in one sum: the ceiling is told, but it is no service fee.</summary>
    Total,

    /// <summary>Against a fixed sum.</summary>
    Flat,
}
