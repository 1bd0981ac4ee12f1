namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>Where the operator who starts the host reads what must be in no log.</summary>
/// <param name="Output">The process's own standard output, unless a test listens.</param>
public sealed record Terminal(TextWriter Output);
