using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace WorkerAdvisor.Bench.Figures;

/// <summary>A host that serves in a process of its own. Disposing ends it and deletes its store.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5), Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly string _data;

    private RunningHost(Process process, HttpClient client, string data) => (_process, _client, _data) = (process, client, data);

    /// <summary>Until the first 200 of <c>/health/ready</c>.</summary>
    public ProgramTime Ready { get; private init; }

    /// <summary>Memory in use that is in RAM, in MB (10⁶ bytes).</summary>
    public double WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>A port of 127.0.0.1 that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <param name="started">Timestamp taken before the process was started.</param>
    /// <exception cref="InvalidOperationException">The host ended, or was not ready within a minute.</exception>
    public static async Task<RunningHost> WhenReadyAsync(Process process, int port, string data, long started)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (!process.HasExited && Stopwatch.GetElapsedTime(started) < Patience)
        {
            if (await IsReadyAsync(client)) return new RunningHost(process, client, data) { Ready = ProgramTime.SoFar(process, started) };
            await Task.Delay(Look);
        }

        await new RunningHost(process, client, data).DisposeAsync();
        throw new InvalidOperationException("The host did not become ready.");
    }

    /// <summary>Asks in the web chat, as a person who never wrote before.</summary>
    /// <exception cref="HttpRequestException">The host refused.</exception>
    public async Task AskAsync(string question)
    {
        var message = new { conversation = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), id = "1", text = question };
        using HttpResponseMessage response = await _client.PostAsJsonAsync("/api/chat/messages", message);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _client.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using HttpResponseMessage response = await client.GetAsync("/health/ready");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
