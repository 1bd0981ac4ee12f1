namespace WorkerAdvisor.Storage.Referrals;

/// <summary>A branch of a youth or women's union, or a commune's office, of which volunteers share the bot.</summary>
/// <param name="Id">Stays for ever: accounts and codes name it. At most 100 bytes of UTF-8.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Province">Slug of its province of today, whose centre its cards and posters name; null for none.</param>
/// <param name="ClosedAt">From then on nobody is invited into it; null while it stands.</param>
public sealed record Branch(string Id, string Name, string? Province, DateTimeOffset CreatedAt, DateTimeOffset? ClosedAt = null);
