using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Http;

public sealed class LifecycleTests(LiveSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_host_that_serves_is_healthy(string path)
    {
        using HttpResponseMessage response = await site.Host.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task A_conversation_goes_on_after_a_restart()
    {
        using var data = new DataDirectory();
        string secret;
        await using (RunningHost before = await RunningHost.StartAsync(data.Path))
        {
            var chat = new ChatClient(before.Client);
            secret = chat.Conversation;
            using HttpResponseMessage japan = await chat.AskAsync("chi phí đi Nhật hết bao nhiêu", "one");
            Assert.Equal("market.japan.cost", (await ChatClient.RepliesOf(japan))[0].GetProperty("topic").GetString());
            await before.StopAsync();
        }

        await using RunningHost after = await RunningHost.StartAsync(data.Path);
        var again = new ChatClient(after.Client, secret);
        using HttpResponseMessage repeated = await again.AskAsync("chi phí đi Nhật hết bao nhiêu", "one"), taiwan = await again.AskAsync("còn Đài Loan thì sao?", "two");

        Assert.Equal("market.japan.cost", (await ChatClient.RepliesOf(repeated))[0].GetProperty("topic").GetString());
        Assert.Equal("market.taiwan.cost", (await ChatClient.RepliesOf(taiwan))[0].GetProperty("topic").GetString());
    }

    [Fact]
    public async Task A_host_that_is_told_to_stop_answers_the_turn_under_way()
    {
        using var data = new DataDirectory();
        await using RunningHost host = await RunningHost.StartAsync(data.Path);
        byte[] body = Encoding.UTF8.GetBytes($$"""{"conversation":"{{new ChatClient(host.Client).Conversation}}","id":"1","text":"vay vốn đi Nhật"}""");
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, host.Address.Port, Token);
        await using NetworkStream wire = connection.GetStream();
        using var reader = new StreamReader(wire, Encoding.UTF8);
        await wire.WriteAsync(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"POST {ChatClient.Path} HTTP/1.1\r\nHost: {host.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\n\r\n")), Token);
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(Token)); // its handler is waiting for our body

        var begun = new TaskCompletionSource();
        await using CancellationTokenRegistration registration = host.Stopping.Register(begun.SetResult);
        Task stopped = host.StopAsync();
        await begun.Task.WaitAsync(Token);
        Assert.False(stopped.IsCompleted);
        await wire.WriteAsync(body, Token);
        string answer = await reader.ReadToEndAsync(Token);
        await stopped.WaitAsync(Token);

        Assert.Contains("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
        Assert.Contains("\"replies\":[", answer, StringComparison.Ordinal);
    }
}
