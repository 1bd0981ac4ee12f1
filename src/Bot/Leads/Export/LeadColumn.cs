using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>A column of an exported list.</summary>
/// <param name="Id">By which it is chosen: add, never rename.</param>
/// <param name="Width">In characters.</param>
/// <param name="Format">How a spreadsheet shows it; null for its own way.</param>
/// <param name="Value">A string, a number, a <see cref="DateTime"/> of Vietnam's clock, or null for an empty cell.</param>
internal sealed record LeadColumn(string Id, string Heading, double Width, string? Format, Func<LeadRow, object?> Value)
{
    /// <summary>Whether its text is digits with a plus before them at most: harmless in a workbook's text cell, and as it is dialled.</summary>
    public bool IsDigits { get; init; }
}
