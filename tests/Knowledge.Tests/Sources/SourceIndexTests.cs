using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Tests.Sources;

public sealed class SourceIndexTests
{
    [Theory]
    [InlineData("23", "Luật 69, Điều 23")]
    [InlineData("23(4)", "Luật 69, Điều 23 khoản 4")]
    [InlineData("6(1)(g)", "Luật 69, Điều 6 khoản 1 điểm g")]
    [InlineData("1(7)(đ)", "Luật 69, Điều 1 khoản 7 điểm đ")]
    [InlineData("12a(2)", "Luật 69, Điều 12a khoản 2")]
    [InlineData("10-15", "Luật 69, Điều 10-15")]
    [InlineData("toan-van", "Luật 69")]
    [InlineData("phu-luc-xi", "Luật 69, Phụ lục XI")]
    public void A_part_of_a_law_is_named_as_people_read_it(string article, string label)
    {
        var law = new Law("luat", "Luật", null, "Luật 69", null, [new DocumentPart(article, "Nói gì.")]);

        Citation? citation = new SourceIndex([], [law], []).Resolve(new SourceReference(SourceKind.Law, "luat", article, 1));

        Assert.Equal(new Citation("luat", article, label, "Nói gì."), citation);
    }

    [Theory]
    [InlineData("III.6.a", "Kế hoạch Huế 2021, mục III.6.a")]
    [InlineData("III.5-2", "Kế hoạch Huế 2021, mục III.5, gạch đầu dòng 2")]
    [InlineData("II-1", "Kế hoạch Huế 2021, mục II, gạch đầu dòng 1")]
    [InlineData("can-cu", "Kế hoạch Huế 2021, phần căn cứ")]
    [InlineData("mo-dau", "Kế hoạch Huế 2021, phần mở đầu")]
    [InlineData("ket", "Kế hoạch Huế 2021, phần cuối")]
    [InlineData("toan-van", "Kế hoạch Huế 2021, toàn văn")]
    public void A_part_of_a_plan_is_named_as_people_read_it(string section, string label) =>
        Assert.Equal(
            label, new SourceIndex([Plan("hue", section)], [], []).Resolve(new SourceReference(SourceKind.Plan, "hue", section, 1))?.Label);

    [Theory]
    [InlineData("2023-03", "Ninh Thuận (nay thuộc Khánh Hòa)", "Kế hoạch Huế 2021 (3/2023, nay thuộc Khánh Hòa), mục I")]
    [InlineData("2024-03-01", "Sơn La", "Kế hoạch Huế 2021 (1/3/2024), mục I")]
    [InlineData("2021", "Sơn La", "Kế hoạch Huế 2021, mục I")]
    public void A_dated_citation_of_a_plan_tells_its_day_and_today_s_place(string date, string place, string label)
    {
        Plan plan = Plan("hue", "I") with { Date = date, Place = place };

        Assert.Equal(label, new SourceIndex([plan], [], []).Resolve(new SourceReference(SourceKind.Plan, "hue", "I", 1), isDated: true)?.Label);
    }

    [Theory]
    [InlineData("2025-12-04", "Báo Một, 4/12/2025")]
    [InlineData("2025-12", "Báo Một, 12/2025")]
    [InlineData(null, "Báo Một")]
    public void A_page_is_named_by_its_publisher_and_day(string? date, string label)
    {
        var index = new SourceIndex([], [], [new Page("bao", "Báo Một", "Nói gì.", date, null)]);

        Assert.Equal(new Citation("bao", "", label, "Nói gì."), index.Resolve(new SourceReference(SourceKind.Page, "bao", null, 1)));
    }

    [Theory]
    [InlineData(SourceKind.Law, "luat", "2")]
    [InlineData(SourceKind.Law, "hue", "I")]
    [InlineData(SourceKind.Plan, "hue", null)]
    [InlineData(SourceKind.Page, "hue", null)]
    public void What_the_index_does_not_have_is_not_cited(SourceKind kind, string id, string? section)
    {
        var index = new SourceIndex([Plan("hue", "I")], [new Law("luat", "Luật", null, "Luật", null, [new DocumentPart("1", "")])], []);

        Assert.Null(index.Resolve(new SourceReference(kind, id, section, 1)));
    }

    [Fact]
    public void A_plan_is_found_by_its_id()
    {
        var index = new SourceIndex([Plan("hue", "I")], [], []);

        Assert.Equal("Kế hoạch Huế 2021", index.FindPlan("hue")?.Label);
        Assert.Null(index.FindPlan("vinh"));
    }

    [Fact]
    public void Two_documents_with_one_id_do_not_stop_the_reading() =>
        Assert.Equal("I", Assert.Single(new SourceIndex([Plan("hue", "I"), Plan("hue", "II")], [], []).FindPlan("hue")!.Sections).Id);

    private static Plan Plan(string id, string section) =>
        new(id, "Kế hoạch", "Kế hoạch Huế 2021", "UBND tỉnh", "2021", 2021, "hue", "Huế", [], [new DocumentPart(section, "Nói gì.")]);
}
