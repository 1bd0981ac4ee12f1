using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>Reads a row of a centre's list. What it cannot put into a field of a lead goes into the notes, so that nothing is lost.</summary>
internal sealed class PersonReader(ListPlaces places, ListWords words, TimeProvider clock)
{
    private const int FullAge = 18, LongestName = 100, LongestText = 300, OldestBirth = 1930;

    private static readonly string[] DateFormats =
        ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d", "d/M/yyyy H:mm", "yyyy-M-d H:mm", "d/M/yyyy H:mm:ss", "yyyy-M-d H:mm:ss"];

    public RowReading Read(SheetRow row, ImportColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var faults = new List<RowFault>();
        var notes = new List<string>();
        string name = NameOf(row, columns, faults);
        string? phone = PhoneOf(row, columns, faults, notes);
        (Province? province, Commune? commune, string place) = PlaceOf(row, columns, faults);
        int? birth = BirthOf(row, columns, faults, notes);
        DateTimeOffset? created = DateOf(row, columns, faults);
        if (faults.Count > 0) return new RowReading(null, faults);

        string Text(ImportField field)
        {
            string whole = columns.Cell(row, field).Text;
            if (whole.Length <= LongestText) return whole;
            Note(columns.HeadingOf(field), whole);   // so that nothing is lost
            return Cut(whole);
        }

        string? OrNull(ImportField field) => Text(field) is { Length: > 0 } text ? text : null;
        IReadOnlyList<string> markets = words.Markets(Text(ImportField.Market), out string otherMarkets);
        Note("Nước", otherMarkets);
        string? schooling = words.Schooling(Text(ImportField.Schooling));
        if (schooling is null) Note(columns.HeadingOf(ImportField.Schooling), Text(ImportField.Schooling));
        IReadOnlyList<string> groups = words.PriorityGroups(Text(ImportField.Group), out string otherGroups);
        Note(columns.HeadingOf(ImportField.Group), otherGroups);
        bool? needsLoan = ListWords.YesNo(Text(ImportField.Loan));
        if (needsLoan is null) Note(columns.HeadingOf(ImportField.Loan), Text(ImportField.Loan));
        if (columns.Cell(row, ImportField.Notes).Text is { Length: > 0 } note) notes.Add(note);

        var person = new LeadPerson(name, phone!, Cut(place))
        {
            PriorityGroups = groups, BirthYear = birth, Trade = OrNull(ImportField.Trade), Schooling = schooling, Language = OrNull(ImportField.Language),
            BestTime = OrNull(ImportField.BestTime), Notes = notes.Count > 0 ? string.Join("; ", notes) : null,
        };
        return new RowReading(
            new ImportedPerson(person, province!.Slug, commune?.Code) { Markets = markets, NeedsLoan = needsLoan, CreatedAt = created }, []);

        void Note(string? what, string text)
        {
            string line = $"{what}: {text}";
            if (text.Length > 0 && !notes.Contains(line)) notes.Add(line);
        }
    }

    private static string NameOf(SheetRow row, ImportColumns columns, List<RowFault> faults)
    {
        string name = columns.Has(ImportField.Name)
            ? columns.Cell(row, ImportField.Name).Text
            : $"{columns.Cell(row, ImportField.FamilyName).Text} {columns.Cell(row, ImportField.GivenName).Text}".Trim();
        string? reason = name.Length == 0 ? "thiếu họ tên" : !name.Any(char.IsLetter) || name.Length > LongestName ? "không giống họ tên" : null;
        if (reason is not null) faults.Add(new RowFault(row.Number, columns.HeadingOf(ImportField.Name) ?? columns.HeadingOf(ImportField.GivenName), reason));
        return VietnameseLetters.Compose(name);
    }

    private static string? PhoneOf(SheetRow row, ImportColumns columns, List<RowFault> faults, List<string> notes)
    {
        (string? phone, string? rest, string? fault) = ListPhones.Read(columns.Cell(row, ImportField.Phone));
        if (fault is not null) faults.Add(new RowFault(row.Number, columns.HeadingOf(ImportField.Phone), fault));
        if (rest is not null) notes.Add("Số khác: " + Cut(rest));
        return phone;
    }

    private (Province?, Commune?, string) PlaceOf(SheetRow row, ImportColumns columns, List<RowFault> faults)
    {
        string Text(ImportField field) => Cut(columns.Cell(row, field).Text);
        var place = places.Find(Text(ImportField.Province), Text(ImportField.District), Text(ImportField.Commune), Text(ImportField.Address));
        if (place.Province is not null) return place;
        string? column = columns.HeadingOf(ImportField.Province) ?? columns.HeadingOf(ImportField.Address) ?? columns.HeadingOf(ImportField.Commune);
        string reason = column is null ? "danh sách không có cột nơi ở; thêm --province với tỉnh của cả danh sách" : "không nhận ra tỉnh, thành phố; nếu cả danh sách cùng một tỉnh thì thêm --province";
        faults.Add(new RowFault(row.Number, column, reason));
        return place;
    }

    private int? BirthOf(SheetRow row, ImportColumns columns, List<RowFault> faults, List<string> notes)
    {
        SheetCell cell = columns.Cell(row, ImportField.Birth);
        if (cell.IsEmpty) return null;
        DateOnly today = VietnamTime.DayOf(clock.GetUtcNow());
        DateOnly? born = DayIn(cell);
        int? year = born?.Year ?? (int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int told) ? told : null);
        if (year is null || year < OldestBirth || year > today.Year)
        {
            notes.Add($"{columns.HeadingOf(ImportField.Birth)}: {Cut(cell.Text)}");
            return null;
        }

        bool isUnderAge = born is { } day ? day.AddYears(FullAge) > today : today.Year - year < FullAge;
        if (isUnderAge) faults.Add(new RowFault(row.Number, columns.HeadingOf(ImportField.Birth), "chưa đủ 18 tuổi"));
        return year;
    }

    private DateTimeOffset? DateOf(SheetRow row, ImportColumns columns, List<RowFault> faults)
    {
        SheetCell cell = columns.Cell(row, ImportField.Date);
        if (cell.IsEmpty) return null;
        if (DayIn(cell) is { } day && day <= VietnamTime.DayOf(clock.GetUtcNow())) return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), VietnamTime.Offset);
        faults.Add(new RowFault(row.Number, columns.HeadingOf(ImportField.Date), "ngày không đúng, hoặc sau hôm nay"));
        return null;
    }

    /// <summary>Day before month, as everybody in Vietnam writes it.</summary>
    private static DateOnly? DayIn(SheetCell cell)
    {
        if (cell.Date is { } date) return DateOnly.FromDateTime(date);
        return DateTime.TryParseExact(cell.Text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateTime told) ? DateOnly.FromDateTime(told) : null;
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
