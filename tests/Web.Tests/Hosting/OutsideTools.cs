namespace WorkerAdvisor.Web.Tests.Hosting;

/// <summary>What is done when a test needs a program that is not part of this repository and cannot be had.</summary>
internal static class OutsideTools
{
    /// <summary>Skips the test with the reason; where the variable <c>CI</c> is set, fails it: there a skipped test would go unseen.</summary>
    public static void Need(string? missing)
    {
        if (missing is null) return;
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 }) Assert.Fail(missing);
        Assert.Skip(missing);
    }
}
