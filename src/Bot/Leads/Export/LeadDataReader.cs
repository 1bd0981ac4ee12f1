using System.Data.Common;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>Rows of leads as MiniExcel reads them one by one; it holds what is merely enumerable in memory.</summary>
internal sealed class LeadDataReader(IReadOnlyList<LeadColumn> columns, IEnumerable<LeadRow> rows) : DbDataReader
{
    private readonly IEnumerator<LeadRow> _rows = rows.GetEnumerator();

    public override int FieldCount => columns.Count;

    public override int Depth => 0;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => _rows.MoveNext();

    public override object GetValue(int ordinal) => columns[ordinal].Value(_rows.Current) switch
    {
        string text => columns[ordinal].IsDigits ? text : CellText.Of(text),
        { } value => value,
        null => DBNull.Value,
    };

    public override string GetName(int ordinal) => columns[ordinal].Heading;

    public override int GetOrdinal(string name) => columns.TakeWhile(column => column.Heading != name).Count();

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override string GetDataTypeName(int ordinal) => nameof(Object);

    public override bool NextResult() => false;

    public override System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override bool GetBoolean(int ordinal) => (bool)GetValue(ordinal);

    public override byte GetByte(int ordinal) => (byte)GetValue(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override char GetChar(int ordinal) => (char)GetValue(ordinal);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override DateTime GetDateTime(int ordinal) => (DateTime)GetValue(ordinal);

    public override decimal GetDecimal(int ordinal) => (decimal)GetValue(ordinal);

    public override double GetDouble(int ordinal) => (double)GetValue(ordinal);

    public override float GetFloat(int ordinal) => (float)GetValue(ordinal);

    public override Guid GetGuid(int ordinal) => (Guid)GetValue(ordinal);

    public override short GetInt16(int ordinal) => (short)GetValue(ordinal);

    public override int GetInt32(int ordinal) => (int)GetValue(ordinal);

    public override long GetInt64(int ordinal) => (long)GetValue(ordinal);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _rows.Dispose();
        base.Dispose(disposing);
    }
}
