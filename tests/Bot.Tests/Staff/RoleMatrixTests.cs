using System.Net;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>Every page and endpoint of the desk, tried by every role and by nobody. A new one without a row here fails.</summary>
public sealed class RoleMatrixTests
{
    /// <summary>Who may: Administrator, Officer, Curator, Volunteer, BranchLeader; * stands for everybody, signed in or not.</summary>
    private static readonly Dictionary<string, string> Rows = new()
    {
        ["GET staff"] = "AOCVB",
        ["GET staff/account"] = "AOCVB",
        ["POST staff/account Link"] = "AOCVB",
        ["POST staff/account LinkExternal"] = "AOCVB",
        ["POST staff/account NewCodes"] = "AOCVB",
        ["POST staff/account Password"] = "AOCVB",
        ["POST staff/account TurnOffCodes"] = "AOCVB",
        ["POST staff/account TurnOnCodes"] = "AOCVB",
        ["POST staff/account Unlink"] = "AOCVB",
        ["POST staff/account UnlinkExternal"] = "AOCVB",
        ["GET staff/audit"] = "A",
        ["GET staff/bulk/{id}"] = "AO",
        ["GET staff/branches"] = "AB",
        ["POST staff/branches"] = "AB",
        ["GET staff/branches/{id}"] = "AB",
        ["POST staff/branches/{id} AddCode"] = "AB",
        ["POST staff/branches/{id} Close"] = "AB",
        ["POST staff/branches/{id} Invite"] = "AB",
        ["POST staff/branches/{id} Retire"] = "AB",
        ["POST staff/branches/{id} Withdraw"] = "AB",
        ["GET staff/exports"] = "AO",
        ["POST staff/exports"] = "AO",
        ["POST staff/exports Drop"] = "AO",
        ["GET staff/exports/{id}"] = "AO",
        ["GET staff/handovers"] = "AO",
        ["GET staff/handovers/{id}"] = "AO",
        ["POST staff/handovers/{id} Close"] = "AO",
        ["POST staff/handovers/{id} Reopen"] = "AO",
        ["POST staff/handovers/{id} Reply"] = "AO",
        ["POST staff/handovers/{id} TakeOver"] = "AO",
        ["GET staff/invite"] = "*",
        ["POST staff/invite"] = "*",
        ["GET staff/kit"] = "AOVB",
        ["POST staff/kit Replace"] = "AOVB",
        ["GET staff/leads"] = "AO",
        ["POST staff/leads Bulk"] = "AO",
        ["POST staff/leads DropView"] = "AO",
        ["POST staff/leads SaveView"] = "AO",
        ["POST staff/leads Search"] = "AO",
        ["GET staff/leads/{id}"] = "AO",
        ["POST staff/leads/{id} Assign"] = "AO",
        ["POST staff/leads/{id} Call"] = "AO",
        ["GET staff/leads/{id}/correct"] = "AO",
        ["POST staff/leads/{id}/correct"] = "AO",
        ["POST staff/leads/{id} Done"] = "AO",
        ["POST staff/leads/{id} Erase"] = "AO",
        ["POST staff/leads/{id} Note"] = "AO",
        ["POST staff/leads/{id} Plan"] = "AO",
        ["POST staff/leads/{id} Status"] = "AO",
        ["POST staff/leads/{id} Unmerge"] = "AO",
        ["POST staff/leads/{id} Withdraw"] = "AO",
        ["GET staff/leads/{id}/merge"] = "AO",
        ["POST staff/leads/{id}/merge"] = "AO",
        ["GET staff/open"] = "*",
        ["GET staff/people"] = "A",
        ["POST staff/people Invite"] = "A",
        ["POST staff/people Withdraw"] = "A",
        ["GET staff/people/{id}"] = "A",
        ["POST staff/people/{id} Change"] = "A",
        ["POST staff/people/{id} Disable"] = "A",
        ["POST staff/people/{id} Enable"] = "A",
        ["POST staff/people/{id} HandOn"] = "A",
        ["POST staff/people/{id} Reset"] = "A",
        ["POST staff/people/{id} Unlink"] = "A",
        ["GET staff/questions"] = "AC",
        ["POST staff/questions Reopen"] = "AC",
        ["POST staff/questions Settle"] = "AC",
        ["GET staff/reset"] = "*",
        ["POST staff/reset"] = "*",
        ["GET staff/setup"] = "*",
        ["POST staff/setup"] = "*",
        ["GET staff/signin"] = "*",
        ["POST staff/signin"] = "*",
        ["POST staff/signin Code"] = "*",
        ["GET staff/signin/external"] = "*",
        ["GET staff/signout"] = "AOCVB",
        ["POST staff/signout"] = "AOCVB",
        ["GET staff/status/{status:int}"] = "*",
        ["POST staff/status/{status:int}"] = "*",
    };

