using Microsoft.Extensions.Time.Testing;
using WorkerAdvisor.Bot.Leads.Import;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Tests.Leads.Import;

public sealed class PersonReaderTests(LiveBot bot)
{
    private static readonly PlaceRecognizer Places = KnowledgeBase.LoadPlaces(Path.Combine(AppContext.BaseDirectory, "content"));

    [Fact]
    public void A_row_is_read_by_its_headings()
    {
        ImportedPerson person = Read(
            ["STT", "Họ và tên", "Năm sinh", "SĐT", "Xã/Phường", "Huyện", "Tỉnh", "Nước", "Ghi chú", "Ngày đăng ký", "Vay vốn"],
            ["1", "Lý Thị Mai", "1998", "912345678", "Bình Trung", "Cao Lộc", "Lạng Sơn", "Nhật, Đài Loan", "biết may", "5/3/2025", "x"]).Person!;

        Assert.Equal(("Lý Thị Mai", "+84912345678", 1998), (person.Person.Name, person.Person.Phone, person.Person.BirthYear));
        Assert.Equal("lang-son", person.Province);
        Assert.Equal("Xã Khánh Khê", bot.Knowledge.Places.Communes.Single(commune => commune.Code == person.Commune).Name);
        Assert.Equal(["japan", "taiwan"], person.Markets);
        Assert.True(person.NeedsLoan);
        Assert.Equal("biết may", person.Person.Notes);
        Assert.Equal(new DateTimeOffset(2025, 3, 5, 0, 0, 0, TimeSpan.FromHours(7)), person.CreatedAt);
    }

    [Fact]
    public void A_family_and_a_given_name_are_one_name() =>
        Assert.Equal("Nguyễn Văn Tèo", Read(["Họ và tên đệm", "Tên", "Điện thoại", "Tỉnh"], ["Nguyễn Văn", "Tèo", "0912345678", "Ninh Thuận"]).Person!.Person.Name);

    [Theory]
    [InlineData("Ninh Thuận", "khanh-hoa")]
    [InlineData("TP. Huế", "hue")]
    [InlineData("tinh lang son", "lang-son")]
    public void Provinces_of_today_and_before_are_known(string told, string slug) =>
        Assert.Equal(slug, Read(["Họ tên", "SĐT", "Tỉnh"], ["Lan", "0912345678", told]).Person!.Province);

    [Fact]
    public void An_address_in_one_cell_is_understood()
    {
        ImportedPerson person = Read(["Họ tên", "SĐT", "Địa chỉ"], ["Lan", "0912345678", "Thôn 3, xã Bình Trung, huyện Cao Lộc, tỉnh Lạng Sơn"]).Person!;

        Assert.Equal("lang-son", person.Province);
        Assert.NotNull(person.Commune);
        Assert.Equal("Thôn 3, xã Bình Trung, huyện Cao Lộc, tỉnh Lạng Sơn", person.Person.Place);
    }

    [Fact]
    public void A_list_without_provinces_is_of_the_province_that_was_told()
    {
        Province usual = Places.Places.FindProvince("Khánh Hòa")!;

        ImportedPerson person = Read(["Họ tên", "SĐT", "Xã"], ["Lan", "0912345678", "Ninh Phước"], usual).Person!;

        Assert.Equal("khanh-hoa", person.Province);
        Assert.NotNull(person.Commune);
    }

