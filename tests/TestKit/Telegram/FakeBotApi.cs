using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WorkerAdvisor.TestKit.Telegram;

/// <summary>
/// A server that speaks the Bot API on a loopback port, with people to write to the bot and faults to befall its calls. An update is kept until
/// the bot confirms it by asking for a later one, as Telegram does.
/// </summary>
public sealed class FakeBotApi : IAsyncDisposable
{
    private const int Batch = 100;

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<long, byte> _blocked = [];
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, string> _waiting = [];
    private readonly Dictionary<int, string> _confirmed = [];
    private readonly List<BotCall> _calls = [];
    private readonly List<Waiter> _waiters = [];
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lastUpdate = 1_000, _lastMessage;
    private string? _webhook;

    private FakeBotApi(WebApplication app) => _app = app;

    /// <summary>A token of the right shape.</summary>
    public const string Token = "424242:AAfakeTokenForTestsOnly_0123456789abcde";

    /// <summary>The bot's account name.</summary>
    public const string Name = "worker_advisor_bot";

    /// <summary>The bot's account number: the token's first part.</summary>
    public const long BotId = 424242;

    /// <summary>What stands in <c>Channels:Telegram:BaseUrl</c>.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>Decides what befalls a call; null lets it succeed. Asked for every call but <c>getUpdates</c>, also those that are tried again.</summary>
    public Func<BotCall, CallFault?> Fault { get; set; } = _ => null;

    /// <summary>Decides what befalls a <c>getUpdates</c>.</summary>
    public Func<CallFault?> PollFault { get; set; } = () => null;

    /// <summary>Whether the token is taken; a revoked one gets 401 for everything.</summary>
    public bool IsTokenValid { get; set; } = true;

    /// <summary>Whether calls are kept to be looked at. A long run turns it off and counts by <see cref="Delivered"/>.</summary>
    public bool KeepsCalls { get; set; } = true;

    /// <summary>Told of every call that took effect, on the thread of its request.</summary>
    public Action<BotCall>? Delivered { get; set; }

    /// <summary>Where updates are posted to, as <c>setWebhook</c> said; null while the bot polls.</summary>
    public string? Webhook
    {
        get { lock (_gate) return _webhook; }
        set { lock (_gate) _webhook = value; }
    }

    /// <summary>The updates that the bot has not confirmed.</summary>
    public int Unconfirmed
    {
        get { lock (_gate) return _waiting.Count; }
    }

    /// <summary>Calls that took effect, in order.</summary>
    public IReadOnlyList<BotCall> Calls
    {
        get { lock (_gate) return [.. _calls]; }
    }

