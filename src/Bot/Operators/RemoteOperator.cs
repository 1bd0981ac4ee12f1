using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>Asks the host that has the store open, over its socket.</summary>
internal sealed class RemoteOperator : IOperator
{
    private const string BrokenOff = "Bot dừng hoặc mất kết nối giữa chừng nên việc này chưa xong. Hãy chạy lại lệnh.";

    private readonly HttpClient _client;

    private RemoteOperator(OperatorSocket socket)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, ConnectCallback = (_, cancellationToken) => socket.ConnectAsync(cancellationToken) };
        _client = new HttpClient(handler) { BaseAddress = new Uri("http://operator"), Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>A running host's operator; null when none answers.</summary>
    public static async Task<RemoteOperator?> FindAsync(string directory, CancellationToken cancellationToken)
    {
        if (OperatorSocket.Find(directory) is not { } socket) return null;
        var remote = new RemoteOperator(socket);
        try
        {
            using HttpResponseMessage response = await remote._client.GetAsync(OperatorEndpoints.Hello, cancellationToken);
            if (response.IsSuccessStatusCode) return remote;
        }
        catch (HttpRequestException)
        {
        }

        await remote.DisposeAsync();
        return null;
    }

    public async IAsyncEnumerable<LeadRow> ExportAsync(LeadQuery query, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await PostAsync(OperatorEndpoints.Export, new ExportRequest(query, file), OperatorJson.Default.ExportRequest, cancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (true)
        {
            ExportLine line = await ReadLineAsync(lines, cancellationToken);
            if (line.Fault is { } fault) throw new OperatorException(fault);
            if (line.End is not null) yield break;
            if (line.Row is { } row) yield return row;
        }
    }

    public async Task<int> CountAsync(LeadQuery query, CancellationToken cancellationToken) =>
        (await AskAsync(OperatorEndpoints.Count, query, OperatorJson.Default.LeadQuery, OperatorJson.Default.CountResponse, cancellationToken)).Count;

    public async Task BeginImportAsync(ImportNotice notice, CancellationToken cancellationToken) =>
        (await PostAsync(OperatorEndpoints.BeginImport, notice, OperatorJson.Default.ImportNotice, cancellationToken)).Dispose();

    public Task<IReadOnlyList<ImportResult>> ImportAsync(IReadOnlyList<ImportedPerson> people, bool isDryRun, CancellationToken cancellationToken) =>
        AskAsync(OperatorEndpoints.Import, new ImportRequest(people, isDryRun), OperatorJson.Default.ImportRequest, OperatorJson.Default.IReadOnlyListImportResult, cancellationToken);

    public async Task BackupAsync(string path, bool withKeys, CancellationToken cancellationToken) =>
        (await PostAsync(OperatorEndpoints.Backup, new BackupRequest(path, withKeys), OperatorJson.Default.BackupRequest, cancellationToken)).Dispose();

    public Task<CheckReport> CheckAsync(CancellationToken cancellationToken) =>
        AskAsync(OperatorEndpoints.Check, new LeadQuery(), OperatorJson.Default.LeadQuery, OperatorJson.Default.CheckReport, cancellationToken);

    public Task<StaffReset> ResetStaffAsync(string login, CancellationToken cancellationToken) =>
        AskAsync(OperatorEndpoints.ResetStaff, new ResetRequest(login), OperatorJson.Default.ResetRequest, OperatorJson.Default.StaffReset, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<ExportLine> ReadLineAsync(StreamReader lines, CancellationToken cancellationToken)
    {
        try
        {
            string line = await lines.ReadLineAsync(cancellationToken) ?? throw new OperatorException(BrokenOff);
            return JsonSerializer.Deserialize(line, OperatorJson.Default.ExportLine) ?? throw new OperatorException(BrokenOff);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or JsonException)
        {
            throw new OperatorException(BrokenOff, broken);
        }
    }

    private async Task<TOut> AskAsync<TIn, TOut>(string path, TIn request, JsonTypeInfo<TIn> type, JsonTypeInfo<TOut> answer, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await PostAsync(path, request, type, cancellationToken);
        try
        {
            Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync(body, answer, cancellationToken) ?? throw new OperatorException(BrokenOff);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or JsonException)
        {
            throw new OperatorException(BrokenOff, broken);
        }
    }

    /// <returns>A response that says it went well, its body still to be read.</returns>
    private async Task<HttpResponseMessage> PostAsync<T>(string path, T request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(request, type) };
            response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or SocketException)
        {
            throw new OperatorException(BrokenOff, broken);
        }

        if (response.IsSuccessStatusCode) return response;
        using (response) throw new OperatorException(await FaultOfAsync(response, cancellationToken));
    }

    private static async Task<string> FaultOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync(OperatorJson.Default.FaultResponse, cancellationToken))?.Fault ?? OperatorFaults.Unknown;
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or JsonException)
        {
            return $"Bot đang chạy là bản khác và không hiểu lệnh này (mã {(int)response.StatusCode}).";
        }
    }
}
