using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Sharing;

/// <summary>What volunteers print, as others read it. Set the variable PRINT_FILES to a folder to keep the files and pictures.</summary>
public sealed class PrintTests(PrintReader reader) : IAsyncLifetime
{
    private const string Code = "7k3m9q2d", Public = "https://hoi.example.vn";

    private readonly DataDirectory _data = new(), _files = new();
    private RunningHost? _host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        await reader.NeedAsync();
        _host = await RunningHost.StartAsync(_data.Path, null, "--Site:PublicUrl", Public);
        var referrals = Host.Services.GetRequiredService<IReferralStore>();
        await referrals.SaveBranchAsync(new Branch("b", "Đoàn xã Mộc Châu", "son-la", DateTimeOffset.UnixEpoch), Cancellation);
        await referrals.AddAsync(new ReferralCode(Code, "b", null, "Chợ", DateTimeOffset.UnixEpoch), Cancellation);
    }

    [Theory]
    [InlineData("the-a6", @"297\.6\d* x 419\.5\d* pts", Code)]
    [InlineData("to-a4", @"595\.\d+ x 841\.\d+ pts", Code)]
    [InlineData("the-a6", @"297\.6\d* x 419\.5\d* pts", null)]
    public async Task A_card_or_poster_prints_as_one_page_with_its_fonts_and_a_code_that_scans(string file, string size, string? code)
    {
        string pdf = await KeepAsync($"/chia-se/{file}.pdf{(code is null ? "" : "?ma=" + code)}", $"{file}{code}.pdf");

        string facts = await PrintReader.FactsAsync(pdf), text = await PrintReader.TextAsync(pdf);
        Assert.Matches(@"Pages:\s+1\b", facts);
        Assert.Matches(size, facts);
        string[] fonts = (await PrintReader.FontsAsync(pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"NotoSans.*\byes yes\b", font));   // embedded, and only the letters in use
        Assert.Contains("Không bao giờ đòi tiền", text, StringComparison.Ordinal);
        Assert.Contains(code is null ? "hoi.example.vn" : $"hoi.example.vn/m/{code}", text, StringComparison.Ordinal);
        Assert.Equal(code is not null, text.Contains("Tỉnh Sơn La", StringComparison.Ordinal));
        Assert.Equal(code is null ? Public + "/" : $"{Public}/m/{code}", await PrintReader.ScanAsync(await PrintReader.DrawAsync(pdf)));
    }

    [Fact]
    public async Task The_picture_of_a_code_scans()
    {
        string picture = await KeepAsync($"/chia-se/ma-qr.png?ma={Code}", "ma-qr.png");

        Assert.Equal($"{Public}/m/{Code}", await PrintReader.ScanAsync(picture));
    }

    [Fact]
    public async Task A_short_link_opens_the_chat_with_its_code_and_topic()
    {
        Assert.Equal($"/?hoi=m-{Code}", await TargetAsync($"/m/{Code}"));
        Assert.Equal($"/?hoi=m-{Code}_loan_amount", await TargetAsync($"/m/{Code}/loan_amount"));
        Assert.Equal("/", await TargetAsync("/m/%3Cscript%3E"));
        Assert.Equal("/", await TargetAsync("/m/" + new string('x', 200)));
    }

    [Theory]
    [InlineData("/chia-se/the-a6.pdf?ma=unknown")]
    [InlineData("/chia-se/ma-qr.png?ma=%00")]
    [InlineData("/chia-se/nobody")]
    public async Task What_is_no_code_is_not_there(string path)
    {
        using HttpResponseMessage answer = await Host.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        _data.Dispose();
        _files.Dispose();
    }

    private async Task<string?> TargetAsync(string path)
    {
        using HttpResponseMessage answer = await Host.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return answer.Headers.Location?.OriginalString;
    }

    private async Task<string> KeepAsync(string path, string name)
    {
        string folder = Environment.GetEnvironmentVariable("PRINT_FILES") is { Length: > 0 } kept ? kept : _files.Path, file = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(file, await Host.Client.GetByteArrayAsync(new Uri(path, UriKind.Relative), Cancellation), Cancellation);
        return file;
    }
}
