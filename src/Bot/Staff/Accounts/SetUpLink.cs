using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>Prints the link to set up with when the host has started and there is no account: to the terminal, never to a log.</summary>
internal sealed class SetUpLink(IServer server, Invitations invitations, IOptions<StaffOptions> options, Terminal terminal) : IHostedLifecycleService
{
    /// <summary>Where the host listens when nothing says otherwise.</summary>
    public const string Nowhere = "http://localhost:5080";

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await invitations.SetUpAsync(cancellationToken) is not { } secret) return;
        await terminal.Output.WriteLineAsync(
            $"""

            Bàn làm việc của cán bộ chưa có tài khoản nào. Mở đường dẫn này để tạo tài khoản quản trị (dùng một lần, trong 24 giờ; lần khởi động sau có đường dẫn mới):
              {Address()}/staff/setup?token={secret}

            """.AsMemory(), cancellationToken);
        await terminal.Output.FlushAsync(cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Address()
    {
        if (!string.IsNullOrWhiteSpace(options.Value.PublicUrl)) return options.Value.PublicUrl.TrimEnd('/');
        string? listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return (listening ?? Nowhere).Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/');
    }
}
