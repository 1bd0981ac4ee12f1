using System.Net;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Tests.Operators;

public sealed class OperatorSocketTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_socket_is_for_its_owner_only_and_gone_when_the_host_stops()
    {
        string socket = Path.Combine(_folder.Path, "operator.sock");
        await using (LeadHost host = await LeadHost.StartAsync(_folder.Path))
        {
            Assert.Equal(0, await (await host.FindAsync(Token)).CountAsync(new LeadQuery(), Token));
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(socket));
        }

        Assert.False(File.Exists(socket));
        Assert.Null(await RemoteOperator.FindAsync(_folder.Path, Token));
    }

    [Fact]
    public async Task What_a_killed_host_left_is_replaced()
    {
        OperatorSocket.Prepare(_folder.Path).Bind().Dispose();
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "operator.sock"), "", Token);
        Assert.Null(await RemoteOperator.FindAsync(_folder.Path, Token));

        await using LeadHost host = await LeadHost.StartAsync(_folder.Path);

        Assert.NotNull(await RemoteOperator.FindAsync(_folder.Path, Token));
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_is_worked_around()
    {
        string data = Path.Combine(_folder.Path, new string('d', 120));
        string socket;
        await using (LeadHost host = await LeadHost.StartAsync(data))
        {
            socket = await File.ReadAllTextAsync(Path.Combine(data, "operator.path"), Token);
            Assert.Equal(0, await (await host.FindAsync(Token)).CountAsync(new LeadQuery(), Token));
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(socket)!));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(socket)));
        Assert.False(File.Exists(Path.Combine(data, "operator.path")));
    }

    [Theory]
    [InlineData(OperatorEndpoints.Hello)]
    [InlineData(OperatorEndpoints.Export)]
    [InlineData(OperatorEndpoints.Count)]
    [InlineData(OperatorEndpoints.Import)]
    [InlineData(OperatorEndpoints.BeginImport)]
    [InlineData(OperatorEndpoints.Backup)]
    [InlineData(OperatorEndpoints.Check)]
    public async Task Nothing_of_it_can_be_reached_over_the_web(string path)
    {
        await using LeadHost host = await LeadHost.StartAsync(_folder.Path);
        using var web = new HttpClient { BaseAddress = host.Address };

        Assert.Equal(HttpStatusCode.NotFound, (await web.GetAsync(path, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await web.PostAsync(path, new StringContent("{}"), Token)).StatusCode);
    }
}
