using WorkerAdvisor.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(WorkerAdvisor.Web.Tests.Sharing.PrintReader))]

namespace WorkerAdvisor.Web.Tests.Sharing;

/// <summary>Reads PDF files and QR codes with programs that have nothing to do with those that made them: poppler and ZBar.</summary>
public sealed class PrintReader
{
    private static readonly string[] Programs = ["pdftoppm", "pdftotext", "pdffonts", "pdfinfo", "zbarimg"], Packages = ["poppler-utils", "zbar-tools"];

    private readonly Lazy<Task<bool>> _isThere = new(async () => HasAll() || (await DebianPackages.InstallAsync(Packages) && HasAll()));

    /// <summary>Skips the test, or in CI fails it, where the programs cannot be had.</summary>
    public async Task NeedAsync() => OutsideTools.Need(await _isThere.Value ? null : $"The print tests need: apt-get install --no-install-recommends {string.Join(' ', Packages)}.");

    /// <summary>The page as a picture.</summary>
    /// <returns>The path of a PNG file beside the PDF.</returns>
    public static async Task<string> DrawAsync(string pdf)
    {
        string stem = Path.ChangeExtension(pdf, null);
        await RunAsync("pdftoppm", "-r", "150", "-png", "-singlefile", pdf, stem);
        return stem + ".png";
    }

    /// <summary>The text on all pages.</summary>
    public static Task<string> TextAsync(string pdf) => RunAsync("pdftotext", "-layout", pdf, "-");

    /// <summary>The fonts, one a line: name, type, whether it is embedded.</summary>
    public static Task<string> FontsAsync(string pdf) => RunAsync("pdffonts", pdf);

    /// <summary>Pages, their size and the like.</summary>
    public static Task<string> FactsAsync(string pdf) => RunAsync("pdfinfo", pdf);

    /// <summary>What the code in a picture holds.</summary>
    public static async Task<string> ScanAsync(string picture) => (await RunAsync("zbarimg", "--quiet", "--raw", "--nodbus", picture)).Trim();

    private static bool HasAll() => Programs.All(program => Tool.Find(program) is not null);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        (int Code, string Output)? ran = await Tool.RunAsync(program, arguments);
        Assert.True(ran is { Code: 0 }, $"{program}: {ran?.Output}");
        return ran!.Value.Output;
    }
}
