namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>Lengths of time as people say them: "3 năm", "1 năm 6 tháng", "8 tháng".</summary>
public static class DurationWording
{
    /// <param name="months">At least 1.</param>
    public static string Say(int months) => (months / 12, months % 12) switch
    {
        (0, var rest) => $"{rest} tháng",
        (var years, 0) => $"{years} năm",
        var (years, rest) => $"{years} năm {rest} tháng",
    };
}
