using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Storage;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>
/// Lets commands do their work while the host runs: a server of its own on the data directory's socket, so that no address of the web can lead
/// to it. It opens after the store and closes before it.
/// </summary>
internal sealed partial class OperatorServer(OperatorEndpoints endpoints, IOptions<StorageOptions> options, ILoggerFactory logs, ILogger<OperatorServer> logger)
    : IHostedService, IHttpApplication<HttpContext>, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private OperatorSocket? _socket;
    private KestrelServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _socket = OperatorSocket.Prepare(Path.GetFullPath(options.Value.Directory));
            _server = CreateServer(_socket);
            await _server.StartAsync(this, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or SocketException or UnauthorizedAccessException)
        {
            LogNotListening(fault);   // the bot answers people all the same
        }
    }

    /// <summary>What is under way is broken off, and says so to who asked.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        if (_server is not null) await _server.StopAsync(cancellationToken);
        _socket?.Remove();
    }

    public void Dispose()
    {
        _server?.Dispose();
        _stopping.Dispose();
    }

    HttpContext IHttpApplication<HttpContext>.CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    Task IHttpApplication<HttpContext>.ProcessRequestAsync(HttpContext context) => endpoints.AnswerAsync(context, _stopping.Token);

    void IHttpApplication<HttpContext>.DisposeContext(HttpContext context, Exception? exception) { }

    private KestrelServer CreateServer(OperatorSocket socket)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.ListenUnixSocket(socket.Path, listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions { CreateBoundListenSocket = _ => socket.Bind() }), logs);
        return new KestrelServer(Options.Create(kestrel), transport, logs);
    }

    [LoggerMessage(LogLevel.Warning, "Commands such as 'leads export' cannot reach this host: its socket could not be opened")]
    private partial void LogNotListening(Exception fault);
}
