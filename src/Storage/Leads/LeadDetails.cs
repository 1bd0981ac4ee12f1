namespace WorkerAdvisor.Storage.Leads;

/// <summary>What a submission tells of a person. What could tell who they are is sealed by the caller; the rest can be filtered by.</summary>
/// <param name="Sealed">Name, phone and all else that is personal; opaque to the store.</param>
/// <param name="PhoneKey">Keyed hash of the phone number in its international form: equal for equal numbers.</param>
/// <param name="IsPhoneProven">Whether the channel proved that the number is the chat's own; a typed number proves nothing.</param>
/// <param name="SearchKeys">Keyed hashes by which staff find it: of the number, and of each word of the name.</param>
/// <param name="Province">Slug of the province of today.</param>
/// <param name="Commune">Code of the commune of today; null when only the province is known.</param>
/// <param name="Markets">Ids of the countries thought of; may be empty.</param>
/// <param name="PriorityGroups">Keyed hashes of the groups with support of their own that the person told to belong to: sensitive, but to be filtered by. May be empty.</param>
/// <param name="NeedsLoan">Null when not told.</param>
/// <param name="Centre">Id of the centre that covers the province; null for the default queue.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Consent">What was agreed to; null only for what a centre imported from lists of its own.</param>
public sealed record LeadDetails(
    byte[] Sealed,
    byte[] PhoneKey,
    bool IsPhoneProven,
    IReadOnlyList<byte[]> SearchKeys,
    string Province,
    string? Commune,
    IReadOnlyList<string> Markets,
    IReadOnlyList<string> PriorityGroups,
    bool? NeedsLoan,
    string? Centre,
    LeadSource Source,
    ConsentReceipt? Consent);
