using System.Collections.Concurrent;
using System.Diagnostics;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The program as a process of its own, on Telegram. Disposing kills it as <c>kill -9</c> does.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _faults = [];

    private BotProcess(Process process) => _process = process;

    /// <summary>Lines it logged as errors.</summary>
    public IReadOnlyList<string> Faults => [.. _faults];

    /// <param name="settings">More settings, as the environment names them.</param>
    public static BotProcess Start(FakeBotApi api, string data, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Turn).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Channels__Telegram__Token"] = FakeBotApi.Token;
        start.Environment["Channels__Telegram__BaseUrl"] = api.BaseUrl;
        start.Environment["Storage__Directory"] = data;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Delivery__FirstWait"] = "00:00:00.02";
        foreach ((string name, string value) in settings) start.Environment[name] = value;
        var program = new BotProcess(new Process { StartInfo = start });
        program._process.OutputDataReceived += (_, line) => program.Note(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Note(line.Data);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
    }

    private void Note(string? line)
    {
        if (line is not null && (line.Contains(" fail: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal))) _faults.Enqueue(line);
    }

    public void Dispose()
    {
        Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
