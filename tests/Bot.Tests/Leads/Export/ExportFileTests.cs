using WorkerAdvisor.Bot.Leads.Export;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Tests.Leads.Export;

public sealed class ExportFileTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_for_its_owner_only()
    {
        var file = new ExportFile(Path.Combine(_folder.Path, "a.csv"), overwrite: false);

        await file.WriteAsync(stream => stream.WriteAsync("x"u8.ToArray(), TestContext.Current.CancellationToken).AsTask());

        Assert.Equal("x", await File.ReadAllTextAsync(file.Path, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
    }

    [Fact]
    public async Task What_fails_leaves_no_half_file_and_the_one_before_as_it_was()
    {
        string path = Path.Combine(_folder.Path, "a.csv");
        await File.WriteAllTextAsync(path, "before", TestContext.Current.CancellationToken);
        var file = new ExportFile(path, overwrite: true);

        await Assert.ThrowsAsync<OperatorException>(() => file.WriteAsync(async stream =>
        {
            await stream.WriteAsync("half"u8.ToArray(), TestContext.Current.CancellationToken);
            throw new OperatorException("broke off");
        }));

        Assert.Equal("a.csv", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(_folder.Path))));
        Assert.Equal("before", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept_unless_it_may_be_overwritten()
    {
        string path = Path.Combine(_folder.Path, "a.csv");
        await File.WriteAllTextAsync(path, "before", TestContext.Current.CancellationToken);

        Assert.Throws<OperatorException>(() => new ExportFile(path, overwrite: false).CheckPlace());
        Assert.Throws<OperatorException>(() => new ExportFile(Path.Combine(_folder.Path, "none", "a.csv"), overwrite: false).CheckPlace());
        Assert.Throws<OperatorException>(() => new ExportFile(_folder.Path, overwrite: true).CheckPlace());
        new ExportFile(path, overwrite: true).CheckPlace();
    }
}
