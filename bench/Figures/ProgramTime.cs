using System.Diagnostics;

namespace WorkerAdvisor.Bench.Figures;

/// <summary>What a program took to get somewhere, in seconds.</summary>
/// <param name="Elapsed">By the clock, since its process was started; depends on what else the machine does.</param>
/// <param name="Processor">Of all its threads together, which other programs hardly change.</param>
internal readonly record struct ProgramTime(double Elapsed, double Processor)
{
    /// <summary>Up to now, of a process that still runs.</summary>
    /// <param name="started">Timestamp taken before the process was started.</param>
    /// <exception cref="InvalidOperationException">The process has ended.</exception>
    public static ProgramTime SoFar(Process process, long started)
    {
        process.Refresh();
        return new ProgramTime(Stopwatch.GetElapsedTime(started).TotalSeconds, process.TotalProcessorTime.TotalSeconds);
    }

    /// <summary>Both medians by themselves.</summary>
    public static ProgramTime Median(IReadOnlyList<ProgramTime> times) =>
        new(Percentile.Median(times.Select(time => time.Elapsed)), Percentile.Median(times.Select(time => time.Processor)));
}
