using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WorkerAdvisor.Bot.Leads.Export;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Tests.Leads.Export;

public sealed class XlsxLeadsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Columns_are_of_their_type_with_headings_in_sight_and_filters()
    {
        Workbook book = await WriteAsync(Rows.Row(7), Rows.Row(6, phone: "+81901234567") with { BirthYear = null, ConsentAt = null });

        Assert.Equal(LeadColumns.All.Select(column => column.Heading), book.Headings);
        Assert.Equal("n", Workbook.Type(book.Cell(1, "Mã phiếu")));
        Assert.Equal("1998", Workbook.Text(book.Cell(1, "Năm sinh")));
        Assert.Equal("n", Workbook.Type(book.Cell(1, "Năm sinh")));
        Assert.Equal(new DateTime(2026, 11, 23, 1, 30, 0), Workbook.Date(book.Cell(1, "Ngày đăng ký")), TimeSpan.FromSeconds(1));
        Assert.Equal("dd/mm/yyyy hh:mm", book.FormatOf(book.Cell(1, "Ngày đăng ký")));
        Assert.Equal(("str", "0912345678"), (Workbook.Type(book.Cell(1, "Số điện thoại")), Workbook.Text(book.Cell(1, "Số điện thoại"))));
        Assert.Equal("@", book.FormatOf(book.Cell(1, "Số điện thoại")));
        Assert.Equal("+81901234567", Workbook.Text(book.Cell(2, "Số điện thoại")));
        Assert.Equal("", Workbook.Text(book.Cell(2, "Năm sinh")));
        Assert.Equal("", Workbook.Text(book.Cell(2, "Ngày đồng ý")));
        Assert.Equal(("1", "frozen"), (book.Part("pane")!.Attribute("ySplit")!.Value, book.Part("pane")!.Attribute("state")!.Value));
        Assert.Equal("A1:Z3", book.Part("autoFilter")!.Attribute("ref")!.Value);
        Assert.Equal(LeadColumns.All.Count, book.Part("cols")!.Elements().Count());
    }

    [Fact]
    public async Task No_rows_still_make_a_workbook_with_headings()
    {
        Workbook book = await WriteAsync();

        Assert.Equal(LeadColumns.All.Count, book.Headings.Length);
        Assert.Single(book.Rows);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"bấm\")")]
    [InlineData("$=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1+1")]
    public async Task What_a_person_wrote_is_never_a_formula(string name)
    {
        Workbook book = await WriteAsync(Rows.Row(name: name));

        Assert.False(book.HasFormulas);
        Assert.DoesNotContain(Workbook.Text(book.Cell(1, "Họ và tên"))[..1], (string[])["=", "+", "-", "@", "\t"]);
    }

    [Fact]
    public async Task A_workbook_is_as_the_schema_of_office_demands_whatever_people_wrote()
    {
        using var file = new MemoryStream();
        await XlsxLeads.WriteAsync(file, Rows.Of(Rows.Row(name: "a\u0000b\u0001\ud800 <&>\r\n_x000D_ 🙂"), Rows.Row(name: new string('x', 40_000)), Rows.Row(name: null, phone: null)), Token);

        using SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, Token).Select(fault => $"{fault.Path?.XPath} {fault.Description}"));
        file.Position = 0;
        var book = new Workbook(file);
        Assert.Equal(CellText.Longest, Workbook.Text(book.Cell(2, "Họ và tên")).Length);
        Assert.Equal("(không mở được)", Workbook.Text(book.Cell(3, "Họ và tên")));
    }

    [Fact]
    public async Task Memory_does_not_grow_with_the_rows()
    {
        const int Many = 40_000, Probe = 35_000;
        var read = new List<WeakReference>(Probe);
        int alive = -1;
        async IAsyncEnumerable<LeadRow> Watched()
        {
            for (int i = 0; i < Many; i++)
            {
                await Task.CompletedTask;
                LeadRow row = Rows.Row(i, name: "Nguyễn Văn " + i);
                if (i < Probe) read.Add(new WeakReference(row));
                if (i == Many - 1)
                {
                    GC.Collect();
                    alive = read.Count(reference => reference.IsAlive);
                }

                yield return row;
            }
        }

        await using FileStream file = File.Create(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), 4096, FileOptions.DeleteOnClose);
        await XlsxLeads.WriteAsync(file, Watched(), Token);

        Assert.InRange(alive, 0, 10);
    }

    [Fact]
    public async Task A_disk_that_is_full_ends_it_and_says_so()
    {
        async IAsyncEnumerable<LeadRow> Endless()
        {
            for (int i = 0; ; i++)
            {
                await Task.CompletedTask;
                yield return Rows.Row(i, name: Guid.NewGuid().ToString());
            }
        }

        await Assert.ThrowsAsync<IOException>(() => XlsxLeads.WriteAsync(new FullDisk(), Endless(), Token));
    }

    [Fact]
    public async Task What_breaks_off_while_it_is_read_breaks_off_the_workbook()
    {
        static async IAsyncEnumerable<LeadRow> BreaksOff()
        {
            for (int i = 0; i < 2_000; i++) yield return Rows.Row(i);
            await Task.CompletedTask;
            throw new OperatorException("ended");
        }

        await Assert.ThrowsAsync<OperatorException>(() => XlsxLeads.WriteAsync(new MemoryStream(), BreaksOff(), Token));
    }

    private static async Task<Workbook> WriteAsync(params LeadRow[] rows)
    {
        using var file = new MemoryStream();
        await XlsxLeads.WriteAsync(file, Rows.Of(rows), Token);
        file.Position = 0;
        return new Workbook(file);
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Length > 200_000) throw new IOException("No space left on device");
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Length > 200_000) throw new IOException("No space left on device");
            base.Write(buffer);
        }
    }
}
