namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A field of a form with a list to choose from.</summary>
/// <param name="Any">What an empty choice means; null when one has to be chosen.</param>
/// <param name="Chosen">The id that is chosen; null for none. One that is no choice (any more) is shown as it is.</param>
public sealed record Choice(string Name, string Label, string? Any, IReadOnlyList<(string Id, string Name)> Options, string? Chosen);
