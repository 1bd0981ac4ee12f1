namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A column that can be chosen for a file.</summary>
/// <param name="Place">Where it stands, from 1.</param>
public sealed record ExportColumn(string Id, string Heading, bool IsChosen, int Place);
