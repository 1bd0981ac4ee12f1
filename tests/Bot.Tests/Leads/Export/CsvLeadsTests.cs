using System.Globalization;
using System.Text;
using CsvHelper;
using WorkerAdvisor.Bot.Leads.Export;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Tests.Leads.Export;

public sealed class CsvLeadsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_begins_with_the_mark_by_which_Excel_knows_UTF8_and_reads_back()
    {
        (byte[] bytes, string[][] rows) = await WriteAsync(Rows.Row(name: "Trần \"Tèo\", em\nLan"), Rows.Row(phone: "+81901234567"));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(3, rows.Length);
        Assert.Equal(LeadColumns.All.Select(column => column.Heading), rows[0]);
        Assert.Equal("Trần \"Tèo\", em\nLan", Value(rows, 1, "Họ và tên"));
        Assert.Equal("0912345678", Value(rows, 1, "Số điện thoại"));
        Assert.Equal("'+81901234567", Value(rows, 2, "Số điện thoại"));
        Assert.Equal("2026-11-23 01:30", Value(rows, 1, "Ngày đăng ký"));
        Assert.Equal("1998", Value(rows, 1, "Năm sinh"));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("-1+1")]
    [InlineData("+1")]
    [InlineData("@a")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData(" =1")]
    [InlineData("＝1")]
    public async Task No_cell_begins_as_a_formula_does(string name)
    {
        (_, string[][] rows) = await WriteAsync(Rows.Row(name: name));

        Assert.StartsWith("'", Value(rows, 1, "Họ và tên"), StringComparison.Ordinal);
    }

    private static string Value(string[][] rows, int row, string heading) => rows[row][Array.IndexOf(rows[0], heading)];

    private static async Task<(byte[] Bytes, string[][] Rows)> WriteAsync(params LeadRow[] rows)
    {
        using var file = new MemoryStream();
        await CsvLeads.WriteAsync(file, Rows.Of(rows), Token);
        using var parser = new CsvParser(new StringReader(Encoding.UTF8.GetString(file.ToArray())[1..]), CultureInfo.InvariantCulture);
        List<string[]> read = [];
        while (await parser.ReadAsync()) read.Add(parser.Record!);
        return (file.ToArray(), [.. read]);
    }
}
