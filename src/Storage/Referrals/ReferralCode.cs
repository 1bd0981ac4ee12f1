namespace WorkerAdvisor.Storage.Referrals;

/// <summary>What stands in a link that somebody shares, so that it is known how many came by it. It says nothing of who shares it.</summary>
/// <param name="Code">Opaque; at most 100 bytes of UTF-8. Never used twice.</param>
/// <param name="Branch">The branch it belongs to; null for none.</param>
/// <param name="Holder">Id of the staff account that shares it; null for a whole branch's.</param>
/// <param name="Label">What its owner calls it, such as where a poster hangs; no personal data of those who come.</param>
/// <param name="RetiredAt">From then on nobody is counted for it; null while it stands.</param>
public sealed record ReferralCode(string Code, string? Branch, string? Holder, string Label, DateTimeOffset CreatedAt, DateTimeOffset? RetiredAt = null);
