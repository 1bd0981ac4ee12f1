namespace WorkerAdvisor.Web.Tests.Hosting;

/// <summary>Installs what tests need besides .NET, where that is allowed.</summary>
internal static class DebianPackages
{
    /// <returns>Whether all of them are there now.</returns>
    public static async Task<bool> InstallAsync(params IReadOnlyList<string> packages)
    {
        if (Tool.Find("apt-get") is not { } apt) return false;
        string[] asRoot = [];
        if (!Environment.IsPrivilegedProcess)
        {
            if (await Tool.RunAsync("sudo", ["-n", "true"]) is not { Code: 0 }) return false;
            asRoot = ["sudo", "-n"];
        }

        string[] update = [.. asRoot, apt, "update"], install = [.. asRoot, apt, "install", "-y", "--no-install-recommends", .. packages];
        return await Tool.RunAsync(update[0], update[1..]) is { Code: 0 } && await Tool.RunAsync(install[0], install[1..]) is { Code: 0 };
    }
}
