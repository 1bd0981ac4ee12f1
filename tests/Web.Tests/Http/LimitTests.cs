using System.Net;
using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Http;

public sealed class LimitTests(LiveSite site)
{
    [Fact]
    public async Task A_chat_that_floods_is_asked_to_wait_while_another_is_served()
    {
        ChatClient flooding = new(site.Host.Client), calm = new(site.Host.Client);

        HttpResponseMessage[] flood = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => flooding.PressAsync("h")));
        using HttpResponseMessage served = await calm.AskAsync("vay vốn đi Nhật");

        Assert.True(flood.Count(response => response.StatusCode == HttpStatusCode.OK) >= 15);
        HttpResponseMessage refused = flood.First(response => response.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 60);
        Assert.Contains("mình", await ChatClient.MessageOf(refused), StringComparison.Ordinal);
        SecurityHeaders.AreOn(refused);
        Assert.NotEmpty(await ChatClient.RepliesOf(served));
    }

    [Fact]
    public async Task An_address_that_floods_is_asked_to_wait()
    {
        using var data = new DataDirectory();
        await using RunningHost host = await RunningHost.StartAsync(data.Path, null, "--Limits:AddressPerMinute", "10");

        HttpResponseMessage[] flood = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => host.Client.GetAsync("/", TestContext.Current.CancellationToken)));

        HttpResponseMessage refused = flood.First(response => response.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        SecurityHeaders.AreOn(refused);
        Assert.Contains(flood, response => response.StatusCode == HttpStatusCode.OK);
    }
}
