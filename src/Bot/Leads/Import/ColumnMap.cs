namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>What the operator says a column holds: <c>"Số máy=phone"</c>, <c>C=phone</c>.</summary>
/// <param name="Column">A heading, or the letters of a column.</param>
internal sealed record ColumnMap(string Column, ImportField Field)
{
    private static readonly Dictionary<string, ImportField> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = ImportField.Name, ["family-name"] = ImportField.FamilyName, ["given-name"] = ImportField.GivenName, ["phone"] = ImportField.Phone,
        ["province"] = ImportField.Province, ["district"] = ImportField.District, ["commune"] = ImportField.Commune, ["address"] = ImportField.Address,
        ["birth"] = ImportField.Birth, ["market"] = ImportField.Market, ["trade"] = ImportField.Trade, ["schooling"] = ImportField.Schooling,
        ["language"] = ImportField.Language, ["group"] = ImportField.Group, ["loan"] = ImportField.Loan, ["best-time"] = ImportField.BestTime,
        ["notes"] = ImportField.Notes, ["date"] = ImportField.Date, ["ignore"] = ImportField.Ignore,
    };

    public static string AllNames => string.Join(", ", Names.Keys);

    public static string NameOf(ImportField field) => Names.First(name => name.Value == field).Key;

    /// <returns>Null when it is not of the form COLUMN=FIELD.</returns>
    public static ColumnMap? Parse(string text)
    {
        int sign = text.LastIndexOf('=');
        if (sign <= 0 || !Names.TryGetValue(text[(sign + 1)..].Trim(), out ImportField field)) return null;
        return new ColumnMap(text[..sign].Trim(), field);
    }

    public bool Means(string heading, int column) =>
        (heading.Length > 0 && HeadingWords.Plain(heading) == HeadingWords.Plain(Column) && HeadingWords.Plain(Column).Length > 0)
        || string.Equals(LettersOf(column), Column, StringComparison.OrdinalIgnoreCase);

    private static string LettersOf(int column) => column < 26 ? ((char)('A' + column)).ToString() : LettersOf((column / 26) - 1) + LettersOf(column % 26);
}
