using System.Globalization;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>What stands in a cell.</summary>
/// <param name="Text">As a person reads it, trimmed; empty for nothing.</param>
/// <param name="Number">When it is a number, also one that a program made of a text of digits.</param>
/// <param name="Date">When it is shown as a date.</param>
internal readonly record struct SheetCell(string Text, double? Number = null, DateTime? Date = null)
{
    public static SheetCell Empty { get; } = new("");

    public bool IsEmpty => string.IsNullOrEmpty(Text);

    public static SheetCell Of(string text) => new(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Whole numbers with all their digits, never as a power of ten.</summary>
    public static SheetCell Of(double number) =>
        new(Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture), number);

    public static SheetCell Of(DateTime date) => new(date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Date: date);
}
