using System.Net;
using System.Text;
using System.Text.Json;
using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Http;

public sealed class MessageTests(LiveSite site)
{
    private const string Question = "nha em ngheo co vay duoc tien di nhat khong";
    private ChatClient Chat { get; } = new(site.Host.Client);

    [Fact]
    public async Task A_question_gets_an_answer_with_sources_and_buttons()
    {
        using HttpResponseMessage response = await Chat.AskAsync(Question);
        JsonElement reply = Assert.Single(await ChatClient.RepliesOf(response));

        SecurityHeaders.AreOn(response);
        Assert.Equal("answer", reply.GetProperty("kind").GetString());
        Assert.StartsWith("loan.", reply.GetProperty("topic").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(reply.GetProperty("sources").EnumerateArray());
        Assert.NotEmpty(reply.GetProperty("buttons").EnumerateArray());
    }

    [Fact]
    public async Task The_same_message_id_gets_the_same_replies()
    {
        using HttpResponseMessage first = await Chat.AskAsync(Question, "one"), again = await Chat.AskAsync("chi phí đi Hàn Quốc", "one"), other = await Chat.AskAsync("chi phí đi Hàn Quốc", "two");

        string said = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(said, await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(said, await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ten_copies_of_a_message_at_the_same_moment_get_the_same_replies()
    {
        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Chat.AskAsync(Question, "one")));
        string[] said = await Task.WhenAll(responses.Select(response => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Single(said.Distinct());
    }

    [Fact]
    public async Task The_longest_text_and_the_longest_action_are_taken()
    {
        using HttpResponseMessage text = await Chat.AskAsync(string.Concat(Enumerable.Repeat("vay vốn ", 500)));
        using HttpResponseMessage action = await Chat.PressAsync(new string('a', 64));

        Assert.NotEmpty(await ChatClient.RepliesOf(text));
        Assert.NotEmpty(await ChatClient.RepliesOf(action));
    }

    public static TheoryData<string, string> Malformed { get; } = new()
    {
        { "cut off", """{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"1","te""" },
        { "no JSON", "vay vốn đi Nhật" },
        { "null", "null" },
        { "a list", "[]" },
        { "an empty object", "{}" },
        { "no conversation", """{"id":"1","text":"vay vốn"}""" },
        { "a conversation that is too short", """{"conversation":"AAAA","id":"1","text":"vay vốn"}""" },
        { "a conversation that is no base64url", """{"conversation":"AAAAAAAAAAAAAAAAAAAAA/","id":"1","text":"vay vốn"}""" },
        { "no id", """{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","text":"vay vốn"}""" },
        { "an id that is too long", $$"""{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"{{new string('1', 65)}}","text":"vay vốn"}""" },
        { "neither text nor action", """{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"1"}""" },
        { "a number for a text", """{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"1","text":5}""" },
        { "an action of 65 bytes", $$"""{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"1","action":"{{new string('a', 65)}}"}""" },
        { "half a surrogate pair", """{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"1","text":"\ud83d"}""" },
        { "a thousand brackets", new string('[', 1_000) },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_cannot_be_read_is_refused_politely(string what, string body)
    {
        using HttpResponseMessage response = await Chat.SendAsync(body);

        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, what);
        await RefusedPolitely(response);
    }

    [Fact]
    public async Task An_empty_body_is_refused_politely()
    {
        using HttpResponseMessage response = await Chat.SendAsync([]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await RefusedPolitely(response);
    }

    [Fact]
    public async Task Broken_UTF_8_is_refused_politely()
    {
        byte[] body = [.. """{"conversation":"AAAAAAAAAAAAAAAAAAAAAA","id":"1","text":"vay """u8, 0xC3, 0x28, 0xFF, .. "\"}"u8];

        using HttpResponseMessage response = await Chat.SendAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await RefusedPolitely(response);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused_politely(string? contentType)
    {
        using HttpResponseMessage response = await Chat.SendAsync(Encoding.UTF8.GetBytes($$"""{"conversation":"{{Chat.Conversation}}","id":"1","text":"vay"}"""), contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await RefusedPolitely(response);
    }

    [Fact]
    public async Task A_charset_that_nobody_knows_is_refused_politely()
    {
        using HttpResponseMessage response = await Chat.SendAsync("{}"u8.ToArray(), "application/json; charset=klingon");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await RefusedPolitely(response);
    }

    [Fact]
    public async Task A_text_of_4_001_characters_is_too_long()
    {
        using HttpResponseMessage response = await Chat.AskAsync(new string('a', 4_001));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("4.000", await RefusedPolitely(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_10_MB_is_too_long()
    {
        using HttpResponseMessage response = await Chat.SendAsync(new byte[10_000_000]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await RefusedPolitely(response);
    }

    [Fact]
    public async Task A_body_of_10_MB_that_does_not_tell_its_length_is_too_long()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ChatClient.Path) { Content = new ByteArrayContent(new byte[10_000_000]) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.ContentLength = null;

        // The host closes the connection while we are still sending: whether the refusal can be read before is the network's business.
        Exception? cut = await Record.ExceptionAsync(async () =>
        {
            using HttpResponseMessage response = await site.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.InRange((int)response.StatusCode, 400, 499);
        });

        Assert.True(cut is null or HttpRequestException, cut?.ToString());
        await StillServes();
    }

    private async Task<string> RefusedPolitely(HttpResponseMessage response)
    {
        string message = await ChatClient.MessageOf(response);
        Assert.Matches(@"\bmình\b", message);
        Assert.DoesNotContain("Exception", message, StringComparison.Ordinal);
        SecurityHeaders.AreOn(response);
        await StillServes();
        return message;
    }

    private async Task StillServes()
    {
        using HttpResponseMessage response = await new ChatClient(site.Host.Client).AskAsync(Question);
        Assert.NotEmpty(await ChatClient.RepliesOf(response));
    }
}
