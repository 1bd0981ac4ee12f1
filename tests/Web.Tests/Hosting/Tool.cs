using System.ComponentModel;
using System.Diagnostics;

namespace WorkerAdvisor.Web.Tests.Hosting;

/// <summary>Runs a program of the machine.</summary>
internal static class Tool
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <returns>The exit code and all it wrote; null when there is no such program or it took more than five minutes.</returns>
    public static async Task<(int Code, string Output)?> RunAsync(string file, IEnumerable<string> arguments, string? folder = null)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using Process process = Process.Start(start)!;
            using var late = new CancellationTokenSource(Longest);
            try
            {
                string[] written = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(late.Token), process.StandardError.ReadToEndAsync(late.Token));
                await process.WaitForExitAsync(late.Token);
                return (process.ExitCode, string.Concat(written));
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Where the search path has a program of this name; null when nowhere.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
