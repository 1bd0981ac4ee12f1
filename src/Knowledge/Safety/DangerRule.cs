namespace WorkerAdvisor.Knowledge.Safety;

/// <summary>Signs of one kind of danger, as <c>content/safety.yaml</c> lists them.</summary>
/// <param name="Id">Ends the key of its reply: <c>danger.{id}</c>.</param>
/// <param name="Topic">Answered below the emergency block when the message itself names no clearer one.</param>
/// <param name="Any">Phrases that tell of it; … stands for up to six words.</param>
/// <param name="Unless">Phrases in which the same words only ask.</param>
public sealed record DangerRule(string Id, string Topic, IReadOnlyList<string> Any, IReadOnlyList<string> Unless);

/// <summary>A country's own help line.</summary>
/// <param name="Page">Page on which the number was confirmed.</param>
public sealed record Hotline(string Market, string Text, string Page);

/// <summary>All of <c>content/safety.yaml</c>.</summary>
/// <param name="Sources">Pages on which the numbers of the emergency blocks were confirmed.</param>
public sealed record SafetyContent(IReadOnlyList<DangerRule> Rules, IReadOnlyList<Hotline> Hotlines, IReadOnlyList<string> Sources);
