using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Browsing;

/// <summary>Finds the machine's own Chromium, and installs it where that is allowed: Playwright's download needs a host that many networks block.</summary>
internal static class Chromium
{
    private const string Wanted = "/usr/bin/chromium";
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly string[] Packages = ["chromium", "fonts-noto-core", "fonts-noto-color-emoji"];

    /// <summary>What to do where there is no browser.</summary>
    public static string Missing { get; } =
        $"The browser tests need Chromium: apt-get install --no-install-recommends {string.Join(' ', Packages)} (or put chromium, chromium-browser or google-chrome on the PATH).";

    /// <returns>The program, or null when there is none and none could be installed.</returns>
    public static async Task<string?> FindOrInstallAsync()
    {
        if (await FindAsync() is { } found) return found;
        return await DebianPackages.InstallAsync(Packages) ? await FindAsync() : null;
    }

    private static async Task<string?> FindAsync()
    {
        foreach (string path in Names.Select(Tool.Find).OfType<string>().Prepend(Wanted))
        {
            // Ubuntu's chromium-browser may be a script that only says what else to install: one that tells its version is real.
            if (File.Exists(path) && await Tool.RunAsync(path, ["--version"]) is { Code: 0 }) return path;
        }

        return null;
    }
}
