namespace WorkerAdvisor.Bench;

/// <summary>Where things stand in the repository that this benchmark was built in.</summary>
internal static class RepositoryFiles
{
    private const string Solution = "WorkerAdvisorBot.sln";
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory);
    private static readonly string Root = FindRoot();

    /// <summary>The real program, of the same configuration as this benchmark; the build makes both.</summary>
    public static string Program { get; } = Path.Combine(Root, "src", "Bot", "bin", Output.Parent!.Name, Output.Name, "WorkerAdvisor.Bot.dll");

    /// <summary>The content that the real program answers from.</summary>
    public static string Content { get; } = Path.Combine(Path.GetDirectoryName(Program)!, "content");

    /// <summary>The grammY bot.</summary>
    public static string Grammy { get; } = Path.Combine(Root, "bench", "grammy");

    /// <summary>The figures of the last run that was kept.</summary>
    public static string Scorecard { get; } = Path.Combine(Root, "docs", "SCORECARD.md");

    /// <summary>The recorded talks.</summary>
    public static string Dialogs { get; } = Path.Combine(Root, "tests", "conversations");

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = Output; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"There is no {Solution} above {Output.FullName}; run the benchmark where it was built.");
    }
}