    public static async Task<FakeBotApi> StartAsync(int port = 0)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1));
        WebApplication app = builder.Build();
        var api = new FakeBotApi(app);
        app.Run(api.AnswerAsync);
        await app.StartAsync();
        api.BaseUrl = app.Urls.Single();
        return api;
    }

    /// <summary>Somebody who writes to the bot in a private chat.</summary>
    public Person Person(long chat) => new(this, chat);

    /// <summary>From now on every call to this chat gets 403.</summary>
    public void Block(long chat) => _blocked[chat] = 0;

    /// <summary>Takes <see cref="Block"/> back.</summary>
    public void Unblock(long chat) => _blocked.TryRemove(chat, out _);

    /// <summary>Puts an update in line that was confirmed already: the bot may have lost its confirmation.</summary>
    public void Repeat(int id)
    {
        lock (_gate) Queue(id, _confirmed[id]);
    }

    /// <summary>Puts an update in line for the bot, as its JSON without the id.</summary>
    /// <returns>Its id.</returns>
    public int Deliver(string fields)
    {
        lock (_gate)
        {
            int id = ++_lastUpdate;
            Queue(id, $$"""{"update_id":{{id}},{{fields}}}""");
            return id;
        }
    }

    /// <summary>Puts an update in line again, or one as it stands.</summary>
    public void Queue(int id, string json)
    {
        lock (_gate)
        {
            _waiting[id] = json;
            _lastUpdate = Math.Max(_lastUpdate, id);
            _arrived.TrySetResult();
        }
    }

    /// <summary>A new id for a message.</summary>
    public int NextMessage() => Interlocked.Increment(ref _lastMessage);

    /// <summary>The first call that took effect and fits, now or later.</summary>
    public async Task<BotCall> CallAsync(Func<BotCall, bool> fits, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (_gate)
        {
            if (_calls.FirstOrDefault(fits) is { } there) return there;
            waiter = new Waiter(fits);
            _waiters.Add(waiter);
        }

        return await waiter.Found.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate) _arrived.TrySetResult();
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string[] path = context.Request.Path.Value!.Split('/');
        if (path is not ["", var bot, var method] || !IsTokenValid || bot != "bot" + Token)
        {
            await WriteAsync(context, 401, """{"ok":false,"error_code":401,"description":"Unauthorized"}""");
            return;
        }

        JsonElement body = context.Request.HasFormContentType ? await FieldsAsync(context.Request, context.RequestAborted)
            : context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0
            ? (await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted)).RootElement
            : default;
        if (method == "getUpdates") await PollAsync(context, body);
        else await TakeAsync(context, new BotCall(method, body));
    }

    /// <summary>A call with a file: its fields, and each file's text beside its name.</summary>
    private static async Task<JsonElement> FieldsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form = await request.ReadFormAsync(cancellationToken);
        var fields = new Dictionary<string, object>();
        foreach (string name in form.Keys) fields[name] = long.TryParse(form[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : form[name].ToString();
        foreach (IFormFile file in form.Files)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            fields["file_name"] = file.FileName;
            fields["file_text"] = await reader.ReadToEndAsync(cancellationToken);
        }

        return JsonSerializer.SerializeToElement(fields);
    }

    private async Task PollAsync(HttpContext context, JsonElement body)
    {
        if (PollFault() is { } fault)
        {
            await fault.BefallAsync(context);
            return;
        }

        if (Webhook is not null)
        {
            await WriteAsync(context, 409, """{"ok":false,"error_code":409,"description":"Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"}""");
            return;
        }

        int offset = Number(body, "offset"), timeout = Number(body, "timeout");
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _app.Lifetime.ApplicationStopping);
        longest.CancelAfter(TimeSpan.FromSeconds(timeout));
        while (true)
        {
            Task arrived;
            string[] batch;
            lock (_gate)
            {
                Confirm(offset);
                batch = [.. _waiting.Values.Take(Batch)];
                if (batch.Length == 0) _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                arrived = _arrived.Task;
            }

            if (batch.Length > 0 || longest.IsCancellationRequested)
            {
                await WriteAsync(context, 200, $$"""{"ok":true,"result":[{{string.Join(',', batch)}}]}""");
                return;
            }

            await arrived.WaitAsync(longest.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Confirm(int offset)
    {
        foreach (int id in _waiting.Keys.TakeWhile(id => id < offset).ToList())
        {
            _waiting.Remove(id, out string? update);
            if (KeepsCalls) _confirmed[id] = update!;
        }
    }

    private async Task TakeAsync(HttpContext context, BotCall call)
    {
        CallFault? fault = Fault(call);
        if (fault is { TakesEffect: false })
        {
            await fault.BefallAsync(context);
            return;
        }

        if (call.Chat is { } chat && _blocked.ContainsKey(chat))
        {
            await WriteAsync(context, 403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""");
            return;
        }

        string result = ResultOf(call);
        Record(call);
        if (fault is not null) await fault.BefallAsync(context);
        else await WriteAsync(context, 200, $$"""{"ok":true,"result":{{result}}}""");
    }

    private string ResultOf(BotCall call)
    {
        switch (call.Method)
        {
            case "getMe":
                return $$"""{"id":{{BotId}},"is_bot":true,"first_name":"Bot","username":"{{Name}}"}""";
            case "sendMessage" or "sendDocument":
                return string.Create(CultureInfo.InvariantCulture, $$"""{"message_id":{{NextMessage()}},"date":1790000000,"chat":{"id":{{call.Chat}},"type":"private"},"text":"."}""");
            case "editMessageText":
                return string.Create(CultureInfo.InvariantCulture, $$"""{"message_id":{{call.Body.GetProperty("message_id").GetInt32()}},"date":1790000000,"chat":{"id":{{call.Chat}},"type":"private"},"text":"."}""");
            case "setWebhook":
                Webhook = call.Body.GetProperty("url").GetString();
                return "true";
            case "deleteWebhook":
                Webhook = null;
                return "true";
            case "getMyDescription":
                return """{"description":""}""";
            case "getMyShortDescription":
                return """{"short_description":""}""";
            default:
                return "true";
        }
    }

    private void Record(BotCall call)
    {
        Delivered?.Invoke(call);
        if (!KeepsCalls) return;
        List<Waiter> found;
        lock (_gate)
        {
            _calls.Add(call);
            found = _waiters.FindAll(waiter => waiter.Fits(call));
            _waiters.RemoveAll(found.Contains);
        }

        foreach (Waiter waiter in found) waiter.Found.TrySetResult(call);
    }

    internal static async Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json, context.RequestAborted);
    }

    private static int Number(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : 0;

    private sealed record Waiter(Func<BotCall, bool> Fits)
    {
        public TaskCompletionSource<BotCall> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
