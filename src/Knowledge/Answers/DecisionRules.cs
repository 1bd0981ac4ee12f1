namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>When to answer, ask back or decline, from <c>content/understanding.yaml</c>. All are shares from 0 to 1.</summary>
/// <param name="Scope">Below this in-scope probability a message is declined.</param>
/// <param name="ClearScope">Below this one an unclear message is asked back about.</param>
/// <param name="Share">The least share of the best topic for an answer at once.</param>
/// <param name="Lead">The least distance to the second topic for an answer at once.</param>
public sealed record DecisionRules(double Scope, double ClearScope, double Share, double Lead);
