using System.Diagnostics;
using System.Globalization;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>The crash writer running on a store's directory. Disposing kills it as <c>kill -9</c> does.</summary>
internal sealed class OtherProcess : IDisposable
{
    private readonly Process process;

    private OtherProcess(Process process) => this.process = process;

    public StreamReader Output => process.StandardOutput;

    public static OtherProcess Start(string directory, int chats = 0, params string[] more)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "WorkerAdvisor.Storage.CrashWriter");
        if (OperatingSystem.IsWindows()) program += ".exe";
        var start = new ProcessStartInfo(program, [directory, chats.ToString(CultureInfo.InvariantCulture), .. more]) { RedirectStandardOutput = true };
        return new OtherProcess(Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start."));
    }

    public void Kill() => process.Kill();

    public async Task<int> ExitCodeAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
