using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>Takes a centre's list into the store, some hundred people at a time.</summary>
/// <param name="keptSince">Who was taken down before is erased again soon, as nobody may be kept for longer.</param>
/// <param name="tellRead">Called with how many rows were read so far.</param>
/// <param name="tellFault">Called with each row that makes no lead.</param>
internal sealed class LeadImport(IOperator work, PersonReader reader, DateTimeOffset keptSince, Action<int> tellRead, Action<RowFault> tellFault)
{
    /// <summary>As many as one list may have.</summary>
    public const int MostRows = 200_000;

    private readonly Dictionary<string, (int Row, string Name)> _phones = [];   // names as they are compared
    private readonly List<ImportedPerson> _waiting = new(OperatorLimits.ImportAtOnce);
    private readonly ImportCounts _counts = new();

    /// <exception cref="OperatorException">The list is at fault as a whole, or the store failed; what was added before stays.</exception>
    public async Task<ImportCounts> RunAsync(IEnumerable<SheetRow> rows, ImportColumns columns, bool isDryRun, CancellationToken cancellationToken)
    {
        foreach (SheetRow row in rows.SkipWhile(row => row.Number <= columns.HeadingRow))
        {
            if (_counts.Rows == MostRows) throw new OperatorException($"Danh sách dài hơn {MostRows:N0} dòng; các dòng sau đó chưa được đọc. Hãy chia thành nhiều tệp.");
            _counts.Rows++;
            Take(row.Number, reader.Read(row, columns));
            if (_waiting.Count == OperatorLimits.ImportAtOnce) await StoreAsync(isDryRun, cancellationToken);
            tellRead(_counts.Rows);
        }

        await StoreAsync(isDryRun, cancellationToken);
        return _counts;
    }

    private void Take(int row, RowReading reading)
    {
        foreach (RowFault fault in reading.Faults) tellFault(fault);
        if (reading.Person is not { } person)
        {
            _counts.Faulty++;
            return;
        }

        string name = VietnameseLetters.Fold(person.Person.Name);
        if (_phones.TryAdd(person.Person.Phone, (row, name)))
        {
            _waiting.Add(person);
            if (person.CreatedAt < keptSince) _counts.TooOld++;
        }
        else if (_phones[person.Person.Phone] is var first && first.Name == name) _counts.Repeated++;
        else
        {
            // Two people of a family, or a slip of the pen: only who has the list can tell.
            tellFault(new RowFault(row, null, $"cùng số điện thoại với dòng {first.Row} nhưng khác tên, nên chưa nhập"));
            _counts.Faulty++;
        }
    }

    private async Task StoreAsync(bool isDryRun, CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0) return;
        IReadOnlyList<ImportResult> results = await work.ImportAsync(_waiting, isDryRun, cancellationToken);
        int added = results.Count(result => result == ImportResult.Added);
        _counts.Added += added;
        _counts.Known += results.Count - added;
        _waiting.Clear();
    }
}

/// <summary>What became of a list's rows.</summary>
internal sealed class ImportCounts
{
    public int Rows { get; set; }

    /// <summary>New leads; of a dry run, those that would be.</summary>
    public int Added { get; set; }

    /// <summary>Their number is known already.</summary>
    public int Known { get; set; }

    /// <summary>Their number stands further up in the list.</summary>
    public int Repeated { get; set; }

    /// <summary>Of those that were understood, how many were taken down so long ago that they are to be erased.</summary>
    public int TooOld { get; set; }

    /// <summary>They make no lead.</summary>
    public int Faulty { get; set; }
}