    [Theory]
    [InlineData("", "0912345678", "Huế", "1990", "Họ tên", "thiếu họ tên")]
    [InlineData("12345", "0912345678", "Huế", "1990", "Họ tên", "không giống họ tên")]
    [InlineData("Lan Bí Mật", "09123", "Huế", "1990", "SĐT", "không phải số")]
    [InlineData("Lan Bí Mật", "9.12E+08", "Huế", "1990", "SĐT", "9.12E+08")]
    [InlineData("Lan Bí Mật", "0912345678", "Atlantis", "1990", "Tỉnh", "không nhận ra tỉnh")]
    [InlineData("Lan Bí Mật", "0912345678", "Huế", "2010", "Năm sinh", "chưa đủ 18 tuổi")]
    public void A_row_at_fault_is_told_by_row_and_column_and_nothing_of_the_person(string name, string phone, string province, string birth, string column, string reason)
    {
        RowReading reading = Read(["Họ tên", "SĐT", "Tỉnh", "Năm sinh"], [name, phone, province, birth]);

        Assert.Null(reading.Person);
        RowFault fault = Assert.Single(reading.Faults);
        Assert.Equal((2, column), (fault.Row, fault.Column));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Bí Mật", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_fits_no_field_is_kept_in_the_notes()
    {
        ImportedPerson person = Read(
            ["Họ tên", "SĐT", "Tỉnh", "Năm sinh", "Nước", "Đối tượng"], ["Lan", "0912345678 / 0987654321", "Huế", "khoảng 1990", "Nhật, Sao Hỏa", "con nuôi ông Sáu"]).Person!;

        Assert.Equal(["japan"], person.Markets);
        Assert.All(["0987 654 321", "khoảng 1990", "Sao Hỏa", "con nuôi ông Sáu"], text => Assert.Contains(text, person.Person.Notes, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12/12", "Hộ nghèo", "thpt", "poor")]
    [InlineData("Cao đẳng", "dân tộc thiểu số; bị thu hồi đất", "voc", "ethnic,land")]
    [InlineData("Đại học", "Không", "uni", "")]
    public void Schooling_and_groups_are_the_choices_of_the_form(string schooling, string group, string school, string groups)
    {
        ImportedPerson person = Read(["Họ tên", "SĐT", "Tỉnh", "Trình độ", "Đối tượng"], ["Lan", "0912345678", "Huế", schooling, group]).Person!;

        Assert.Equal((school, groups), (person.Person.Schooling, string.Join(',', person.Person.PriorityGroups)));
        Assert.Null(person.Person.Notes);
    }

    [Fact]
    public void Columns_may_be_told_by_heading_or_letter()
    {
        ColumnMap[] map = [ColumnMap.Parse("Số máy=phone")!, ColumnMap.Parse("A=name")!, ColumnMap.Parse("C=ignore")!];
        SheetRow[] rows = [Row(1, "Danh sách tháng 3"), Row(2, "??", "số máy", "Tỉnh", "Tỉnh thành"), Row(3, "Lan", "0912345678", "Huế", "Lạng Sơn")];

        ImportColumns columns = ImportColumns.Find(rows, map)!;

        Assert.Equal(2, columns.HeadingRow);
        Assert.Equal("lang-son", Reader().Read(rows[2], columns).Person!.Province);
    }

    [Fact]
    public void A_list_without_headings_is_not_guessed_at() => Assert.Null(ImportColumns.Find([Row(1, "Lan", "0912345678"), Row(2, "Tèo", "0987654321")], []));

    [Fact]
    public void What_is_exported_can_be_imported()
    {
        string[] headings = [.. WorkerAdvisor.Bot.Leads.Export.LeadColumns.All.Select(column => column.Heading)];

        ImportColumns columns = ImportColumns.Find([Row(1, headings)], [])!;

        Assert.All(
            [ImportField.Name, ImportField.Phone, ImportField.Province, ImportField.Commune, ImportField.Birth, ImportField.Market, ImportField.Notes, ImportField.Date],
            field => Assert.True(columns.Has(field), field.ToString()));
    }

    private RowReading Read(string[] headings, string[] cells, Province? usual = null) =>
        Reader(usual).Read(Row(2, cells), ImportColumns.Find([Row(1, headings)], [])!);

    private PersonReader Reader(Province? usual = null) =>
        new(new ListPlaces(Places, usual), new ListWords(bot.Knowledge.Content), new FakeTimeProvider(LiveBot.Today));

    private static SheetRow Row(int number, params string[] cells) => new(number, [.. cells.Select(SheetCell.Of)]);
}
