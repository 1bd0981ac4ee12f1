using WorkerAdvisor.Bot.Sharing;

namespace WorkerAdvisor.Bot.Staff.Sharing;

/// <summary>How many came, and by what or when.</summary>
public sealed record NamedSum(string Name, ReferralSum Sum);

/// <summary>Sums in a table.</summary>
/// <param name="Title">What of, for those who hear the page.</param>
public sealed record SumTable(string Title, params IReadOnlyList<NamedSum> Rows);
