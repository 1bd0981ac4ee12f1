namespace WorkerAdvisor.Bench.Figures;

/// <summary>Percentiles by the nearest rank: a value that was really measured.</summary>
internal static class Percentile
{
    /// <param name="share">0.5 for the median, 0.99 for p99.</param>
    public static double Of(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    public static double Median(IEnumerable<double> values) => Of(values, 0.5);
}
