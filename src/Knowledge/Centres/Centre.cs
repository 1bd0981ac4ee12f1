namespace WorkerAdvisor.Knowledge.Centres;

/// <summary>An employment service centre (trung tâm dịch vụ việc làm) that calls back who registers.</summary>
/// <param name="Id">Stands in leads and staff accounts: add, never rename.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Provinces">Slugs of the provinces of today that it covers.</param>
/// <param name="Phone">As people dial it; null when the deployment gives none.</param>
/// <param name="Address">Null when the deployment gives none.</param>
/// <param name="Hours">Office hours in words; null when the deployment gives none.</param>
public sealed record Centre(string Id, string Name, IReadOnlyList<string> Provinces, string? Phone = null, string? Address = null, string? Hours = null);
