namespace WorkerAdvisor.Storage.Leads;

/// <summary>The proof of an informed consent (Luật 91/2025, Điều 9: silence is none).</summary>
/// <param name="TextVersion">Version of the text in <c>content/consent</c> that was shown.</param>
/// <param name="TextHash">SHA-256 of that text as shown, in lower-case hexadecimal.</param>
/// <param name="At">When the yes was given.</param>
/// <param name="Channel">The wire on which it was given.</param>
/// <param name="IsSpoken">Whether the text was read aloud to the person and their own yes passed on by a helper.</param>
public sealed record ConsentReceipt(string TextVersion, string TextHash, DateTimeOffset At, string Channel, bool IsSpoken = false);
