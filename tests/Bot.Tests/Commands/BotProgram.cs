using WorkerAdvisor.Bot.Conversations;
using System.Diagnostics;
using System.Text;

namespace WorkerAdvisor.Bot.Tests.Commands;

/// <summary>The program as scripts run it: a process of its own, lines in, lines out, an exit code.</summary>
internal static class BotProgram
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs it with an input and waits for its end.</summary>
    public static async Task<(int ExitCode, string[] Lines, string Errors)> RunAsync(string arguments, string input = "", string? workingDirectory = null, (string Name, string Value)? variable = null)
    {
        var start = new ProcessStartInfo("dotnet", $"\"{typeof(Turn).Assembly.Location}\" {arguments}")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = Utf8, StandardOutputEncoding = Utf8, StandardErrorEncoding = Utf8,
            WorkingDirectory = workingDirectory ?? Path.GetTempPath(),
        };
        if (variable is { } set) start.Environment[set.Name] = set.Value;
        using var process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        string text = await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, text.Split('\n', StringSplitOptions.None)[..^1], await errors);
    }
}
