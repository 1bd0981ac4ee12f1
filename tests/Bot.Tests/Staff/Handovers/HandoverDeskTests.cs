using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Staff.Handovers;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Handovers;

/// <summary>A worker on the web page and staff in the desk, over HTTP without script.</summary>
public sealed partial class HandoverDeskTests : IAsyncLifetime
{
    private const string Secret = "abcdefghijklmnopqrstuA", Script = "<script>alert(1)</script>";

    private readonly TemporaryDirectory _directory = new();
    private readonly Logs _logs = new();
    private WebApplication? _app;
    private HttpClient? _worker;
    private int _messages;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WebApplication App => _app!;

    private HttpClient Worker => _worker!;

    public async ValueTask InitializeAsync()
    {
        _app = BotHost.Build(
            ["--urls", "http://127.0.0.1:0", "--Storage:Directory", _directory.Path, "--Logging:Console:LogLevel:Default", "None"],
            services => services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(_logs));
        await _app.StartAsync(Token);
        _worker = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _worker?.Dispose();
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task A_worker_on_the_page_and_an_officer_in_the_desk_talk_and_all_of_it_is_audited()
    {
        using HttpClient lan = await SignedInAsync("lan", StaffRole.Officer);
        await OpenAsync();

        string list = await lan.GetStringAsync("/staff/handovers", Token);
        string page = await lan.GetStringAsync("/staff/handovers/1", Token);
        await PostAsync(lan, "/staff/handovers/1", "Reply", ("Text", "Chào bạn, mình nghe đây"));
        string heard = await HearAsync(0), later = await HearAsync(long.MaxValue - 1);
        string silent = await SayAsync("vay được bao nhiêu tiền");
        await PostAsync(lan, "/staff/handovers/1", "Close");
        string over = await HearAsync(0);
        string machine = await SayAsync("vay được bao nhiêu tiền");
        await PostAsync(lan, "/staff/handovers/1", "Reopen");
        string again = await HearAsync(0);

        Assert.Contains("có tin mới", WebUtility.HtmlDecode(list), StringComparison.Ordinal);
        Assert.DoesNotContain(Script, page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.Contains("\"open\":true", heard, StringComparison.Ordinal);
        using JsonDocument said = JsonDocument.Parse(heard);
        Assert.Equal("Chào bạn, mình nghe đây", said.RootElement.GetProperty("lines")[0].GetProperty("reply").GetProperty("text").GetString());
        Assert.Contains("\"name\":\"Lan\"", heard, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, heard, StringComparison.Ordinal);
        Assert.Contains("\"lines\":[]", later, StringComparison.Ordinal);
        Assert.Contains("\"replies\":[]", silent, StringComparison.Ordinal);
        Assert.Contains("\"open\":false", over, StringComparison.Ordinal);
        Assert.Contains("loan.", machine, StringComparison.Ordinal);
        Assert.Contains("\"open\":true", again, StringComparison.Ordinal);
        AuditEntry[] audit = [.. (await App.Services.GetRequiredService<IAuditStore>().ListAsync(null, 50, Token)).Select(line => line.Entry).Reverse().Where(entry => entry.Action.StartsWith("handover.", StringComparison.Ordinal))];
        Assert.Equal([HandoverAudit.Open, HandoverAudit.Reply, HandoverAudit.Close, HandoverAudit.Reopen, HandoverAudit.Reply], audit.Select(entry => entry.Action));
        Assert.All(audit, entry => Assert.Equal(("id-lan", "handover 1"), (entry.Actor, entry.Subject)));
        Assert.DoesNotContain(_logs.Lines, line => line.Contains("alert(1)", StringComparison.Ordinal) || line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_belongs_to_another_centre_is_not_there()
    {
        using HttpClient lan = await SignedInAsync("lan", StaffRole.Officer), mai = await SignedInAsync("mai", StaffRole.Officer, "son-la"), admin = await SignedInAsync("quan", StaffRole.Administrator, null);
        await OpenAsync();

        using HttpResponseMessage hers = await lan.GetAsync("/staff/handovers/1", Token), others = await mai.GetAsync("/staff/handovers/1", Token), all = await admin.GetAsync("/staff/handovers/1", Token);
        using HttpResponseMessage missing = await lan.GetAsync("/staff/handovers/2", Token), odd = await lan.GetAsync("/staff/handovers/-1", Token);
        using HttpResponseMessage reply = await PostAsync(mai, "/staff/handovers", "Reply", ("Text", "xin chào"), "/staff/handovers/1");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK], [hers.StatusCode, others.StatusCode, all.StatusCode]);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [missing.StatusCode, odd.StatusCode, reply.StatusCode]);
        Assert.DoesNotContain("#1", await mai.GetStringAsync("/staff/handovers", Token), StringComparison.Ordinal);
        Assert.Contains("\"lines\":[]", await HearAsync(0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Administrator, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(StaffRole.Officer, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(StaffRole.Curator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(StaffRole.Volunteer, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Each_role_reaches_what_it_may(StaffRole role, HttpStatusCode list, HttpStatusCode one)
    {
        using HttpClient browser = await SignedInAsync("tam", role, role == StaffRole.Officer ? "" : null);

        foreach ((string path, HttpStatusCode expected) in new[] { ("/staff/handovers", list), ("/staff/handovers/9", one) })
        {
            using HttpResponseMessage shown = await browser.GetAsync(path, Token);
            Assert.Equal(expected, shown.StatusCode);
        }

        foreach (string handler in new[] { "Reply", "TakeOver", "Close", "Reopen" })
        {
            using HttpResponseMessage bare = await browser.PostAsync($"/staff/handovers/9?handler={handler}", null, Token);
            Assert.Equal(list == HttpStatusCode.OK ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, bare.StatusCode);   // without a token
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in()
    {
        using HttpClient nobody = Browser();

        using HttpResponseMessage list = await nobody.GetAsync("/staff/handovers", Token), one = await nobody.PostAsync("/staff/handovers/1?handler=Close", null, Token);

        Assert.Contains("/staff/signin", list.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("/staff/signin", one.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_the_chat_erases_what_was_said()
    {
        using HttpClient lan = await SignedInAsync("lan", StaffRole.Officer);
        await OpenAsync();
        await PostAsync(lan, "/staff/handovers/1", "Reply", ("Text", "Chào bạn"));

        await SayAsync("/xoa");
        await SayAsync("đồng ý xóa");
        using HttpResponseMessage gone = await lan.GetAsync("/staff/handovers/1", Token);

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("\"open\":false,\"lines\":[],\"ended\":null", await HearAsync(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_never_answered_is_told_so_on_the_page()
    {
        using HttpClient lan = await SignedInAsync("lan", StaffRole.Officer);
        await OpenAsync();
        await App.Services.GetRequiredService<OfficerTalk>().CloseSilentAsync(TimeSpan.FromSeconds(-5), Token);

        using JsonDocument heard = JsonDocument.Parse(await HearAsync(0));

        Assert.StartsWith("Chưa ai trả lời được bạn", heard.RootElement.GetProperty("ended").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_worker_ended_has_no_button_to_open_it_again()
    {
        using HttpClient lan = await SignedInAsync("lan", StaffRole.Officer);
        await OpenAsync();
        await PostAsync(lan, "/staff/handovers/1", "Reply", ("Text", "Chào bạn"));
        await SayAsync("/thoi");

        string page = WebUtility.HtmlDecode(await lan.GetStringAsync("/staff/handovers/1", Token));
        using HttpResponseMessage tried = await PostAsync(lan, "/staff/handovers", "Reopen", to: "/staff/handovers/1");

        Assert.Contains("đã tự kết thúc", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mở lại</button>", page, StringComparison.Ordinal);
        Assert.Contains("Không mở lại được", WebUtility.HtmlDecode(await tried.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Contains("\"open\":false", await HearAsync(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_hears_nothing_without_its_secret()
    {
        using HttpResponseMessage none = await Worker.GetAsync("/api/chat/handover?after=0", Token);
        using HttpResponseMessage inAddress = await Worker.GetAsync($"/api/chat/handover?after=0&conversation={Secret}", Token);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [none.StatusCode, inAddress.StatusCode]);
    }

    private async Task OpenAsync()
    {
        string unknown = await SayAsync("cách nấu bún bò ngon " + Script);
        Assert.Contains("h:ask", unknown, StringComparison.Ordinal);
        await SayAsync(null, "h:ask");
        Assert.Contains("\"person\":true", await SayAsync(null, "h:yes"), StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(string? text, string? action = null)
    {
        using HttpResponseMessage answer = await Worker.PostAsJsonAsync("/api/chat/messages", new { conversation = Secret, id = $"m{++_messages}", text, action }, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private async Task<string> HearAsync(long after)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/chat/handover?after={after}");
        request.Headers.Add("X-Conversation", Secret);
        using HttpResponseMessage answer = await Worker.SendAsync(request, Token);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(App.Urls.Single()) };

    private async Task<HttpClient> SignedInAsync(string login, StaffRole role, string? centre = "")
    {
        await Officers.AddAsync(App.Services, login, role, centre);
        HttpClient browser = Browser();
        using HttpResponseMessage answer = await PostAsync(browser, "/staff/signin", "", ("Login", login), "/staff/signin", ("Password", Officers.Password));
        Assert.Equal("/staff", answer.Headers.Location?.ToString());
        return browser;
    }

    /// <summary>Sends a form as the page would that was opened first.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, string handler, (string Name, string Value)? field = null, string? to = null, (string Name, string Value)? more = null)
    {
        string token = FormToken().Match(await browser.GetStringAsync(page, Token)).Groups[1].Value;
        (string Name, string Value)[] fields = [.. new[] { field, more }.OfType<(string, string)>(), ("__RequestVerificationToken", token)];
        return await browser.PostAsync($"{to ?? page}{(handler.Length > 0 ? "?handler=" + handler : "")}", new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Name, one.Value))), Token);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
