namespace WorkerAdvisor.Bot.Leads;

/// <summary>A person's registration as it was agreed to, in the clear; sealed when the turn is committed.</summary>
/// <param name="Province">Slug of the province of today.</param>
/// <param name="Commune">Code of the commune of today; null when only the province is known.</param>
/// <param name="Consent">The text that was agreed to.</param>
public sealed record LeadSubmission(LeadPerson Person, string Province, string? Commune, ConsentGiven Consent)
{
    /// <summary>Ids of the countries thought of.</summary>
    public IReadOnlyList<string> Markets { get; init; } = [];

    /// <summary>Null when not told.</summary>
    public bool? NeedsLoan { get; init; }

    /// <summary>Whether the channel proved that the number is this chat's own.</summary>
    public bool IsPhoneProven { get; init; }

    /// <summary>Whether a helper typed for somebody else.</summary>
    public bool IsAssisted { get; init; }
}

/// <summary>The text of a consent.</summary>
/// <param name="TextVersion">Its version in <c>content/consent</c>.</param>
/// <param name="TextHash">SHA-256 of the text as shown, in lower-case hexadecimal.</param>
/// <param name="Text">The text as shown, with who holds the data.</param>
public sealed record ConsentGiven(string TextVersion, string TextHash, string Text);
