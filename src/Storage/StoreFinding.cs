namespace WorkerAdvisor.Storage;

/// <summary>Something about the store's files that is not as it should be.</summary>
/// <param name="File">Full path of the file.</param>
/// <param name="What">What is wrong and what that means, in one line.</param>
/// <param name="IsDamage">Whether the store itself is damaged; otherwise only a second copy is.</param>
public sealed record StoreFinding(string File, string What, bool IsDamage);
