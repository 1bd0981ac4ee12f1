namespace WorkerAdvisor.Storage.Staff;

/// <summary>Filters that somebody of the staff keeps under a name.</summary>
/// <param name="Id">Unique among the account's views.</param>
/// <param name="Account">The account that alone sees it.</param>
/// <param name="Name">As its owner wrote it.</param>
/// <param name="Query">The filters; opaque to the store, without personal data.</param>
public sealed record SavedView(string Id, string Account, string Name, string Query);