    /// <summary>Open to all and without a token, since it only explains a refusal.</summary>
    private const string Explains = "POST staff/status/{status:int}";

    [Fact]
    public async Task Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        await using Desk desk = await Desk.StartAsync();

        Assert.Equal(Rows.Keys.Order(), (await EndpointsAsync(desk)).Order());
    }

    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        await using Desk desk = await Desk.StartAsync();

        foreach ((RouteEndpoint endpoint, CompiledPageActionDescriptor? page) in await CompiledAsync(desk))
        {
            IEnumerable<object> said = page?.ModelTypeInfo?.GetCustomAttributes(inherit: true) ?? endpoint.Metadata.AsEnumerable();
            Assert.Single(said, what => what is RequiresAttribute or OpenToAllAttribute);
        }
    }

    [Fact]
    public async Task Each_role_reaches_what_it_may_and_nothing_else()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser nobody = desk.Browser();
        foreach ((string row, string may) in Rows) await TryAsync(nobody, row, may, null);

        foreach (StaffRole role in Enum.GetValues<StaffRole>())
        {
            using DeskBrowser browser = await desk.SignedInAsync(role);
            foreach ((string row, string may) in Rows) await TryAsync(browser, row, may, role);
        }
    }

    private static async Task TryAsync(DeskBrowser browser, string row, string may, StaffRole? role)
    {
        string[] parts = row.Split(' ');
        string path = "/" + parts[1].Replace("{id}", "id-administrator", StringComparison.Ordinal).Replace("{status:int}", "404", StringComparison.Ordinal)
            + (parts.Length > 2 ? "?handler=" + parts[2] : "");
        bool isPost = parts[0] == "POST", isOpen = may == "*", isAllowed = isOpen || (role is { } one && may.Contains(one.ToString()[0], StringComparison.Ordinal));

        using HttpResponseMessage answer = isPost ? await browser.PostBareAsync(path) : await browser.GetAsync(path);

        string tried = $"{role?.ToString() ?? "nobody"}: {row} → {(int)answer.StatusCode}";
        if (!isAllowed && role is null) Assert.True(answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/staff/signin", StringComparison.Ordinal), tried);
        else if (!isAllowed) Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, tried);
        else if (isPost && row != Explains) Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, tried + " without a token");
        else Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Redirect && answer.Headers.Location?.ToString() is null or "/staff", tried);
    }

    private static async Task<IReadOnlyList<string>> EndpointsAsync(Desk desk)
    {
        var found = new List<string>();
        foreach ((RouteEndpoint endpoint, CompiledPageActionDescriptor? page) in await CompiledAsync(desk))
        {
            string pattern = PatternOf(endpoint);
            IEnumerable<string> methods = page is null
                ? endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
                : page.HandlerMethods.Select(handler => $"{handler.HttpMethod.ToUpperInvariant()} {handler.Name}").Append("GET ");   // shown also without a handler
            found.AddRange(methods.Select(method => method.Split(' ')).Select(method => $"{method[0]} {pattern} {method.ElementAtOrDefault(1)}".TrimEnd()).Distinct());
        }

        return found;
    }

    private static async Task<IReadOnlyList<(RouteEndpoint Endpoint, CompiledPageActionDescriptor? Page)>> CompiledAsync(Desk desk)
    {
        PageLoader loader = desk.Services.GetRequiredService<PageLoader>();
        var all = new List<(RouteEndpoint, CompiledPageActionDescriptor?)>();
        foreach (RouteEndpoint endpoint in desk.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct())
        {
            if (!PatternOf(endpoint).StartsWith("staff", StringComparison.OrdinalIgnoreCase)) continue;
            all.Add((endpoint, endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? await loader.LoadAsync(page, endpoint.Metadata) : null));
        }

        return all;
    }

    private static string PatternOf(RouteEndpoint endpoint) => (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
}
