using System.Diagnostics;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bench.Messages;

/// <summary>A bot in a process of its own that talks to the fake Bot API. Disposing ends it and deletes what it stored.</summary>
internal sealed class BotUnderLoad : IDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private BotUnderLoad(ProcessStartInfo start, string data)
    {
        _data = data;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        _process.BeginOutputReadLine();   // else its pipe would fill
        _process.BeginErrorReadLine();
    }

    /// <summary>Memory in use that is in RAM, in MB (10⁶ bytes).</summary>
    public double WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Ours, as it is shipped, with its store on the disk.</summary>
    public static BotUnderLoad Ours(FakeBotApi api)
    {
        string data = Directory.CreateTempSubdirectory("worker-advisor-bench-data").FullName;
        var start = new ProcessStartInfo("dotnet", [RepositoryFiles.Program]);
        start.Environment["Channels__Telegram__Token"] = FakeBotApi.Token;
        start.Environment["Channels__Telegram__BaseUrl"] = api.BaseUrl;
        start.Environment["Storage__Directory"] = data;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return new BotUnderLoad(start, data);
    }

    /// <summary>The grammY bot that says back what it hears and stores nothing.</summary>
    /// <param name="sideBySide">Whether it handles updates of several chats at once, as grammY advises under load.</param>
    public static BotUnderLoad Grammy(FakeBotApi api, bool sideBySide)
    {
        var start = new ProcessStartInfo("node", ["index.js"]) { WorkingDirectory = RepositoryFiles.Grammy };
        start.Environment["API_ROOT"] = api.BaseUrl;
        start.Environment["BOT_TOKEN"] = FakeBotApi.Token;
        start.Environment["RUNNER"] = sideBySide ? "1" : "";
        return new BotUnderLoad(start, Directory.CreateTempSubdirectory("worker-advisor-bench-data").FullName);
    }

    /// <summary>Gets grammY from npm, once.</summary>
    /// <exception cref="InvalidOperationException">There is no npm, or it failed.</exception>
    public static async Task InstallGrammyAsync()
    {
        if (Directory.Exists(Path.Combine(RepositoryFiles.Grammy, "node_modules"))) return;
        using Process npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--silent"]) { WorkingDirectory = RepositoryFiles.Grammy }) ?? throw new InvalidOperationException("npm did not start.");
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException("npm ci failed in bench/grammy.");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
