using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>A person from a centre's own list, read and understood.</summary>
/// <param name="Province">Slug of the province of today.</param>
/// <param name="Commune">Code of the commune of today; null when only the province is known.</param>
public sealed record ImportedPerson(LeadPerson Person, string Province, string? Commune)
{
    /// <summary>The channel that imported leads carry.</summary>
    public const string Channel = "import";

    /// <summary>Ids of countries.</summary>
    public IReadOnlyList<string> Markets { get; init; } = [];

    /// <summary>Null when the list does not say.</summary>
    public bool? NeedsLoan { get; init; }

    public string Status { get; init; } = Lead.NewStatus;

    /// <summary>When it was taken down; null when the list does not say, for now.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}

/// <summary>What is kept of an import in the audit log.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="ConsentNote">On what the centre's right to call these people rests, in the operator's words; null for a dry run.</param>
public sealed record ImportNotice(string File, string? ConsentNote, bool IsDryRun);
