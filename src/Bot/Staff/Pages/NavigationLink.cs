namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>An entry in the head of every page.</summary>
public sealed record NavigationLink(string Address, string Label);
