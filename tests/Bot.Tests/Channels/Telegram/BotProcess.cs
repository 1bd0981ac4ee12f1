using System.Diagnostics;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The program as a process of its own, on Telegram. Disposing kills it as <c>kill -9</c> does.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    public static BotProcess Start(FakeBotApi api, string data)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Turn).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Channels__Telegram__Token"] = FakeBotApi.Token;
        start.Environment["Channels__Telegram__BaseUrl"] = api.BaseUrl;
        start.Environment["Storage__Directory"] = data;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Delivery__FirstWait"] = "00:00:00.02";
        Process process = Process.Start(start)!;
        process.BeginOutputReadLine();   // else its pipe would fill
        process.BeginErrorReadLine();
        return new BotProcess(process);
    }

    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
    }

    public void Dispose()
    {
        Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
