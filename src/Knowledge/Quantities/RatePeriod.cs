namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>What a rate of interest is counted for.</summary>
public enum RatePeriod
{
    Day,
    Month,
    Year,
}
