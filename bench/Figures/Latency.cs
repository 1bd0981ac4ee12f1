using System.Diagnostics;

namespace WorkerAdvisor.Bench.Figures;

/// <summary>How long one call takes, in milliseconds.</summary>
/// <param name="P50">Half of the calls take no longer.</param>
/// <param name="P99">Ninety-nine of a hundred calls take no longer.</param>
internal readonly record struct Latency(double P50, double P99)
{
    private const int WarmUps = 25, Rounds = 9, PassesPerRound = 4;

    /// <summary>After so long no further pass begins, so that a slow way of answering does not take an hour. One pass is always made.</summary>
    private static readonly TimeSpan WarmUpLimit = TimeSpan.FromSeconds(10), RoundLimit = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Times every way of answering with the same questions, one call after another on one thread. The ways take turns, round by round,
    /// so that what else the machine does hits all alike; each figure is the median of its rounds.
    /// </summary>
    public static IReadOnlyList<Latency> Measure(IReadOnlyList<string> questions, params IReadOnlyList<Action<string>> ways)
    {
        foreach (Action<string> answer in ways) WarmUp(answer, questions);
        var rounds = ways.Select(_ => new List<Latency>()).ToList();
        for (int round = 0; round < Rounds; round++)
        {
            for (int way = 0; way < ways.Count; way++) rounds[way].Add(Round(ways[way], questions));
        }

        return [.. rounds.Select(ofWay => new Latency(Percentile.Median(ofWay.Select(one => one.P50)), Percentile.Median(ofWay.Select(one => one.P99))))];
    }

    private static void WarmUp(Action<string> answer, IReadOnlyList<string> questions)
    {
        long began = Stopwatch.GetTimestamp();
        for (int pass = 0; pass < WarmUps && (pass == 0 || Stopwatch.GetElapsedTime(began) < WarmUpLimit); pass++)
        {
            foreach (string question in questions) answer(question);
            Thread.Sleep(20); // the runtime compiles hot code anew while nothing runs
        }
    }

    private static Latency Round(Action<string> answer, IReadOnlyList<string> questions)
    {
        var times = new List<double>(questions.Count * PassesPerRound);
        long began = Stopwatch.GetTimestamp();
        for (int pass = 0; pass < PassesPerRound && (pass == 0 || Stopwatch.GetElapsedTime(began) < RoundLimit); pass++)
        {
            foreach (string question in questions)
            {
                long started = Stopwatch.GetTimestamp();
                answer(question);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return new Latency(Percentile.Of(times, 0.50), Percentile.Of(times, 0.99));
    }
}
