using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Bot.Tests.Staff;

namespace WorkerAdvisor.Bot.Tests.Site;

public sealed class PublicLinksTests
{
    [Theory]
    [InlineData("https://bot.example.vn", "https://bot.example.vn/hoi-dap")]
    [InlineData(" https://bot.example.vn/ ", "https://bot.example.vn/hoi-dap")]
    [InlineData("http://10.0.0.5:8080", "http://10.0.0.5:8080/hoi-dap")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Links_begin_with_the_address_that_people_know(string? configured, string? link) => Assert.Equal(link, Links(configured).Absolute(PublicLinks.Topics));

    [Fact]
    public void Without_one_a_page_takes_the_address_it_was_asked_under()
    {
        HttpRequest request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("192.168.1.7", 5080));

        Assert.Equal("http://192.168.1.7:5080/hoi-dap", Links(null).Absolute(PublicLinks.Topics, request));
        Assert.Equal("https://bot.example.vn/hoi-dap", Links("https://bot.example.vn").Absolute(PublicLinks.Topics, request));
    }

    [Fact]
    public void Addresses_read_as_people_would_write_them()
    {
        Assert.Equal("/?hoi=loan_amount", PublicLinks.ChatAt("loan.amount"));
        Assert.Equal("/hoi-dap/market/japan/cost", PublicLinks.Topic("market.japan.cost"));
        Assert.Equal("/hoi-dap/market/japan/cost?tinh=son-la", PublicLinks.Topic("market.japan.cost", "son-la"));
        Assert.Equal("/tra-loi/loan/amount", PublicLinks.Answer("loan.amount"));
        Assert.Equal("/tra-loi/loan/amount?phan=vay-lon&tinh=son-la", PublicLinks.Answer("loan.amount", "vay-lon", "son-la"));
        Assert.Equal("/anh/loan/amount.png?phan=vay-lon&v=1a2b", PublicLinks.Picture("loan.amount", "vay-lon", null, "1a2b"));
    }

    [Theory]
    [InlineData("bot.example.vn")]
    [InlineData("ftp://bot.example.vn")]
    [InlineData("https://bot.example.vn/bot")]
    [InlineData("https://bot.example.vn/?a=b")]
    [InlineData("https://name:secret@bot.example.vn")]
    [InlineData("không có")]
    public async Task A_wrong_address_stops_the_start_by_name(string configured)
    {
        OptionsValidationException fault = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using Desk desk = await Desk.StartAsync(settings: ["--Site:PublicUrl", configured]);
        });

        Assert.Contains("Site:PublicUrl", fault.Message, StringComparison.Ordinal);
    }

    private static PublicLinks Links(string? address) => new(Options.Create(new SiteOptions { PublicUrl = address }));
}
