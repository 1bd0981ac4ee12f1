using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace WorkerAdvisor.Bench.Figures;

/// <summary>The program itself, started as people start it, in a folder of its own.</summary>
internal sealed class RealProgram(string assembly, string folder)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Until the line with the answer to a first question is read.</summary>
    /// <exception cref="InvalidOperationException">The program ended without an answer.</exception>
    public async Task<ProgramTime> FirstAnswerAsync(string question)
    {
        long started = Stopwatch.GetTimestamp();
        using Process process = Start(["ask", "--json"]);
        await process.StandardInput.WriteLineAsync(question);
        await process.StandardInput.FlushAsync();
        if (await process.StandardOutput.ReadLineAsync() is null) throw new InvalidOperationException("The program gave no answer.");
        ProgramTime time = ProgramTime.SoFar(process, started);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return time;
    }

    /// <summary>What it prints for each line, one JSON object a line.</summary>
    /// <exception cref="InvalidOperationException">The program ended before the last line was answered.</exception>
    public async Task<IReadOnlyList<JsonElement>> ReplyAsync(IEnumerable<string> verb, IEnumerable<string> lines)
    {
        var replies = new List<JsonElement>();
        using Process process = Start(verb);
        foreach (string line in lines)   // one after another, so that neither pipe fills while the other waits
        {
            await process.StandardInput.WriteLineAsync(line);
            await process.StandardInput.FlushAsync();
            replies.Add(JsonElement.Parse(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The program gave no answer.")));
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return replies;
    }

    /// <summary>Until it has learnt from the content, anew, and written the model.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public async Task<ProgramTime> LearnAsync(string modelFile)
    {
        File.Delete(modelFile);
        long started = Stopwatch.GetTimestamp();
        using Process process = Start(["content", "build", "--model", modelFile]);
        process.BeginOutputReadLine();
        double processor = await WatchAsync(process, started);
        return process.ExitCode == 0
            ? new ProgramTime(Stopwatch.GetElapsedTime(started).TotalSeconds, processor)
            : throw new InvalidOperationException("The program did not learn.");
    }

    /// <summary>Starts the host on a free port of this machine, with an empty store.</summary>
    public async Task<RunningHost> StartHostAsync()
    {
        string data = Directory.CreateTempSubdirectory("worker-advisor-bench-data").FullName;
        int port = RunningHost.FreePort();
        long started = Stopwatch.GetTimestamp();
        Process process = Start(["--urls", $"http://127.0.0.1:{port}", "--Storage:Directory", data]);
        process.BeginOutputReadLine();
        return await RunningHost.WhenReadyAsync(process, port, data, started);
    }

    /// <summary>The processor time of a process cannot be asked once it has ended, so it is looked at until then.</summary>
    private static async Task<double> WatchAsync(Process process, long started)
    {
        double processor = 0;
        try
        {
            while (!process.HasExited)
            {
                processor = ProgramTime.SoFar(process, started).Processor;
                await Task.Delay(Look);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended between the two lines.
        }

        await process.WaitForExitAsync();
        return processor;
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
