using System.Text.Json;
using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(WorkerAdvisor.Web.Tests.Browsing.AxeCore))]

namespace WorkerAdvisor.Web.Tests.Browsing;

/// <summary>The accessibility rules of axe-core, fetched from npm when a test first asks for them.</summary>
public sealed class AxeCore
{
    /// <summary>What to do where it could not be fetched.</summary>
    public const string Missing = "The accessibility rules need npm and its registry: npm ci takes axe-core as pinned in package-lock.json.";

    private readonly Lazy<Task<string?>> _script = new(FetchAsync);

    /// <returns>Whether the rules are there.</returns>
    public async Task<bool> IsThereAsync() => await _script.Value is not null;

    /// <summary>Checks the page as it is now.</summary>
    /// <returns>One line for each rule that is broken: its id, what it asks, and where. Empty when all hold.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(IPage page)
    {
        await page.EvaluateAsync(await _script.Value ?? throw new InvalidOperationException(Missing));
        JsonElement? violations = await page.EvaluateAsync(
            "async () => (await axe.run()).violations.map(rule => `${rule.id}: ${rule.help}: ${rule.nodes.map(node => node.html).join(' ')}`)");
        return [.. violations!.Value.EnumerateArray().Select(line => line.GetString()!)];
    }

    private static async Task<string?> FetchAsync()
    {
        string folder = AppContext.BaseDirectory, script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script) && Tool.Find("npm") is { } npm) await Tool.RunAsync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
        return File.Exists(script) ? await File.ReadAllTextAsync(script) : null;
    }
}
